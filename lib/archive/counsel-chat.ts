import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { Connection } from "#db/client.ts";
import { readJson } from "./format.ts";
import { type ImportOptions, importArchive } from "./import.ts";
import { readLines } from "./lines.ts";
import { type Finding, noTotals, type Report, THREADS, type Totals } from "./report.ts";

/** One question of counsel-chat a line. It has no dates, and its askers and voters no names. */
const Line = z.object({
  title: z.string(),
  body: z.string(),
  topic: z.string().nullish(),
  topics: z.array(z.string()).default([]),
  answers: z.array(
    z.object({
      author: z.string().min(1),
      body: z.string(),
      bodyHtml: z.string().nullish(),
      views: z.number().nullish(),
    }),
  ),
});
type Line = z.output<typeof Line>;

/** The collection was made in 2020: its questions are dated an hour apart from its first day on. */
const BEGIN = Date.UTC(2020, 0, 1);
const HOUR = 3_600_000;
const MINUTE = 60_000;
const iso = (time: number) => new Date(time).toISOString();

/** Makes an archive of the file, line by line, and imports that; findings name the file that was given. */
export async function importCounselChat(
  connection: Connection,
  file: string,
  options: ImportOptions = {},
): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "askwell-counsel-chat-"));
  const told: Finding[] = [];
  try {
    await makeArchive(file, folder, (finding) => told.push(finding));
    for (const finding of told) options.onFinding?.(finding);
    const report = await importArchive(connection, folder, {
      ...options,
      onFinding: (finding) => options.onFinding?.(renamed(finding, file)),
      source: options.source ?? "counsel-chat",
    });
    return { ...report, lost: report.lost + told.length, whole: report.whole && told.length === 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const renamed = (finding: Finding, file: string): Finding =>
  finding.file === THREADS ? { ...finding, file: basename(file) } : finding;

export async function makeArchive(
  file: string,
  folder: string,
  onFinding: (finding: Finding) => void,
): Promise<void> {
  const made = { members: new Map<string, number>(), topics: new Map<string, number>() };
  const totals = noTotals();
  const threads = Readable.from(threadLines(file, made, totals, onFinding));
  await pipeline(threads, createWriteStream(join(folder, THREADS)));
  const members = [...made.members].map(([handle, id]) => ({
    id,
    handle,
    email: null,
    joined: iso(BEGIN - 24 * HOUR),
    role: "member",
  }));
  const categories = [...made.topics].map(([slug, id]) => ({
    id,
    parent: null,
    name: nameOfTopic(slug),
    slug,
  }));
  totals.members = members.length;
  totals.categories = categories.length;
  const { questions, answers } = totals;
  const counts = { questions, answers, members: members.length, categories: categories.length };
  await writeFile(join(folder, "members.ndjson"), ndjson(members));
  await writeFile(join(folder, "categories.ndjson"), ndjson(categories));
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ counts }));
}

const ndjson = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

function nameOfTopic(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Made = { members: Map<string, number>; topics: Map<string, number> };

/** A line that cannot be taken becomes an empty one, so that line numbers stay those of the file. */
async function* threadLines(
  file: string,
  made: Made,
  totals: Totals,
  onFinding: (finding: Finding) => void,
): AsyncGenerator<string> {
  let written = 0;
  for await (const line of readLines(file)) {
    const read = "text" in line ? readJson(Line, line.text) : line;
    if ("trouble" in read) {
      onFinding({ file: basename(file), line: line.number, what: read.trouble, lost: true });
      continue;
    }
    yield "\n".repeat(line.number - 1 - written);
    yield `${JSON.stringify(threadOf(read.value, line.number, made, totals))}\n`;
    written = line.number;
  }
}

/** The same number for the same word, counted from one in the order of their first appearance. */
function numberOf(map: Map<string, number>, word: string): number {
  const number = map.get(word) ?? map.size + 1;
  map.set(word, number);
  return number;
}

function threadOf(line: Line, number: number, made: Made, totals: Totals) {
  const asked = BEGIN + number * HOUR;
  totals.questions += 1;
  return {
    id: number,
    title: line.title.trim() || titleFrom(line.body),
    category: line.topic ? numberOf(made.topics, line.topic) : null,
    tags: line.topics,
    views: Math.max(0, ...line.answers.map(({ views }) => views ?? 0)),
    author: null,
    created: iso(asked),
    format: "text",
    body: line.body,
    status: "visible",
    answers: line.answers.map((answer, at) => ({
      id: ++totals.answers,
      author: numberOf(made.members, answer.author),
      created: iso(asked + (at + 1) * MINUTE),
      ...(answer.bodyHtml
        ? { format: "html", body: answer.bodyHtml }
        : { format: "text", body: answer.body }),
      status: "visible",
    })),
  };
}

const LONGEST_TITLE = 100;

/** The first words of a question that has no title. */
function titleFrom(body: string): string {
  const [first = ""] = body.trim().split(/(?<=[.?!])\s|\n/u);
  if (first.length <= LONGEST_TITLE) return first || "Untitled question";
  return `${first.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, "")} …`;
}
