import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { mutes } from "#db/schema/writing.ts";

/** Whoever asked does not want to be told of the answers to this question. */
export async function mute(tx: Database, memberId: number, questionId: number): Promise<void> {
  await tx.insert(mutes).values({ memberId, questionId }).onConflictDoNothing();
}

export async function unmute(tx: Database, memberId: number, questionId: number): Promise<void> {
  await tx.delete(mutes).where(and(eq(mutes.memberId, memberId), eq(mutes.questionId, questionId)));
}
