import { cache } from "react";
import { type Database, database } from "#db/client.ts";
import { isLost } from "#db/lost.ts";
import { currentReplica, mistrustReplica } from "#db/replica.ts";
import { wordless } from "#db/wordless.ts";
import { listAllMonths, listMonths } from "#lib/counts/months.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import {
  findMember,
  type LedgerRow,
  listLedger,
  listMemberAnswers,
  listMembers,
  type MemberAnswerRow,
} from "#lib/members/queries.ts";
import { findPage, listFootPages } from "#lib/pages/queries.ts";
import { findGone } from "#lib/posts/gone.ts";
import { findHistory, findVersion } from "#lib/posts/queries.ts";
import {
  type AnswersAsked,
  findPlace,
  findThread,
  findThreadState,
  listAnswerPages,
  listFeed,
  listQuestions,
  type QuestionPage,
  type QuestionPageAsked,
  type Scope,
  type Thread,
} from "#lib/questions/queries.ts";
import { listSimilar } from "#lib/questions/similar.ts";
import { searchQuestions } from "#lib/search/queries.ts";
import { findSite } from "#lib/site/queries.ts";
import { listSitemapPart, listSitemapParts } from "#lib/site/sitemap.ts";
import { tag as on } from "#lib/stale.ts";
import { findLedTo } from "#lib/taxonomy/former-paths.ts";
import {
  findCategory,
  findTag,
  listCategories,
  listTags,
  type Page,
} from "#lib/taxonomy/queries.ts";
import { listTagsLike } from "#lib/taxonomy/suggest.ts";
import type { AnswerOrder, SearchSort, Sort } from "#lib/words/routes.ts";
import { requestContext } from "#server/front/context.ts";
import { fact } from "#server/front/facts.ts";
import { shownInList, shownInThread } from "./shown.ts";
import { depends } from "./tags.ts";

/**
 * The cached reads: each says what it depends on before it asks, and whom it showed after. One request
 * that reads the same thing twice (its metadata and its page) asks the database once.
 */
export async function read<T>(what: (db: Database) => Promise<T>): Promise<T> {
  const copied = await readCopy(what);
  if (copied) return copied.found;
  try {
    // A connection may have died unnoticed while nobody used it: the next one is tried before a page is lost.
    return await what(database()).catch((error: unknown) => {
      if (isLost(error)) return what(database());
      throw error;
    });
  } catch (error) {
    const context = requestContext();
    if (context && isLost(error)) context.unavailable = true;
    throw wordless(error);
  }
}

/**
 * The same from a copy of the database, for what every visitor gets: who writes reads what was written. What the
 * copy cannot answer is asked of the database itself.
 */
async function readCopy<T>(what: (db: Database) => Promise<T>): Promise<{ found: T } | undefined> {
  const copy = requestContext()?.shared ? currentReplica() : undefined;
  if (!copy) return undefined;
  try {
    return { found: await what(copy) };
  } catch (error) {
    if (wordless(error) === error && !isLost(error)) throw error;
    if (isLost(error)) mistrustReplica();
    return undefined;
  }
}

export const site = cache(async () => {
  depends(on.shell());
  return read((db) => fact(on.shell(), () => findSite(db)));
});

/** What the foot of every page leads to, beside what is the same everywhere. */
export const footPages = cache(async () => {
  depends(on.pages());
  return read((db) => fact(on.pages(), () => listFootPages(db)));
});

/** A page that administrators wrote; undefined: there is none. */
export const customPage = cache(async (slug: string) => {
  depends(on.pages());
  return read((db) => findPage(db, slug));
});

export const pointRules = cache(async () => {
  depends(on.shell());
  return read(findPointRules);
});

// React's cache compares arguments one by one, so the parts of an object are handed on one by one.
const threadOf = cache(async (id: number, order: AnswerOrder, page: number) => {
  depends(on.question(id));
  const found = await read((db) => findThread(db, id, { order, page }));
  if (found) depends(...shownInThread(found));
  return found;
});
/** Undefined: not public, or no such page of answers; `threadState` tells a deleted one apart. */
export const thread = (id: number, { order, page }: AnswersAsked): Promise<Thread | undefined> =>
  threadOf(id, order, page);

/** On which page of the default order each answer of a question stands. */
export const answerPages = cache(async (id: number) => {
  depends(on.question(id));
  return read((db) => listAnswerPages(db, id));
});

export const threadState = cache(async (id: number) => {
  // One that was merged changes with the question that it went into.
  depends(on.question(id), on.lists());
  return read((db) => findThreadState(db, id));
});

const listTag = (scope: Scope) =>
  scope.of === "category"
    ? on.categories()
    : scope.of === "tag"
      ? on.tag(scope.id)
      : scope.of === "member"
        ? on.member(scope.id)
        : on.lists();

const scopeOf = (of: Scope["of"], id: number): Scope => (of === "site" ? { of } : { of, id });
const idOf = (scope: Scope) => (scope.of === "site" ? 0 : scope.id);

const questionsOf = cache(async (of: Scope["of"], id: number, sort: Sort, page: number) => {
  const scope = scopeOf(of, id);
  depends(on.lists(), listTag(scope));
  const found = await read((db) => listQuestions(db, { scope, sort, page }));
  if (found) depends(...shownInList(found.rows));
  return found;
});
/** Undefined: a page beyond the last. */
export const questions = ({
  scope,
  sort,
  page,
}: QuestionPageAsked): Promise<QuestionPage | undefined> =>
  questionsOf(scope.of, idOf(scope), sort, page);

/** The first entries of a list, with their text. */
export const feedEntries = cache(async (scope: Scope, sort: Sort) => {
  depends(on.lists(), listTag(scope));
  const found = await read((db) => listFeed(db, scope, sort));
  depends(...shownInList(found));
  return found;
});

export const categories = cache(async () => {
  depends(on.categories());
  return read(listCategories);
});

/** By its path, such as "relationships/marriage". */
export const category = cache(async (path: string) => {
  depends(on.categories());
  const found = await read((db) => findCategory(db, path));
  if (found) depends(on.category(found.id));
  return found;
});

/** Where the category is now that had this path before; undefined: there never was one. */
export const categoryLedTo = cache(async (path: string) => {
  depends(on.categories());
  return read((db) => findLedTo(db, path));
});

export const tags = cache(async (page: number) => {
  depends(on.tags());
  return read((db) => listTags(db, page));
});

/** A synonym answers `{ synonymOf }`: the page leads there. */
export const tag = cache(async (name: string) => {
  depends(on.tags());
  const found = await read((db) => findTag(db, name));
  if (found && "id" in found) depends(on.tag(found.id));
  return found;
});

export const members = cache(async (page: number) => {
  depends(on.members(), on.lists());
  return read((db) => listMembers(db, page));
});

/** By any spelling of the name: the page leads to `member.name` when it was asked by another. */
export const member = cache(async (name: string) => {
  const found = await read((db) => findMember(db, name));
  depends(found ? on.member(found.id) : on.members());
  return found;
});

export const ledger = cache(
  async (memberId: number, page: number): Promise<Page<LedgerRow> | undefined> => {
    depends(on.member(memberId), on.lists());
    return read((db) => listLedger(db, memberId, page));
  },
);

export const memberAnswers = cache(
  async (memberId: number, page: number): Promise<Page<MemberAnswerRow> | undefined> => {
    depends(on.member(memberId), on.lists());
    return read((db) => listMemberAnswers(db, memberId, page));
  },
);

/** The versions of a post; undefined when it is not public, or beyond the last page. */
export const history = cache(async (postId: number, page: number) => {
  const found = await read((db) => findHistory(db, postId, page));
  if (found) depends(on.question(found.post.question.id));
  else depends(on.lists());
  return found;
});

/** One of them, and what bringing it back would change. */
export const version = cache(async (postId: number, number: number) => {
  const found = await read((db) => findVersion(db, postId, number));
  if (found) depends(on.question(found.post.question.id));
  else depends(on.lists());
  return found;
});

/** The kind of a post that was deleted, for its pages that have nothing more to show. */
export const gonePost = cache(async (postId: number) => {
  depends(on.lists());
  return read((db) => findGone(db, postId));
});

/** Where an answer or a comment stands; "deleted" when it, or what it stands under, was deleted. */
export const place = cache(async (kind: "answer" | "comment", id: number) => {
  const found = await read((db) => findPlace(db, kind, id));
  if (found && found !== "deleted") depends(on.question(found.question.id));
  else depends(on.lists());
  return found;
});

/** Undefined: a page beyond the last. */
export const search = cache(async (words: string, page: number, sort: SearchSort) => {
  // Whatever anybody types is another address: kept, they would push out the pages that many read.
  const context = requestContext();
  if (context) context.fleeting = true;
  return read((db) => searchQuestions(db, words, page, sort));
});

export const sitemapParts = cache(async () => {
  depends(on.lists(), on.categories(), on.tags(), on.members());
  return read(listSitemapParts);
});

/** Undefined: no part of this name. */
export const sitemapPart = cache(async (name: string) => {
  depends(on.pages(), on.lists(), on.categories(), on.tags(), on.members());
  return read((db) => listSitemapPart(db, name));
});

/** What moderation did in the months before this one ("2026-03"), or in the latest. */
export const months = cache(async (before?: string) => {
  depends(on.counts());
  return read((db) => listMonths(db, before && `${before}-01`));
});

export const allMonths = async () => {
  depends(on.counts());
  return read(listAllMonths);
};

/** For whoever types a title: made for each, and kept by nobody. */
export const similarQuestions = (title: string) => read((db) => listSimilar(db, title));
export const tagsLike = (typed: string) => read((db) => listTagsLike(db, typed));
