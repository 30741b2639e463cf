import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { drafts } from "#db/schema/writing.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { DraftKind } from "./input.ts";

export type DraftPlace = { kind: DraftKind; post?: number | undefined };

/** The one draft that a member can have in a place. */
export const atPlace = (member: number, { kind, post }: DraftPlace): SQL | undefined =>
  and(
    eq(drafts.memberId, member),
    eq(drafts.kind, kind),
    post === undefined ? isNull(drafts.postId) : eq(drafts.postId, post),
  );

/** What was posted is a draft no more. It runs when the author's row is locked: see save.ts. */
export async function leaveDraft(tx: Database, who: Actor, place: DraftPlace): Promise<void> {
  if (who.kind === "member") await tx.delete(drafts).where(atPlace(who.id, place));
}
