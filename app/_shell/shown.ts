import type { Author, Comment, Edited, Thread } from "#lib/questions/queries.ts";
import { tag as on } from "#lib/stale.ts";

/** Whoever's name or points are shown: both can change. */
const person = (author: Author | null | undefined): string[] =>
  author?.kind === "member" ? [on.member(author.id)] : [];

const post = (shown: { author: Author; edited: Edited | null }) => [
  ...person(shown.author),
  ...person(shown.edited?.by),
];

/** The tags of everybody and everything that a thread shows beside itself. */
export function shownInThread(thread: Thread): string[] {
  const of: readonly Comment[] = [
    ...thread.comments,
    ...thread.answers.flatMap((answer) => answer.comments),
  ];
  const other = [
    ...thread.related.map((q) => q.id),
    ...thread.answers.flatMap((answer) => answer.followOns.map((q) => q.id)),
    ...(thread.follows ? [thread.follows.question.id] : []),
    ...(thread.closure?.reason === "duplicate" && thread.closure.of ? [thread.closure.of.id] : []),
  ];
  return [
    ...post(thread),
    ...thread.answers.flatMap(post),
    ...of.flatMap(post),
    ...person(thread.closure?.by),
    ...other.map(on.question),
    ...thread.category.map((c) => on.category(c.id)),
    ...thread.tags.map((t) => on.tag(t.id)),
  ];
}

export const shownInList = (rows: readonly { id: number; author: Author }[]): string[] =>
  rows.flatMap((row) => [on.question(row.id), ...person(row.author)]);
