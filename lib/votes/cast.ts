import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts, votes } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { keepMembers } from "#lib/members/kept.ts";
import { earn, forCasting, forVotes, withdraw } from "#lib/members/points.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { copyToTags } from "#lib/posts/thread-kept.ts";
import { isMember } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { CastVote } from "./input.ts";

type Value = -1 | 0 | 1;

/** The post's row is locked, so that votes on one post are counted one after the other. */
export const cast = command({
  input: CastVote,
  may: "vote.cast",
  on: (tx, input) => lockPost(tx, input.post),
  does: async ({ tx, who, input, on }) => {
    if (!isMember(who)) throw new Refused("not-allowed", "Members can vote.");
    const { value } = input;
    const former = await formerVote(tx, on.id, who.id);
    const credited: number[] = [];
    if (former !== value) {
      await record(tx, on.id, who.id, value);
      const before = { up: on.upCount, down: on.downCount };
      const after = {
        up: before.up + Number(value === 1) - Number(former === 1),
        down: before.down + Number(value === -1) - Number(former === -1),
      };
      await tx
        .update(posts)
        .set({ upCount: after.up, downCount: after.down })
        .where(eq(posts.id, on.id));
      if (on.kind === "question") await copyToTags(tx, on.id);
      const earned = await earn(tx, [
        ...forVotes(on.kind, on.authorId, on.id, before, after),
        ...(former === 0 ? [forCasting(who.id, on.id)] : []),
      ]);
      const undone =
        value === 0 ? await withdraw(tx, { post: on.id, reasons: ["voted"], member: who.id }) : [];
      credited.push(...(await keepMembers(tx, [...earned, ...undone])));
    }
    return {
      event: { name: "vote.cast", question: on.questionId, post: on.id, value, credited },
    };
  },
});

async function formerVote(tx: Database, post: number, member: number): Promise<Value> {
  const [found] = await tx
    .select({ value: votes.value })
    .from(votes)
    .where(and(eq(votes.postId, post), eq(votes.memberId, member)));
  return (found?.value ?? 0) as Value;
}

async function record(tx: Database, post: number, member: number, value: Value): Promise<void> {
  if (value === 0) {
    await tx.delete(votes).where(and(eq(votes.postId, post), eq(votes.memberId, member)));
    return;
  }
  await tx
    .insert(votes)
    .values({ postId: post, memberId: member, value })
    .onConflictDoUpdate({
      target: [votes.postId, votes.memberId],
      set: { value, castAt: sql`now()` },
    });
}
