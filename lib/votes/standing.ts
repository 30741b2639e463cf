import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { recordset } from "#db/recordset.ts";
import { readRows } from "#db/rows.ts";
import { POINTS, pointRulesOf } from "#lib/members/point-rules.ts";
import { type Actor, isMember } from "#lib/words/actor.ts";
import type { PointRules } from "#lib/words/limits.ts";
import { type VotingRules, votingRule } from "./rules.ts";

export type Value = -1 | 0 | 1;

/** The vote that stands, what votes earn, and how voting goes where the post stands. */
export type Standing = { former: Value; points: PointRules; rules: VotingRules };

type Row = { post: number; former: Value | null; points: unknown; rules: VotingRules };

/** Of each post for whoever asks, in the order in which they ask; undefined for what is not there. */
export async function findStandings(
  db: Database,
  asked: readonly { post: number; who: Actor }[],
): Promise<(Standing | undefined)[]> {
  const pairs = asked.map(({ post, who }) => ({ post, member: isMember(who) ? who.id : null }));
  const rows = await readRows<Row>(
    db,
    sql`select a.post, v.value as former,
      (select value from settings where name = ${POINTS}) as points,
      json_build_object('down', ${votingRule("down", "q.category_id")},
        'floor', ${votingRule("floor", "q.category_id")}) as rules
      from ${recordset("a", pairs, { post: "bigint", member: "bigint" })}
      join posts p on p.id = a.post join posts q on q.id = p.question_id
      left join votes v on v.post_id = a.post and v.member_id = a.member`,
  );
  const found = new Map(rows.map((row) => [row.post, row]));
  return asked.map(({ post }) => {
    const row = found.get(post);
    return row && { former: row.former ?? 0, points: pointRulesOf(row.points), rules: row.rules };
  });
}
