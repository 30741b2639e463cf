import { forAccepting, forWriting, worth } from "#lib/members/points.ts";
import { addRow, type Sheet } from "./copy.ts";
import type { Numbers } from "./rows.ts";
import type { Post } from "./thread.ts";

/** What a post out of sight has earned rests with it, as when it is hidden here. */
function undone(post: Post, started: string): [string | null, string | null] {
  return post.visible ? [null, null] : [started, "hidden"];
}

export function addEarned(
  to: Sheet,
  post: Post,
  id: number,
  counted: Numbers,
  started: string,
): void {
  const { authorId, kind, created } = post;
  if (authorId === null || kind === "comment") return;
  for (const { reason, points } of forWriting(kind, authorId, id)) {
    addRow(to, [authorId, reason, points, id, created, ...undone(post, started)]);
  }
  const points = worth(kind, counted);
  const reason = kind === "question" ? "question_voted" : "answer_voted";
  if (points !== 0) addRow(to, [authorId, reason, points, id, created, ...undone(post, started)]);
}

type Accepted = { question: Post; answer: Post; answerId: number; at: string };

export function addAccepted(to: Sheet, accepted: Accepted, started: string): void {
  const { question, answer, answerId, at } = accepted;
  const earned = forAccepting(question.authorId, answer.authorId, answerId);
  for (const { member, reason, points } of earned) {
    addRow(to, [member, reason, points, answerId, at, ...undone(answer, started)]);
  }
}
