import { redirect } from "next/navigation";
import { readId, type SearchParams } from "#app/_shell/address.ts";
import { moderator } from "#app/_shell/moderation.ts";
import { database } from "#db/client.ts";
import { findNext } from "#lib/moderation/next.ts";
import { routes } from "#lib/words/routes.ts";

type Asked = { searchParams: Promise<SearchParams> };

/** Leads to what is to be looked at next, and takes along what was done before it. */
export default async function NextCasePage({ searchParams }: Asked) {
  const who = await moderator();
  const { done: raw } = await searchParams;
  const done = typeof raw === "string" ? readId(raw) : undefined;
  const next = await findNext(database(), who);
  redirect(next === undefined ? routes.queue({ done }) : routes.postCase(next, done));
}
