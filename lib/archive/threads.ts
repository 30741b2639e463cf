import type postgres from "postgres";
import { STALE_CHANNEL, tag } from "#lib/stale.ts";
import { QuestionLine, readJson } from "./format.ts";
import { type Line, readLines } from "./lines.ts";
import { importLot } from "./lot.ts";
import { THREADS } from "./report.ts";
import type { Run } from "./run.ts";
import type { Duplicate } from "./taken.ts";
import { type Thread, takeThread } from "./thread.ts";

/** What one transaction takes: little enough to be held in memory a few times, enough to be worth its commit. */
const QUESTIONS_AT_ONCE = 500;
const BYTES_AT_ONCE = 4 * 1024 * 1024;
const LOTS_AT_ONCE = 2;
/** How often, in a long run, a site beside it is told to show what has come. */
const TELL_EVERY_MS = 10_000;

/**
 * Each transaction takes whole threads with their addresses, so that a run that was cut leaves no half of
 * one and the next run goes on behind it. While the database works on two lots, the next one is read.
 */
export async function importThreads(run: Run, file: string): Promise<Duplicate[]> {
  const duplicates: Duplicate[] = [];
  let lot: Thread[] = [];
  let bytes = 0;
  const loading: Promise<void>[] = [];
  const load = async () => {
    if (loading.length >= LOTS_AT_ONCE) await loading.shift();
    const begun = importLot(run, lot, duplicates);
    // Its failure is met when it is waited for.
    begun.catch(() => undefined);
    loading.push(begun);
    lot = [];
    bytes = 0;
  };
  const tell = teller(run.sql);
  for await (const line of readLines(file)) {
    run.progress(THREADS, line.bytes);
    const thread = readThread(run, line);
    if (!thread) continue;
    lot.push(thread);
    bytes += line.bytes;
    if (lot.length < QUESTIONS_AT_ONCE && bytes < BYTES_AT_ONCE) continue;
    await load();
    await tell();
  }
  await load();
  await Promise.all(loading);
  return duplicates.sort((a, b) => a.line - b.line);
}

function teller(sql: postgres.Sql) {
  let told = Date.now();
  return async () => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    await tellEverybody(sql);
  };
}

export async function tellEverybody(sql: postgres.ISql): Promise<void> {
  await sql`select pg_notify(${STALE_CHANNEL}, ${tag.everything()})`;
}

function readThread(run: Run, line: Line): Thread | undefined {
  const find = (what: string, lost: boolean) =>
    run.find({ file: THREADS, line: line.number, what, lost });
  const note = (what: string) => find(what, true);
  const read = "text" in line ? readJson(QuestionLine, line.text) : line;
  if ("trouble" in read) {
    note(read.trouble);
    return undefined;
  }
  if (read.remark) find(read.remark, false);
  return takeThread(read.value, line.number, run, note);
}
