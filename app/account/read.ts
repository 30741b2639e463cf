import { notFound } from "next/navigation";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { signedIn } from "#app/_shell/signed-in.ts";
import { database } from "#db/client.ts";
import { findAccount } from "#lib/members/account.ts";

export type Asked = { searchParams: Promise<SearchParams> };

/** Whose account it is, and the account; whoever is not signed in is led to the door. */
export async function readAccount(here: string) {
  const who = await signedIn(here);
  const account = await findAccount(database(), who.id);
  if (!account) notFound();
  return { who, account };
}

/** One word of the address, such as a token or what was done just now. */
export async function readWord({ searchParams }: Asked, name: string): Promise<string | undefined> {
  const word = (await searchParams)[name];
  return typeof word === "string" && word.length <= 200 ? word : undefined;
}

export const isDone = async (asked: Asked, what: string): Promise<boolean> =>
  (await readWord(asked, "done")) === what;

/** Nothing of an account is for search engines. */
export const ownMetadata = (title: string, path: string) =>
  pageMetadata({
    title,
    path,
    description: `${title}: a page of your own account.`,
    indexed: false,
  });
