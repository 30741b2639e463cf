import { type Finding, noTotals, THREADS, type Totals } from "./report.ts";
import type { Run } from "./run.ts";
import type { Closing, Post, Thread } from "./thread.ts";

/** A question closed as a duplicate of one that may come later in the file. */
export type Duplicate = { line: number; key: number; of: number };

/** What one transaction took and found: it counts when that is committed, and not before. */
export type Taken = {
  totals: Totals;
  questions: number;
  posts: number;
  duplicates: Duplicate[];
  findings: Finding[];
};

export const takingNothing = (): Taken => ({
  totals: noTotals(),
  questions: 0,
  posts: 0,
  duplicates: [],
  findings: [],
});

export function settle(run: Run, taken: Taken, duplicates: Duplicate[]): void {
  for (const name of Object.keys(taken.totals) as (keyof Totals)[]) {
    run.totals[name] += taken.totals[name];
  }
  run.added.questions += taken.questions;
  run.added.posts += taken.posts;
  duplicates.push(...taken.duplicates);
  for (const finding of taken.findings) run.find(finding);
}

export function missing({ findings }: Taken, { line }: Thread, what: string): void {
  findings.push({ file: THREADS, line, what, lost: true });
}

const totalOf = { question: "questions", answer: "answers", comment: "comments" } as const;

export function countPost({ totals }: Taken, post: Post): void {
  totals[totalOf[post.kind]] += 1;
  totals.votes += post.votes.length / 2;
  totals.flags += post.flaggedBy.length;
  if (post.state === "hidden") totals.hidden += 1;
  if (post.state === "held") totals.queued += 1;
  if (post.edited) totals.edited += 1;
  if (post.authorId === null) totals.anonymous += 1;
}

export function countClosing(taken: Taken, { line, key }: Thread, closed: Closing): void {
  taken.totals.closed += 1;
  if (closed.reason === "duplicate") taken.duplicates.push({ line, key, of: closed.of });
}

export function countThread(taken: Taken, thread: Thread): void {
  for (const post of thread.posts) countPost(taken, post);
  if (thread.best) taken.totals.best += 1;
  if (thread.closed) countClosing(taken, thread, thread.closed);
}
