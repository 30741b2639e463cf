import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "#db/client.ts";

/** A line is an object, or bytes that are none. */
type Line = object | string | Uint8Array;
export type Files = {
  categories?: Line[];
  members?: Line[];
  threads?: Line[];
  manifest?: Record<string, number> | null;
};

const newline = Buffer.from("\n");
const bytesOf = (line: Line) =>
  line instanceof Uint8Array
    ? line
    : Buffer.from(typeof line === "string" ? line : JSON.stringify(line));
const fileOf = (lines: Line[]) => Buffer.concat(lines.flatMap((line) => [bytesOf(line), newline]));

export async function writeArchive(files: Files, folder?: string): Promise<string> {
  const into = folder ?? (await mkdtemp(join(tmpdir(), "askwell-archive-")));
  await mkdir(into, { recursive: true });
  await writeFile(join(into, "categories.ndjson"), fileOf(files.categories ?? categories));
  await writeFile(join(into, "members.ndjson"), fileOf(files.members ?? members));
  await writeFile(join(into, "threads.ndjson"), fileOf(files.threads ?? threads));
  const { manifest = totals } = files;
  if (manifest) await writeFile(join(into, "manifest.json"), JSON.stringify({ counts: manifest }));
  return into;
}

export const categories = [
  { id: 1, parent: null, name: "Everyday", slug: "everyday", description: "Small things" },
  { id: 2, parent: 1, name: "Sleep", slug: "sleep", description: "" },
];

const born = { joined: "2021-01-01T08:00:00Z", lastSeen: "2024-01-01T08:00:00Z" };
const plain = { emailConfirmed: true, blocked: false, name: null, location: null, about: null };
export const person = (id: number, handle: string, more: object = {}) => ({
  id,
  handle,
  email: `${handle.toLowerCase()}@example.org`,
  ...born,
  role: "member",
  ...plain,
  ...more,
});

export const members = [
  person(1, "Mira", { role: "admin" }),
  person(2, "Noor", { name: "Noor K.", location: "Here", about: "Gardens.", bonusPoints: 500 }),
  person(3, "Otto", { emailConfirmed: false }),
  person(4, "Pia", { role: "expert" }),
  person(5, "Rex", { blocked: true }),
];

export const post = (id: number, author: number | null, more: object = {}) => ({
  id,
  author,
  created: "2022-05-01T10:00:00Z",
  format: "text",
  body: `Words of ${id}.`,
  status: "visible",
  ...more,
});

/** Every feature once; 11 posts. */
export const threads = [
  {
    ...post(1, 2, { edited: { at: "2022-05-02T10:00:00.250Z", by: 1 }, flags: [3] }),
    title: "How do I get to sleep when it is loud?",
    category: 2,
    tags: ["Sleep", "noise", "sleep"],
    views: 1234,
    votes: [
      [1, 1],
      [3, 1],
      [4, -1],
    ],
    comments: [post(1, 3, { created: "2022-05-01T11:00:00Z" })],
    answers: [
      {
        ...post(1, 4, {
          created: "2022-05-03T10:00:00Z",
          format: "markdown",
          body: "1. **One**\n",
        }),
        votes: [
          [1, 1],
          [2, 1],
        ],
        comments: [
          post(2, null, { authorName: " Quiet ", created: "2022-05-04T10:00:00Z" }),
          post(3, 5, { status: "hidden", created: "2022-05-05T10:00:00Z" }),
        ],
      },
      {
        ...post(2, 3, { status: "hidden", created: "2022-05-06T10:00:00Z", format: "html" }),
        votes: [[1, 1]],
        comments: [post(4, 2, { created: "2022-05-07T10:00:00Z" })],
      },
    ],
    best: { answer: 1, at: "2022-05-08T10:00:00Z" },
    closed: { reason: "duplicate", of: 3, by: 1, at: "2022-05-09T10:00:00Z" },
  },
  {
    ...post(2, null, { status: "queued", body: "Back\\slash\ttab\nline\u0000end" }),
    title: "Is this waiting for somebody to look at it?",
    category: null,
    tags: [],
    views: 0,
    votes: [],
    comments: [],
    answers: [],
  },
  {
    ...post(3, 3, { created: "2022-04-01T10:00:00Z" }),
    title: "Who else wakes at four in the morning?",
    category: 1,
    tags: ["sleep"],
    views: 7,
    votes: [],
    comments: [],
    answers: [{ ...post(9, 3, { created: "2022-04-02T10:00:00Z" }), votes: [], comments: [] }],
    best: { answer: 9, at: "2022-04-03T10:00:00Z" },
    closed: { reason: "note", note: "Settled.", by: null, at: "2022-04-04T10:00:00Z" },
  },
];

export const totals = {
  members: 5,
  categories: 2,
  tags: 2,
  questions: 3,
  answers: 3,
  comments: 4,
  votes: 6,
  flags: 1,
  best: 2,
  closed: 2,
  edited: 1,
  hidden: 2,
  queued: 1,
  anonymous: 2,
};

/** Every table's rows as one sum: two snapshots are equal only when nothing changed. */
export async function snapshot({ sql }: Connection): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ sum: string }[]>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as sum
      from ${sql(name)} t`;
    sums[name] = row?.sum ?? "";
  }
  return sums;
}

/** A simple question with an answer, for archives of any length. */
export const simpleThread = (id: number, more: object = {}) => ({
  ...post(id, 1 + (id % 4)),
  title: `A question with the number ${id}`,
  category: 1,
  tags: [`tag-${id % 7}`],
  views: id,
  votes: [[1 + ((id + 1) % 4), 1]],
  comments: [],
  answers: [{ ...post(id, 1 + ((id + 2) % 4)), votes: [], comments: [post(id, 1)] }],
  ...more,
});
