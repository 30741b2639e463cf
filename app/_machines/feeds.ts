import { readListAddress, type SearchParams } from "#app/_shell/address.ts";
import { feedEntries, site } from "#app/_shell/reads.ts";
import type { FeedQuestion, Scope } from "#lib/questions/queries.ts";
import { routes, type Sort } from "#lib/words/routes.ts";
import { atomResponse, type FeedEntry } from "./atom.ts";

/** A machine asked for something that is not here; the front gives it the plain page and the headers. */
export const notFound = () =>
  new Response("There is nothing here.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });

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

type Listed = {
  scope: Scope;
  /** What the list is of, when it is not the whole site. */
  of?: string;
  address: (sort: Sort) => string;
  list: (sort: Sort) => string;
};

/** The feed of a list of questions, in the order that `?sort=` names. */
export async function listFeedResponse(request: Request, listed: Listed): Promise<Response> {
  const asked: SearchParams = Object.fromEntries(new URL(request.url).searchParams);
  const read = readListAddress({ sort: asked.sort });
  if (!read) return notFound();
  const { name, welcome } = await site();
  const entries = await feedEntries(listed.scope, read.sort);
  const where = listed.of ? ` in ${listed.of}` : "";
  return atomResponse(
    {
      title: `${name}: ${sortNames[read.sort]}${where}`,
      description: welcome,
      path: listed.address(read.sort),
      list: listed.list(read.sort),
    },
    entries.map(questionEntry),
  );
}
