import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { readPageAddress, type SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { actor } from "#app/_shell/session.ts";
import { thingsWords } from "#components/members/things.tsx";
import { type Database, database } from "#db/client.ts";
import type { Page } from "#lib/taxonomy/queries.ts";
import { routes, type Things } from "#lib/words/routes.ts";

export type Asked = { searchParams: Promise<SearchParams> };

/** Whose list it is, also while they are suspended; everybody else is asked to sign in. */
export async function readOwner(which: Things): Promise<number> {
  const who = await actor();
  return who.kind === "member" ? who.id : redirect(routes.signIn(routes.things(which)));
}

/** The page of a member's own list that is asked for. */
export async function readThings<Row>(
  which: Things,
  { searchParams }: Asked,
  list: (db: Database, member: number, page: number) => Promise<Page<Row> | undefined>,
): Promise<Page<Row>> {
  const asked = readPageAddress(await searchParams) ?? notFound();
  if (!asked.canonical) permanentRedirect(routes.things(which, asked.page));
  return (await list(database(), await readOwner(which), asked.page)) ?? notFound();
}

export const thingsMetadata = (which: Things): Metadata =>
  pageMetadata({
    title: thingsWords[which].title,
    description: "What you wrote and did here, for you alone.",
    path: routes.things(which),
    indexed: false,
  });
