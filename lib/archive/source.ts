import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { MemberLine, Numbered, QuestionLine, readJson } from "./format.ts";
import { readLines } from "./lines.ts";

/** What stops an import before it begins; a sentence for the operator. */
export class ArchiveError extends Error {}

export type ArchiveFiles = { categories: string; members: string; threads: string };

export function filesOf(folder: string): ArchiveFiles {
  const file = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new ArchiveError(`There is no ${name} in ${folder}.`);
    return path;
  };
  return {
    categories: file("categories.ndjson"),
    members: file("members.ndjson"),
    threads: file("threads.ndjson"),
  };
}

async function firstOf<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  for await (const line of readLines(file)) {
    const read = "text" in line ? readJson(schema, line.text) : undefined;
    if (read && "value" in read) return read.value;
  }
  return undefined;
}

/**
 * Which community an archive is of, where `--source` does not say: made of its first member and its first
 * question. A hash of all bytes would take an archive whose bad line was mended, or a later export of the
 * same site, for another community, and everything would be there twice. Should two communities really
 * begin with the same two lines, the dates of their other questions tell, and the import says so.
 */
export async function fingerprint(files: ArchiveFiles): Promise<string> {
  const member = await firstOf(files.members, MemberLine);
  const question = await firstOf(files.threads, QuestionLine);
  const told = [
    [member?.id, member?.handle, member?.joined],
    [question?.id, question?.title, question?.created],
  ];
  const hash = createHash("sha256").update(JSON.stringify(told)).digest("hex");
  return `archive-${hash.slice(0, 16)}`;
}

/** As most archives write it: with the id first. */
const QUESTION_ID = /^\s*\{\s*"id"\s*:\s*(\d{1,15})\s*[,}]/;
/** Above this an id is taken for a mistake, so that one line cannot push all later ids out of reach. */
const LARGEST_KEPT = 1_000_000_000;

/** The largest question id, so that answers and comments can be numbered above all questions. */
export async function largestQuestionId(threads: string): Promise<number> {
  let largest = 0;
  for await (const head of lineHeads(threads)) {
    const id = QUESTION_ID.exec(head)?.[1];
    if (id === undefined && head.trim() !== "") return largestInLines(threads);
    largest = larger(largest, Number(id ?? 0));
  }
  return largest;
}

const larger = (before: number, id: number) => (id > before && id <= LARGEST_KEPT ? id : before);

/** Wherever in its line the id stands. */
async function largestInLines(threads: string): Promise<number> {
  let largest = 0;
  for await (const line of readLines(threads)) {
    const read = "text" in line ? readJson(Numbered, line.text) : undefined;
    if (read && "value" in read) largest = larger(largest, read.value.id);
  }
  return largest;
}

const HEAD = 64;
const NEWLINE = 10;

/** Only the beginnings: several times as fast as decoding whole lines. */
async function* lineHeads(file: string): AsyncGenerator<string> {
  let head = "";
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield head + chunk.toString("latin1", start, Math.min(end, start + HEAD - head.length));
      head = "";
      start = end + 1;
    }
    head += chunk.toString("latin1", start, Math.min(chunk.length, start + HEAD - head.length));
  }
  yield head;
}
