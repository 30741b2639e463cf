import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { pagesOf, stretch } from "#lib/lists/walk.ts";
import { visible } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import { type AnswerOrder, routes, type Sort } from "#lib/words/routes.ts";
import { questionList } from "./lists.ts";
import { answersInOrder, type PlaceRow, placeOf } from "./place.ts";
import { readFeed, readQuestions } from "./rows.ts";
import { sideOf } from "./side.ts";
import { readThread, threadOf } from "./thread.ts";

/** Who wrote something, as the public sees it. */
export type Author =
  | { kind: "member"; id: number; name: string; points: number; role: string }
  | { kind: "guest"; name: string | null }
  | { kind: "gone" };

export type CategoryPath = { id: number; name: string; path: string }[];

/** One entry of a list. */
export type QuestionRow = {
  id: number;
  slug: string;
  title: string;
  excerpt: string | null;
  score: number;
  answerCount: number;
  viewCount: number;
  hasAccepted: boolean;
  closed: boolean;
  createdAt: Date;
  activeAt: Date;
  author: Author;
  category: { name: string; path: string } | null;
  tags: string[];
};

/** What a list is of: the whole site, a category with its descendants, a tag, a member. */
export type Scope =
  | { of: "site" }
  | { of: "category"; id: number }
  | { of: "tag"; id: number }
  | { of: "member"; id: number };

export type QuestionPage = {
  rows: QuestionRow[];
  total: number;
  page: number;
  pageCount: number;
};

export type QuestionPageAsked = { scope: Scope; sort: Sort; page: number };

export type Comment = {
  id: number;
  html: string;
  /** Plain words, for machines that read along. */
  text: string;
  createdAt: Date;
  author: Author;
  score: number;
  edited: Edited | null;
};
export type Edited = { at: Date; by: Author | null };

export type Answer = {
  id: number;
  html: string;
  /** Plain words, for machines that read along. */
  text: string;
  createdAt: Date;
  edited: Edited | null;
  author: Author;
  score: number;
  accepted: boolean;
  locked: boolean;
  /** Questions that grew out of it, the latest first. */
  followOns: { id: number; slug: string; title: string }[];
  comments: Comment[];
};

export type Closure =
  | {
      reason: "duplicate";
      of: { id: number; slug: string; title: string } | null;
      note: string | null;
      at: Date;
      by: Author | null;
    }
  | { reason: "note"; note: string; at: Date; by: Author | null };

export type Thread = {
  id: number;
  slug: string;
  title: string;
  html: string;
  text: string;
  excerpt: string;
  createdAt: Date;
  changedAt: Date;
  edited: Edited | null;
  author: Author;
  score: number;
  viewCount: number;
  answerCount: number;
  commentCount: number;
  category: CategoryPath;
  tags: { id: number; name: string; description: string }[];
  acceptedAnswerId: number | null;
  closure: Closure | null;
  locked: boolean;
  /** May votes point down where it stands. */
  downVotes: boolean;
  /** The answer, and its question, that this question grew out of. */
  follows: { answerId: number; question: { id: number; slug: string; title: string } } | null;
  comments: Comment[];
  /** This page's answers in the order asked for, the accepted one first of all. */
  answers: Answer[];
  page: number;
  pageCount: number;
  related: { id: number; slug: string; title: string; answerCount: number; score: number }[];
};

export type AnswersAsked = { order: AnswerOrder; page: number };

/** Hidden and held questions are absent for the public; a deleted one is gone, and says so. */
export type ThreadState = "visible" | "deleted" | "absent";

/** Where an answer or a comment stands: its thread, the page of answers by default order, its anchor. */
export type Place = { question: { id: number; slug: string }; page: number; anchor: string };

/** A question as a feed shows it. */
export type FeedQuestion = {
  id: number;
  slug: string;
  title: string;
  html: string;
  createdAt: Date;
  changedAt: Date;
  author: Author;
};

/** A page of a list; undefined beyond the last one. The first page of an empty list is empty. */
export async function listQuestions(
  db: Database,
  { scope, sort, page }: QuestionPageAsked,
): Promise<QuestionPage | undefined> {
  const list = await questionList(db, scope, sort);
  if (!list) return undefined;
  const size = limits.page.questions;
  const pageCount = pagesOf(list.total, size);
  if (page > pageCount) return undefined;
  const entries = await stretch(db, list, (page - 1) * size, size);
  return { rows: await readQuestions(db, entries), total: list.total, page, pageCount };
}

/** The first questions of a list, with their text. */
export async function listFeed(db: Database, scope: Scope, sort: Sort): Promise<FeedQuestion[]> {
  const list = await questionList(db, scope, sort);
  return list ? readFeed(db, await stretch(db, list, 0, limits.page.feed)) : [];
}

/** A question with this page of its answers; undefined when it is not public or has no such page. */
export async function findThread(
  db: Database,
  id: number,
  { order, page }: AnswersAsked,
): Promise<Thread | undefined> {
  const rows = await readThread(db, id, order, page);
  const question = rows.find((row) => row.id === id);
  if (!question?.side) return undefined;
  const pageCount = pagesOf(question.answerCount, limits.page.answers);
  if (page > pageCount) return undefined;
  return { ...threadOf(question, rows), ...sideOf(question.side), page, pageCount };
}

export async function findThreadState(db: Database, id: number): Promise<ThreadState> {
  const [row] = await readRows<{ state: ThreadState }>(
    db,
    sql`select case when ${visible()} then 'visible' when p.state = 'deleted' then 'deleted'
        else 'absent' end as state
      from posts p where p.id = ${id} and p.kind = 'question'`,
  );
  return row?.state ?? "absent";
}

/** Where an answer or a comment stands, for the short addresses that lead to it. */
export async function findPlace(
  db: Database,
  kind: "answer" | "comment",
  id: number,
): Promise<Place | "deleted" | undefined> {
  const [row] = await readRows<PlaceRow>(db, placeOf(kind, id));
  if (!row) return undefined;
  if (!row.visible) return row.deleted ? "deleted" : undefined;
  return {
    question: { id: row.id, slug: row.slug },
    page: pageAfter(row.ahead),
    anchor: kind === "answer" ? routes.answerAnchor(id) : routes.commentAnchor(id),
  };
}

const pageAfter = (ahead: number) => Math.floor(ahead / limits.page.answers) + 1;

/** On which page of answers, by default order, each answer of a question stands. */
export async function listAnswerPages(db: Database, id: number): Promise<Map<number, number>> {
  const rows = await readRows<{ id: number; ahead: number }>(
    db,
    sql`select ranked.id, ranked.place - 1 as ahead from posts q
      cross join lateral (${answersInOrder()}) ranked where q.id = ${id}`,
  );
  return new Map(rows.map(({ id, ahead }) => [id, pageAfter(ahead)]));
}
