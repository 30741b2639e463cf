import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Actor, Role, Written } from "#lib/words/actor.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { type Ability, allows, type PostSubject, policy } from "#lib/words/policy.ts";

/**
 * Who may do what to what, spelled out and compared with the committed file, so that a change to the policy
 * shows every case that it changes. POLICY_TRUTH=write writes the file anew.
 */
const file = join(import.meta.dirname, "policy.truth.txt");

const member = (id: number, role: Role = "member", suspended = false): Actor => ({
  kind: "member",
  id,
  name: `Member ${id}`,
  role,
  suspended,
});

const ASKER = 1;
const AUTHOR = 2;
const actors: Record<string, Actor> = {
  visitor,
  guest: { kind: "guest", id: 9 },
  "its guest": { kind: "guest", id: 3 },
  member: member(8),
  asker: member(ASKER),
  author: member(AUTHOR),
  "author, suspended": member(AUTHOR, "member", true),
  expert: member(7, "expert"),
  editor: member(6, "editor"),
  moderator: member(5, "moderator"),
  administrator: member(4, "administrator"),
  "administrator, suspended": member(4, "administrator", true),
  system,
};

const by: Written = { authorId: AUTHOR, guestId: null };
const byGuest: Written = { authorId: null, guestId: 3 };
const asked: Written = { authorId: ASKER, guestId: null };

const open = { visible: true, closed: false, locked: false };
/** A suggested edit, where one is asked about, is by "member". */
const seen = { visible: true, hidden: false, locked: false, suggestedById: 8 };
const states: Record<string, { post?: Partial<PostSubject>; question?: Partial<typeof open> }> = {
  open: {},
  "its guest's": { post: byGuest },
  locked: { post: { locked: true } },
  held: { post: { visible: false } },
  hidden: { post: { visible: false, hidden: true } },
  "question closed": { question: { closed: true } },
  "question locked": { question: { locked: true } },
  "question hidden": { post: { visible: false }, question: { visible: false } },
};

function subjectOf(kind: PostSubject["kind"], state: string): PostSubject {
  const { post, question } = states[state] ?? {};
  const own = { ...by, ...seen, ...post };
  if (kind !== "question") return { kind, ...own, question: { ...asked, ...open, ...question } };
  const { authorId, guestId, visible, locked } = own;
  return { kind, ...own, question: { ...open, locked, ...question, authorId, guestId, visible } };
}

const onPosts: Ability[] = (Object.keys(policy) as Ability[]).filter((ability) =>
  /^(question\.(close|reopen)|answer\.|comment\.|post\.|suggestion\.|vote\.)/.test(ability),
);

function subjects(ability: Ability): Record<string, unknown> {
  if (ability === "member.suspend" || ability === "member.appoint") {
    return {
      "a member": { id: AUTHOR, staff: false },
      "a moderator": { id: 5, staff: true },
      "an administrator": { id: 4, staff: true },
    };
  }
  if (ability === "subject.follow") {
    return { "a question, category or tag": { member: null }, "a member": { member: AUTHOR } };
  }
  if (/^(account\.(describe|keep)|draft\.discard|member\.sign-out)$/.test(ability))
    return { "an account": { id: AUTHOR } };
  if (/^guest\.(erase|claim)$/.test(ability)) return { "of a guest": { id: 9 } };
  if (!onPosts.includes(ability)) return { "": null };
  const kinds = kindsOf(ability);
  return Object.fromEntries(
    kinds.flatMap((kind) =>
      Object.keys(states).map((state) => [`${kind}, ${state}`, subjectOf(kind, state)]),
    ),
  );
}

function kindsOf(ability: Ability): PostSubject["kind"][] {
  if (/^question\.|^answer\.post$/.test(ability)) return ["question"];
  if (ability === "answer.accept") return ["answer"];
  return ability === "comment.post" ? ["question", "answer"] : ["question", "answer", "comment"];
}

function table(): string {
  const lines: string[] = [];
  for (const ability of Object.keys(policy) as Ability[]) {
    lines.push(`${ability}: ${policy[ability].who}`);
    for (const [name, subject] of Object.entries(subjects(ability))) {
      const may = Object.keys(actors).filter((actor) =>
        allows(ability, actors[actor] ?? visitor, subject as never),
      );
      lines.push(`  ${name ? `${name}: ` : ""}${may.join(" | ") || "nobody"}`);
    }
    lines.push("");
  }
  return lines.join("\n");
}

test("the policy is what its truth table says, case by case", () => {
  const now = table();
  if (process.env.POLICY_TRUTH === "write") writeFileSync(file, now);
  expect(now).toBe(readFileSync(file, "utf8"));
});

const theirs: Ability[] = [
  "account.keep",
  "draft.discard",
  "member.sign-out",
  "notice.choose",
  "notice.read",
  "post.read",
  "subject.unfollow",
];

test("nobody who is suspended may do more than a visitor, but for keeping and reading what is theirs", () => {
  const abilities = (Object.keys(policy) as Ability[]).filter((each) => !theirs.includes(each));
  for (const ability of abilities) {
    for (const subject of Object.values(subjects(ability))) {
      for (const role of ["member", "administrator"] as const) {
        const may = allows(ability, member(AUTHOR, role, true), subject as never);
        expect([ability, may && !allows(ability, visitor, subject as never)]).toEqual([
          ability,
          false,
        ]);
      }
    }
  }
});
