import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { PostKind } from "#lib/words/policy.ts";
import { requestContext } from "#server/front/context.ts";
import { gonePost } from "./reads.ts";

/** Says that what was asked for was deleted for good: App Router cannot send 410, the front does. */
export function gone(): "gone" {
  const context = requestContext();
  if (context) context.status = 410;
  return "gone";
}

export const goneMetadata: Metadata = { title: "Deleted", robots: { index: false } };

/** Which kind of post was deleted, where a page of a post has nothing to show; else there is no such page. */
export async function goneOrNowhere(post: number): Promise<{ gone: PostKind }> {
  const kind = await gonePost(post);
  if (!kind) notFound();
  gone();
  return { gone: kind };
}
