import { readListAddress } from "#app/_shell/address.ts";
import { feedEntries, site, threadState } from "#app/_shell/reads.ts";
import type { FeedQuestion, Scope } from "#lib/questions/queries.ts";
import { defaultSort, routes, type Sort } from "#lib/words/routes.ts";
import { atomResponse, type FeedEntry } from "./atom.ts";

/** A machine asked for something that is not here; the front gives it the plain page and the headers. */
export const notFound = () => inPlainWords("There is nothing here.", 404);

/** Of a question that cannot be shown: what was deleted for good is gone, what was merged is `there`. */
export async function missing(
  question: number | undefined,
  there: (into: { id: number; slug: string }) => string,
): Promise<Response> {
  const state = question === undefined ? "absent" : await threadState(question);
  if (typeof state === "object") return leadTo(there(state));
  return state === "deleted" ? inPlainWords("This was deleted.", 410) : notFound();
}

const inPlainWords = (words: string, status: number) =>
  new Response(`${words}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

const sortNames: Record<Sort, string> = {
  newest: "newest questions",
  active: "questions with something new",
  hot: "hot questions",
  votes: "questions with the most votes",
  answers: "questions with the most answers",
  views: "most read questions",
  unanswered: "unanswered questions",
};

const questionEntry = (q: FeedQuestion): FeedEntry => ({
  key: `question/${q.id}`,
  title: q.title,
  path: routes.question(q),
  html: q.html,
  createdAt: q.createdAt,
  changedAt: q.changedAt,
  author: q.author,
});

/** The order that a feed is asked for in; an unknown one is the default, as in lists. */
export const sortAsked = (request: Request): Sort =>
  readListAddress({ sort: new URL(request.url).searchParams.get("sort") ?? undefined })?.sort ??
  defaultSort;

/** One permanent redirect, as pages make it. */
export const leadTo = (address: string) =>
  new Response(null, { status: 308, headers: { Location: address } });

/** Whether a feed was asked for just where it has its address, with nothing more behind it. */
export const isAt = (request: Request, asked: string, address: string): boolean =>
  asked + new URL(request.url).search === address;

type Listed = {
  scope: Scope;
  /** What the feed is called behind the name of the site. */
  title: (order: string) => string;
  /** Where it was asked for, without its query. */
  asked: string;
  address: (sort: Sort) => string;
  list: (sort: Sort) => string;
};

/** The feed of a list of questions, in the order that `?sort=` names, at its one address. */
export async function listFeedResponse(request: Request, listed: Listed): Promise<Response> {
  const sort = sortAsked(request);
  const path = listed.address(sort);
  if (!isAt(request, listed.asked, path)) return leadTo(path);
  const { name, welcome } = await site();
  const entries = await feedEntries(listed.scope, sort);
  return atomResponse(
    {
      title: `${name}: ${listed.title(sortNames[sort])}`,
      description: welcome,
      path,
      list: listed.list(sort),
    },
    entries.map(questionEntry),
  );
}
