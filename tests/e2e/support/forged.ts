/** What nobody should send to any action, whatever it takes. */
const ids = "post question answer comment suggestion version subject member tag notice draft id";
const words = "title body category tags displayName email notify value reason note name password";
const names = [...`${ids} ${words}`.split(" "), ..."kind base intent next token key".split(" ")];

type Fields = [string, string | Blob][];
const everywhere = (value: string | Blob): Fields => names.map((name) => [name, value]);
const asIds = (value: string): Fields => ids.split(" ").map((name) => [name, value]);

export const hostile: [what: string, fields: Fields][] = [
  ["nothing", []],
  ["ids of nothing", asIds("999999999999999")],
  ["what is no id", asIds("-1e3")],
  ["files", everywhere(new Blob(["<script>"]))],
  ["everything twice", [...everywhere("1"), ...everywhere("1")]],
  ["what no text holds", everywhere("\0\u202e")],
  ["a megabyte and one", [["body", "x".repeat(1024 * 1024 + 1)]]],
];

/** What a form of ours never asks for: who wrote it, what it is worth, when, and how it stands. */
export const grabbed = (other: number): [string, string][] =>
  Object.entries({
    ...{ role: "administrator", author: other, authorId: other, author_id: other, memberId: other },
    ...{ score: 999, upCount: 999, up_count: 999, points: 999, guestId: 1, guest_id: 1 },
    ...{ createdAt: "2001-01-01", created_at: "2001-01-01", state: "hidden", visible: "false" },
    ...{ lockedAt: "2001-01-01", closedAt: "2001-01-01", html: "<script>", format: "html" },
    ...{ suspended: "false", suspended_until: "", emailConfirmedAt: "2001-01-01" },
  }).map(([name, value]) => [name, String(value)]);
