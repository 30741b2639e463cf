import { notFound } from "next/navigation";
import { cache } from "react";
import { database } from "#db/client.ts";
import { findSweepable } from "#lib/members/sweeps.ts";
import { findModerated } from "#lib/posts/moderated.ts";
import { isPostAct, type PostAct } from "#lib/words/acts.ts";
import { allows } from "#lib/words/policy.ts";
import { requestContext } from "#server/front/context.ts";
import { readId, type SearchParams } from "./address.ts";
import { actor } from "./session.ts";

/** A post for whoever can do something to it; for everybody else there is no such page, and nobody keeps it. */
export const moderated = cache(async (raw: string) => {
  const context = requestContext();
  if (context) context.fleeting = true;
  const id = readId(raw);
  const found = id === undefined ? undefined : await findModerated(database(), await actor(), id);
  return found ?? notFound();
});

/** Whether there is something to hide of all that whoever wrote this post has written, and they may do so. */
export async function maySweep(post: number): Promise<boolean> {
  const found = await findSweepable(database(), post);
  if (!found || found.published + found.held === 0) return false;
  return allows("member.sweep", await actor(), found.subject);
}

type Chosen = { act?: PostAct; sure: boolean; done?: PostAct };

/** `?act=…` and, for what is done in two steps, `&step=2`, or `?done=…`; what is no act is no page. */
export function readAct({ act, step, done }: SearchParams): Chosen {
  if (done !== undefined) return isPostAct(done) ? { sure: false, done } : notFound();
  if (act === undefined) return { sure: false };
  return isPostAct(act) ? { act, sure: step === "2" } : notFound();
}
