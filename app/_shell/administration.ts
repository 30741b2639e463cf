import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Member } from "#lib/words/actor.ts";
import { allows, type Standing } from "#lib/words/policy.ts";
import { requestContext } from "#server/front/context.ts";
import type { SearchParams } from "./address.ts";
import { pageMetadata } from "./metadata.ts";
import { actor } from "./session.ts";

/** Whoever has this ability of administrators; for everybody else there is no such page, and nobody keeps it. */
export const administrator = cache(async (ability: Standing): Promise<Member> => {
  const context = requestContext();
  if (context) context.fleeting = true;
  const who = await actor();
  if (who.kind !== "member" || !allows(ability, who, null)) notFound();
  return who;
});

type Described = { title: string; description: string; path: string };

/** Of a page that only administrators see: nobody else learns what it is called. */
export async function adminMetadata(ability: Standing, described: Described): Promise<Metadata> {
  await administrator(ability);
  return pageMetadata({ ...described, indexed: false });
}

/** `?done=…` in words; what is no such thing says nothing. */
export const saidOf = (
  { done }: SearchParams,
  said: Readonly<Record<string, string>>,
): string | undefined =>
  typeof done === "string" && Object.hasOwn(said, done) ? said[done] : undefined;
