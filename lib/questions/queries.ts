import type { Sort } from "#lib/words/routes.ts";

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
  tags: { name: string; description: string }[];
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
