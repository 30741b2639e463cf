import type { Database } from "#db/client.ts";
import type { AnswerOrder, Sort } from "#lib/words/routes.ts";

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
  _db: Database,
  _asked: QuestionPageAsked,
): Promise<QuestionPage | undefined> {
  throw new Error("Not here yet.");
}

export async function listFeed(_db: Database, _scope: Scope, _sort: Sort): Promise<FeedQuestion[]> {
  throw new Error("Not here yet.");
}

/** A question with this page of its answers; undefined when it is not public or has no such page. */
export async function findThread(
  _db: Database,
  _id: number,
  _asked: AnswersAsked,
): Promise<Thread | undefined> {
  throw new Error("Not here yet.");
}

export async function findThreadState(_db: Database, _id: number): Promise<ThreadState> {
  throw new Error("Not here yet.");
}

export async function findPlace(
  _db: Database,
  _kind: "answer" | "comment",
  _id: number,
): Promise<Place | "deleted" | undefined> {
  throw new Error("Not here yet.");
}
