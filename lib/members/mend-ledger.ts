import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { writer } from "#lib/posts/visible.ts";
import type { PointRules } from "#lib/words/limits.ts";
import { findPointRules } from "./point-rules.ts";

/**
 * Brings the ledger into line with what people did and with what earns points now: an entry that says what
 * one act is worth is set right, votes get one further entry with the difference, and what nobody owes any
 * more is undone. What was given as a bonus stays. Answers how many entries it touched.
 */
export async function mendLedger(tx: Database): Promise<number> {
  const rules = await findPointRules(tx);
  const mended = [await count(tx, importedVotes(rules))];
  await tx.execute(sql`create temporary table wrong_points as ${wrong(rules)}`);
  for (const step of steps) mended.push(await count(tx, step));
  await tx.execute(sql`drop table wrong_points`);
  return mended.reduce((sum, rows) => sum + rows, 0);
}

async function count(tx: Database, step: SQL): Promise<number> {
  const [row] = await tx.execute<{ rows: number }>(
    sql`with mended as (${step}) select count(*)::int as rows from mended`,
  );
  return Number(row?.rows ?? 0);
}

/** An import wrote one entry a member for all votes that came with it: lib/archive/finish.ts. */
const importedVotes = ({ voteCast }: PointRules): SQL => sql`
  with counted as (
    select i.started_at, v.member_id, count(*) * ${voteCast}::int as points
    from imports i
    join legacy_addresses l on l.source = i.source and l.kind in ('question', 'answer')
    join posts p on p.id = l.target_id
    join votes v on v.post_id = p.id and v.cast_at = p.created_at
    where i.finished_at is not null
    group by i.started_at, v.member_id
  )
  update point_entries e set points = c.points from counted c
  where e.member_id = c.member_id and e.reason = 'voted' and e.post_id is null
    and e.at = date_trunc('milliseconds', c.started_at) and e.points <> c.points
  returning 1`;

const imported = sql`exists (
  select from legacy_addresses l
  where l.target_id = p.id and l.kind in ('question', 'answer', 'comment') and v.cast_at = p.created_at)`;

const ofOthers = sql`${writer("q")} is distinct from ${writer("a")}`;

const owed = (r: PointRules): SQL => sql`
  select id as member_id, null::bigint as post_id, 'joined' as reason, ${r.joined}::int as points,
    true as visible
  from members
  union all
  select author_id, id, 'asked', ${r.asked}::int, visible from posts
  where kind = 'question' and author_id is not null
  union all
  select author_id, id, 'answered', ${r.answered}::int, visible from posts
  where kind = 'answer' and author_id is not null
  union all
  select author_id, id, 'question_voted', ${worth(r.questionUp, r.questionDown)}, visible from posts
  where kind = 'question' and author_id is not null
  union all
  select author_id, id, 'answer_voted', ${worth(r.answerUp, r.answerDown)}, visible from posts
  where kind = 'answer' and author_id is not null
  union all
  select v.member_id, p.id, 'voted', ${r.voteCast}::int, p.visible
  from votes v join posts p on p.id = v.post_id where not ${imported}
  union all
  select q.author_id, a.id, 'accepted', ${r.accepted}::int, a.visible from ${accepted}
  where q.author_id is not null and ${ofOthers}
  union all
  select a.author_id, a.id, 'was_accepted', ${r.wasAccepted}::int, a.visible from ${accepted}
  where a.author_id is not null and ${ofOthers}`;

const accepted = sql`acceptances x
  join posts a on a.id = x.answer_id and x.withdrawn_at is null
  join posts q on q.id = x.question_id`;

type UpTo = PointRules["questionUp"];
const worth = (up: UpTo, down: UpTo): SQL => sql`(
  least(up_count::bigint * ${up.each}::int, ${up.cap}::int)
  - least(down_count::bigint * ${down.each}::int, ${down.cap}::int))::int`;

/** By how much each of somebody's sums for one post is off; what rests with a hidden post counts as its own. */
const wrong = (rules: PointRules): SQL => sql`
  with owed as (${owed(rules)}),
  kept as (
    select member_id, post_id, reason, sum(points)::int as points, max(id) as latest
    from point_entries
    where (undone_at is null or undone_by = 'hidden')
      and reason <> 'bonus' and not (reason = 'voted' and post_id is null)
    group by member_id, post_id, reason
  )
  select coalesce(o.member_id, k.member_id) as member_id, coalesce(o.post_id, k.post_id) as post_id,
    coalesce(o.reason, k.reason) as reason, k.latest, o.reason is null as baseless, o.visible,
    coalesce(o.points, 0) - coalesce(k.points, 0) as difference
  from owed o
  full join kept k on k.member_id = o.member_id and k.reason = o.reason
    and coalesce(k.post_id, 0) = coalesce(o.post_id, 0)
  where coalesce(o.points, 0) <> coalesce(k.points, 0)`;

const summed = sql`w.reason in ('question_voted', 'answer_voted')`;

const steps: SQL[] = [
  sql`update point_entries e set points = e.points + w.difference from wrong_points w
    where e.id = w.latest and not w.baseless and not ${summed} returning 1`,
  sql`insert into point_entries (member_id, post_id, reason, points, undone_at, undone_by)
    select w.member_id, w.post_id, w.reason, w.difference,
      case when not w.visible then now() end, case when not w.visible then 'hidden' end
    from wrong_points w where not w.baseless and (w.latest is null or ${summed}) returning 1`,
  sql`update point_entries e set undone_at = now(), undone_by = 'withdrawn' from wrong_points w
    where w.baseless and e.member_id = w.member_id and e.reason = w.reason
      and e.post_id is not distinct from w.post_id and e.undone_at is null returning 1`,
];
