import { forAccepting, forWriting, worth } from "#lib/members/points.ts";
import type { PointRules } from "#lib/words/limits.ts";
import { addRow, type Sheet } from "./copy.ts";
import type { Numbers } from "./rows.ts";
import type { Post } from "./thread.ts";

/** What a post out of sight has earned rests with it, as when it is hidden here. */
function undone(post: Post, started: string): [string | null, string | null] {
  return post.visible ? [null, null] : [started, "hidden"];
}

export function addEarned(
  to: Sheet,
  points: PointRules,
  post: Post,
  id: number,
  counted: Numbers,
  started: string,
): void {
  const { authorId, kind, created } = post;
  if (authorId === null || kind === "comment") return;
  for (const { reason, points: each } of forWriting(points, kind, authorId, id)) {
    addRow(to, [authorId, reason, each, id, created, ...undone(post, started)]);
  }
  const earned = worth(points, kind, counted);
  const reason = kind === "question" ? "question_voted" : "answer_voted";
  if (earned !== 0) addRow(to, [authorId, reason, earned, id, created, ...undone(post, started)]);
}

type Accepted = { question: Post; answer: Post; answerId: number; at: string };

export function addAccepted(
  to: Sheet,
  points: PointRules,
  accepted: Accepted,
  started: string,
): void {
  const { question, answer, answerId, at } = accepted;
  const earned = forAccepting(points, question.authorId, answer.authorId, answerId);
  for (const { member, reason, points: each } of earned) {
    addRow(to, [member, reason, each, answerId, at, ...undone(answer, started)]);
  }
}
