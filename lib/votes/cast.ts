import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { command } from "#lib/command.ts";
import { POINTS, pointRulesOf } from "#lib/members/point-rules.ts";
import { credit, forCasting, forVotes, withdraw } from "#lib/members/points.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { countingVotes } from "#lib/posts/thread-kept.ts";
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
    return locked && stood && { ...locked, ...stood };
  },
  does: async ({ tx, who, input, on }) => {
    if (!isMember(who)) throw new Refused("not-allowed", "Members can vote.");
    const { value } = input;
    const { former, points } = on;
    const credited: number[] = [];
    if (former !== value) {
      if (value === -1 && !on.rules.down) {
        throw new Refused("not-allowed", "Posts here can be voted up, and not down.");
      }
      const before = { up: on.upCount, down: on.downCount };
      const after = {
        up: before.up + Number(value === 1) - Number(former === 1),
        down: before.down + Number(value === -1) - Number(former === -1),
      };
      const floored = after.down > after.up && on.rules.floor;
      const earned = [
        ...forVotes(points, on.kind, on.shownAuthorId, on.id, before, after),
        ...(former === 0 ? [forCasting(points, who.id, on.id)] : []),
      ];
      const cast = { post: on.id, reasons: ["voted" as const], member: who.id };
      const undone = value === 0 ? await withdraw(tx, cast) : [];
      const recorded = sql`recorded as (${recording(on.id, who.id, value)})`;
      const counted = countingVotes({ post: on.id, ...after, floored });
      credited.push(...(await credit(tx, earned, undone, [recorded, ...counted])));
    }
    return {
      event: { name: "vote.cast", question: on.questionId, post: on.id, value, credited },
    };
  },
});

/** The vote that stands, what votes earn, and how voting goes where the post stands. */
async function standing(tx: Database, post: number, who: Actor) {
  const [found] = await readRows<{ former: Value | null; points: unknown; rules: VotingRules }>(
    tx,
    sql`select
      (select value from votes
        where post_id = ${post} and member_id = ${isMember(who) ? who.id : null}::bigint) as former,
      (select value from settings where name = ${POINTS}) as points,
      json_build_object('down', ${votingRule("down", "q.category_id")},
        'floor', ${votingRule("floor", "q.category_id")}) as rules
      from posts p join posts q on q.id = p.question_id where p.id = ${post}`,
  );
  return (
    found && {
      former: found.former ?? 0,
      points: pointRulesOf(found.points),
      rules: found.rules,
    }
  );
}

const recording = (post: number, member: number, value: Value): SQL =>
  value === 0
    ? sql`delete from votes where post_id = ${post} and member_id = ${member}`
    : sql`insert into votes (post_id, member_id, value) values (${post}, ${member}, ${value})
        on conflict (post_id, member_id) do update set value = excluded.value, cast_at = now()`;
