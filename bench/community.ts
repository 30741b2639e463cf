import { once } from "node:events";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";

/** A made-up community of any size, the same at every run, as a community archive. */
const WORDS =
  "evening morning letter garden river window quiet gentle slow tired awake asleep worry rest walk talk listen answer question friend sister brother mother father partner doctor therapist session week month winter summer feeling thought habit change small kind honest careful afraid brave alone together begin again remember forget notice breathe write read keep lose find try fail help hope doubt trust home work school street origin table phone message voice silence anger shame grief joy patience boundary promise".split(
    " ",
  );
const CATEGORIES = [
  "Sleep",
  "Anxiety",
  "Family",
  "Friendship",
  "Work",
  "Grief",
  "Therapy",
  "Study",
];
const PER_CATEGORY = 3;
const START = Date.UTC(2021, 0, 1);
const HOUR = 3_600_000;

function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const roll = dice(20_261_123);
const below = (limit: number) => Math.floor(roll() * limit);
const pick = <T>(from: readonly T[], otherwise: T): T => from[below(from.length)] ?? otherwise;
/** Most things are rare and a few are frequent, as everywhere. */
const few = (most: number) => Math.floor(most * roll() ** 2);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = () =>
  `${upper(Array.from({ length: 6 + below(14) }, () => pick(WORDS, "calm")).join(" "))}.`;
const paragraph = () => Array.from({ length: 2 + below(4) }, sentence).join(" ");
/** Most came from an older site, as plain text: that is rendered quickly, however many there are. */
const MARKDOWN_SHARE = 0.05;
const list = (format: Format) =>
  Array.from({ length: 3 }, () => {
    const word = pick(WORDS, "rest");
    return `- ${format === "markdown" ? `**${word}**` : word}: ${sentence()}`;
  });
const body = (format: Format) =>
  [
    ...Array.from({ length: 1 + below(3) }, paragraph),
    ...(roll() < 0.3 ? [list(format).join("\n"), paragraph()] : []),
  ].join("\n\n");
const time = (hours: number) => new Date(START + hours * HOUR).toISOString();

type Format = "text" | "markdown";
type Counts = Record<string, number>;

function makePosts(members: number, counts: Counts) {
  const numbers = { answers: 0, comments: 0 };
  const count = (name: string, by = 1) => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  const voters = (most: number) => {
    const first = below(members);
    const votes = Array.from({ length: Math.min(few(most), members - 1) }, (_, at) => [
      ((first + at) % members) + 1,
      roll() < 0.9 ? 1 : -1,
    ]);
    count("votes", votes.length);
    return votes;
  };
  const post = (hours: number) => {
    const guest = roll() < 0.2;
    const format: Format = roll() < MARKDOWN_SHARE ? "markdown" : "text";
    return {
      author: guest ? null : 1 + below(members),
      ...(guest && { authorName: upper(pick(WORDS, "guest")) }),
      created: time(hours),
      format,
      body: body(format),
      status: "visible",
    };
  };
  const comment = (hours: number) => {
    count("comments");
    numbers.comments += 1;
    return { id: numbers.comments, ...post(hours), format: "text", body: sentence() };
  };
  const commentsFrom = (hours: number, most: number) =>
    Array.from({ length: few(most) }, (_, at) => comment(hours + 1 + at));
  const answer = (hours: number) => {
    count("answers");
    numbers.answers += 1;
    const id = numbers.answers;
    return { id, ...post(hours), votes: voters(20), comments: commentsFrom(hours, 5) };
  };
  return (id: number, spread: number) => {
    const hours = id * spread;
    count("questions");
    const answers = Array.from({ length: few(9) }, (_, at) => answer(hours + 2 + at * 5));
    const [first] = answers;
    return {
      id,
      title: `${upper(sentence().slice(0, 70).replace(/\.$/, ""))} ${id}?`,
      category: 1 + below(CATEGORIES.length * (PER_CATEGORY + 1)),
      tags: [...new Set([pick(WORDS, "rest"), pick(WORDS, "talk"), pick(WORDS, "home")])],
      views: few(3_000),
      ...post(hours),
      votes: voters(30),
      comments: commentsFrom(hours, 4),
      answers,
      ...(first && roll() < 0.4 && { best: { answer: first.id, at: time(hours + 100) } }),
    };
  };
}

function categoryLines() {
  const parents = CATEGORIES.map((name, at) => ({ id: at + 1, parent: null, name }));
  const children = parents.flatMap(({ id, name }) =>
    Array.from({ length: PER_CATEGORY }, (_, at) => ({
      id: CATEGORIES.length + (id - 1) * PER_CATEGORY + at + 1,
      parent: id,
      name: `${name} ${pick(WORDS, "calm")} ${at + 1}`,
    })),
  );
  return [...parents, ...children].map((line) => ({
    ...line,
    slug: line.name.toLowerCase().replaceAll(" ", "-"),
    description: sentence(),
  }));
}

const memberLines = (members: number) =>
  Array.from({ length: members }, (_, at) => ({
    id: at + 1,
    handle: `${pick(WORDS, "calm")}-${at + 1}`,
    email: `m${at + 1}@example.org`,
    joined: time(-24),
    lastSeen: time(40_000),
    role: at === 0 ? "admin" : at < 4 ? "moderator" : at < 12 ? "expert" : "member",
    emailConfirmed: true,
    blocked: false,
    name: null,
    location: null,
    about: roll() < 0.3 ? sentence() : null,
  }));

const asLines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** Writes the archive of `questions` questions into a folder. */
export async function writeCommunity(folder: string, questions: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const members = Math.max(40, Math.ceil(questions / 5));
  const categories = categoryLines();
  const counts: Counts = { members, categories: categories.length };
  writeFileSync(join(folder, "categories.ndjson"), asLines(categories));
  writeFileSync(join(folder, "members.ndjson"), asLines(memberLines(members)));
  const question = makePosts(members, counts);
  const out = createWriteStream(join(folder, "threads.ndjson"));
  for (let id = 1; id <= questions; id += 1) {
    if (!out.write(asLines([question(id, 40_000 / questions)]))) {
      await once(out, "drain");
    }
  }
  out.end();
  await finished(out);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ counts }));
}
