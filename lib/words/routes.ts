import type { PostAct } from "./acts.ts";
import type { FollowSubject } from "./events.ts";
import type { PostKind } from "./policy.ts";

/** Every address that we link to. */
export const sorts = [
  "newest",
  "active",
  "hot",
  "votes",
  "answers",
  "views",
  "unanswered",
] as const;
export type Sort = (typeof sorts)[number];
export const defaultSort: Sort = "newest";

/** By what finds stand in order. */
export const searchSorts = ["relevance", "date"] as const;
export type SearchSort = (typeof searchSorts)[number];
export const defaultSearchSort: SearchSort = "relevance";

export const answerOrders = ["votes", "newest", "oldest"] as const;
export type AnswerOrder = (typeof answerOrders)[number];
export const defaultAnswerOrder: AnswerOrder = "votes";

export const segment = (text: string) => encodeURIComponent(text);

/** `?sort=…&page=…` without what is the default, so that each list has one address. */
export function query(parts: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

type Listed = { sort?: Sort; page?: number };
export const listed = ({ sort = defaultSort, page = 1 }: Listed = {}) =>
  query({
    sort: sort === defaultSort ? undefined : sort,
    page: page === 1 ? undefined : page,
  });
export const paged = (page = 1) => query({ page: page === 1 ? undefined : page });

export type QuestionAddress = { id: number; slug: string };
type AnswersShown = { answers?: AnswerOrder; page?: number };

/** What a case asks for. */
export const needs = ["held", "report", "edit", "appeal"] as const;
export type Need = (typeof needs)[number];
export type QueueAddress = { need?: Need | undefined; page?: number; done?: number | undefined };

export type Followed = { subject: FollowSubject; at: string };

/** The lists of what a member wrote and did. */
export type Things =
  | "questions"
  | "answers"
  | "comments"
  | "suggestions"
  | "votes"
  | "following"
  | "drafts"
  | "waiting";

export const routes = {
  home: () => "/",
  questions: (at?: Listed) => `/questions${listed(at)}`,
  /** A question that grows out of an answer names it; one that was looked for in vain brings its words along. */
  ask: (follows?: number, title?: string) => `/questions/ask${query({ follows, title })}`,
  question: (q: QuestionAddress, { answers = defaultAnswerOrder, page = 1 }: AnswersShown = {}) =>
    `/questions/${q.id}/${segment(q.slug)}${query({
      answers: answers === defaultAnswerOrder ? undefined : answers,
      page: page === 1 ? undefined : page,
    })}`,
  questionById: (id: number) => `/questions/${id}`,
  answer: (id: number) => `/answers/${id}`,
  comment: (id: number) => `/comments/${id}`,
  answerAnchor: (id: number) => `a${id}`,
  commentAnchor: (id: number) => `c${id}`,
  categories: () => "/categories",
  category: (path: string, at?: Listed) =>
    `/categories/${path.split("/").map(segment).join("/")}${listed(at)}`,
  tags: (page?: number) => `/tags${paged(page)}`,
  tag: (name: string, at?: Listed) => `/tags/${segment(name)}${listed(at)}`,
  members: (page?: number) => `/members${paged(page)}`,
  member: (name: string) => `/members/${segment(name)}`,
  /** A post as whoever wrote it sees it, where nobody else does. */
  ownPost: (post: number) => `/posts/${post}`,
  history: (post: number, page?: number) => `/posts/${post}/history${paged(page)}`,
  version: (post: number, number: number) => `/posts/${post}/history/${number}`,
  editPost: (post: number) => `/posts/${post}/edit`,
  /** What can be done to a post, or one act; `step` goes on to what cannot be taken back. */
  moderatePost: (post: number, act?: PostAct, step?: 2) =>
    `/posts/${post}/moderate${query({ act, step })}`,
  /** The same once something was done to it. */
  moderatedPost: (post: number, done: PostAct) => `/posts/${post}/moderate${query({ done })}`,
  withdrawPost: (post: number) => `/posts/${post}/withdraw`,
  reportPost: (post: number) => `/posts/${post}/report`,
  suggestions: (post: number, page?: number) => `/posts/${post}/suggestions${paged(page)}`,
  suggestion: (post: number, id: number) => `/posts/${post}/suggestions/${id}`,
  /** Where a post stands; an answer and a comment lead on to their place in the thread. */
  post: (kind: PostKind, id: number) =>
    kind === "question"
      ? `/questions/${id}`
      : kind === "answer"
        ? `/answers/${id}`
        : `/comments/${id}`,
  warning: (id: number) => `/account/warnings/${id}`,
  search: (words?: string, page = 1, sort: SearchSort = defaultSearchSort) =>
    `/search${query({
      q: words,
      sort: sort === defaultSearchSort ? undefined : sort,
      page: page === 1 ? undefined : page,
    })}`,
  help: () => "/help",
  rules: () => "/about/rules",
  signIn: (next?: string) => `/sign-in${query({ next })}`,
  signInThrough: (provider: string, next?: string) =>
    `/api/auth/begin/${provider}${query({ next })}`,
  join: (next?: string) => `/join${query({ next })}`,
  account: () => "/account",
  guest: (key?: string) =>
    key === undefined ? "/account/guest" : `/account/guest/${segment(key)}`,
  things: (which: Things = "questions", page?: number) => `/account/things/${which}${paged(page)}`,
  questionFeed: (q: QuestionAddress) => `/questions/${q.id}/feed.xml`,
} as const;
