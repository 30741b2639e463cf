import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { command } from "#lib/command.ts";
import { POINTS, pointRulesOf } from "#lib/members/point-rules.ts";
import { credit, forCasting, forVotes, withdraw } from "#lib/members/points.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import { countVotes } from "#lib/posts/thread-kept.ts";
import { type Actor, isMember } from "#lib/words/actor.ts";
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
    const [locked, stood] = await Promise.all([lockPost(tx, post), standing(tx, post, who)]);
    return locked && { ...locked, ...stood };
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
        ...forVotes(points, on.kind, on.shownAuthorId, on.id, before, after),
        ...(former === 0 ? [forCasting(points, who.id, on.id)] : []),
      ];
      const cast = { post: on.id, reasons: ["voted" as const], member: who.id };
      const undone = value === 0 ? await withdraw(tx, cast) : [];
      const [theirs] = await Promise.all([
        credit(tx, earned, undone),
        countVotes(tx, { post: on.id, ...after, floored }, recording(on.id, who.id, value)),
      ]);
      credited.push(...theirs);
    }
    return {
      event: { name: "vote.cast", question: on.questionId, post: on.id, value, credited },
    };
  },
});

/** The vote that stands, and what votes earn. */
async function standing(tx: Database, post: number, who: Actor) {
  const [found] = await readRows<{ former: Value | null; points: unknown }>(
    tx,
    sql`select
      (select value from votes
        where post_id = ${post} and member_id = ${isMember(who) ? who.id : null}::bigint) as former,
      (select value from settings where name = ${POINTS}) as points`,
  );
  return { former: found?.former ?? 0, points: pointRulesOf(found?.points) };
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

const recording = (post: number, member: number, value: Value): SQL =>
  value === 0
    ? sql`delete from votes where post_id = ${post} and member_id = ${member}`
    : sql`insert into votes (post_id, member_id, value) values (${post}, ${member}, ${value})
        on conflict (post_id, member_id) do update set value = excluded.value, cast_at = now()`;
