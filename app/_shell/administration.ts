import { notFound } from "next/navigation";
import { cache } from "react";
import type { Member } from "#lib/words/actor.ts";
import { allows, type Standing } from "#lib/words/policy.ts";
import { requestContext } from "#server/front/context.ts";
import { actor } from "./session.ts";

/** Whoever has this ability of administrators; for everybody else there is no such page, and nobody keeps it. */
export const administrator = cache(async (ability: Standing): Promise<Member> => {
  const context = requestContext();
  if (context) context.fleeting = true;
  const who = await actor();
  if (who.kind !== "member" || !allows(ability, who, null)) notFound();
  return who;
});
