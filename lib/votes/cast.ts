import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { votes } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { keepMembers } from "#lib/members/kept.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import { earn, forCasting, forVotes, withdraw } from "#lib/members/points.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import { countVotes } from "#lib/posts/thread-kept.ts";
import { isMember } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { CastVote } from "./input.ts";
import { type VotingRules, votingRule } from "./rules.ts";

type Value = -1 | 0 | 1;

/** The post's row is locked, so that votes on one post are counted one after the other. */
export const cast = command({
  input: CastVote,
  may: "vote.cast",
  on: (tx, input) => lockPost(tx, input.post),
  does: async ({ tx, who, input, on }) => {
    if (!isMember(who)) throw new Refused("not-allowed", "Members can vote.");
    const { value } = input;
    const [former, points] = await Promise.all([formerVote(tx, on.id, who.id), findPointRules(tx)]);
    const credited: number[] = [];
    if (former !== value) {
      if (value === -1 && !(await votingGoes(tx, on, "down"))) {
        throw new Refused("not-allowed", "Posts here can be voted up, and not down.");
      }
      const before = { up: on.upCount, down: on.downCount };
      const after = {
        up: before.up + Number(value === 1) - Number(former === 1),
        down: before.down + Number(value === -1) - Number(former === -1),
      };
      const floored = after.down > after.up && (await votingGoes(tx, on, "floor"));
      const [earned, undone] = await Promise.all([
        earn(tx, [
          ...forVotes(points, on.kind, on.authorId, on.id, before, after),
          ...(former === 0 ? [forCasting(points, who.id, on.id)] : []),
        ]),
        value === 0 ? withdraw(tx, { post: on.id, reasons: ["voted"], member: who.id }) : [],
        record(tx, on.id, who.id, value),
        countVotes(tx, { post: on.id, ...after, floored }),
      ]);
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

/** What holds where the post stands. */
async function votingGoes(
  tx: Database,
  post: LockedPost,
  rule: keyof VotingRules,
): Promise<boolean> {
  const [found] = await tx.execute<{ goes: boolean }>(sql`
    select ${votingRule(rule, "q.category_id")} as goes from posts q where q.id = ${post.question.id}`);
  if (!found) throw new Error("A locked question is not there.");
  return found.goes;
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
