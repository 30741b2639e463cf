import { notFound } from "next/navigation";
import { cache } from "react";
import { database } from "#db/client.ts";
import { findCase } from "#lib/moderation/case.ts";
import { findNext } from "#lib/moderation/next.ts";
import { listQueue } from "#lib/moderation/queue.ts";
import { findJustDone, type JustDone } from "#lib/moderation/said.ts";
import type { Member } from "#lib/words/actor.ts";
import { allows } from "#lib/words/policy.ts";
import { type Need, needs } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { requestContext } from "#server/front/context.ts";
import { readId, readPageAddress, type SearchParams } from "./address.ts";
import { actor } from "./session.ts";

/** Whoever moderates somewhere; for everybody else there is no such page, and nobody keeps it. */
export const moderator = cache(async (): Promise<Member> => {
  const context = requestContext();
  if (context) context.fleeting = true;
  const who = await actor();
  if (who.kind !== "member" || !allows("queue.read", who, null)) notFound();
  return who;
});

/** `?need=…&page=…` of the queue; what is no such address is no page. */
export async function readQueue(from: SearchParams) {
  const who = await moderator();
  const asked = readPageAddress(from);
  const need = needs.find((known) => known === from.need);
  if (!asked || (from.need !== undefined && need === undefined)) notFound();
  const queue = await queueOf(who, need, asked.page);
  return { who, need, queue, canonical: asked.canonical };
}

const queueOf = cache(
  async (who: Member, need: Need | undefined, page: number) =>
    (await listQueue(database(), who, { need, page })) ?? notFound(),
);

/** A post for whoever moderates where it stands; for everybody else there is no such page. */
export const postCase = cache(async (raw: string) => {
  const who = await moderator();
  const id = readId(raw);
  const found = id === undefined ? undefined : await findCase(database(), who, id);
  return { found: found ?? notFound(), who };
});

/** What this moderator did a moment ago: to the post that the address names, or to this one. */
export async function justDone(
  raw: SearchParams[string],
  otherwise?: number,
): Promise<JustDone | undefined> {
  const named = typeof raw === "string" ? readId(raw) : undefined;
  const post = named ?? otherwise;
  return post === undefined ? undefined : findJustDone(database(), await moderator(), post);
}

/** What is to be looked at after a decision about this post, or the list where nothing is. */
export async function onward(done?: number): Promise<string> {
  const next = await findNext(database(), await moderator());
  return next === undefined ? staffRoutes.queue({ done }) : staffRoutes.postCase(next, done);
}
