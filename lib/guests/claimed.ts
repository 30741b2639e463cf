import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { acceptances, posts, votes } from "#db/schema/posts.ts";
import type { MemberChange } from "#lib/members/kept.ts";
import { withdraw } from "#lib/members/points.ts";
import { copyToTags } from "#lib/posts/thread-kept.ts";
import { keepFloors } from "#lib/votes/rules.ts";
import type { PostKind } from "#lib/words/policy.ts";

export type Claimed = {
  id: number;
  kind: PostKind;
  question: number;
  visible: boolean;
  concealed: boolean;
};

/** Nobody votes on a post of their own: what the member cast on these is taken back. */
export async function undoOwnVotes(
  tx: Database,
  member: number,
  claimed: Claimed[],
): Promise<MemberChange[]> {
  const ids = claimed.map(({ id }) => id);
  if (ids.length === 0) return [];
  const cast = await tx
    .delete(votes)
    .where(and(eq(votes.memberId, member), inArray(votes.postId, ids)))
    .returning({ post: votes.postId, value: votes.value });
  const changes: MemberChange[] = [];
  const touched = new Set(cast.map(({ post }) => post));
  const questions = new Set(claimed.filter(({ id }) => touched.has(id)).map((c) => c.question));
  for (const { post, value } of cast) {
    const column = value === 1 ? posts.upCount : posts.downCount;
    await tx
      .update(posts)
      .set({ [value === 1 ? "upCount" : "downCount"]: sql`${column} - 1` })
      .where(eq(posts.id, post));
    changes.push(...(await withdraw(tx, { post, reasons: ["voted"], member })));
  }
  for (const question of questions) {
    await keepFloors(tx, [question]);
    await copyToTags(tx, [question]);
  }
  return changes;
}

/** What was accepted by the guest was so by the member. */
export async function signAcceptances(
  tx: Database,
  member: number,
  claimed: Claimed[],
): Promise<void> {
  const questions = claimed.filter(({ kind }) => kind === "question").map(({ id }) => id);
  if (questions.length === 0) return;
  await tx
    .update(acceptances)
    .set({ byId: member })
    .where(and(inArray(acceptances.questionId, questions), isNull(acceptances.byId)));
}
