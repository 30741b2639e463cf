import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { votes } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { keepMembers } from "#lib/members/kept.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import { changeOf, earn, forCasting, forVotes, withdraw } from "#lib/members/points.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import { countVotes } from "#lib/posts/thread-kept.ts";
import { isMember } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { CastVote } from "./input.ts";
import { type VotingRules, votingRule } from "./rules.ts";

type Value = -1 | 0 | 1;

/**
 * The post's row is locked, so that votes on one post are counted one after the other; what else is asked is
 * asked in the same breath, and read when the row is locked.
 */
export const cast = command({
  input: CastVote,
  may: "vote.cast",
  on: async (tx, { post }, who) => {
    const [locked, former, points] = await Promise.all([
      lockPost(tx, post),
      isMember(who) ? formerVote(tx, post, who.id) : 0,
      findPointRules(tx),
    ]);
    return locked && { ...locked, former, points };
  },
  does: async ({ tx, who, input, on }) => {
    if (!isMember(who)) throw new Refused("not-allowed", "Members can vote.");
    const { value } = input;
    const { former, points } = on;
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
      const earned = [
        ...forVotes(points, on.kind, on.authorId, on.id, before, after),
        ...(former === 0 ? [forCasting(points, who.id, on.id)] : []),
      ];
      const cast = { post: on.id, reasons: ["voted" as const], member: who.id };
      const undone = value === 0 ? await withdraw(tx, cast) : [];
      const [theirs] = await Promise.all([
        keepMembers(tx, [...earned.map(changeOf), ...undone]),
        earn(tx, earned),
        record(tx, on.id, who.id, value),
        countVotes(tx, { post: on.id, ...after, floored }),
      ]);
      credited.push(...theirs);
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
