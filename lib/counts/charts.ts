import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { type ChartName, type Period, stepOf } from "#lib/words/charts.ts";
import { UNDONE } from "#lib/words/decisions.ts";

/** One step of a chart: the day on which it begins, and the value of each series; null where nothing is known. */
export type Point = { start: string; values: (number | null)[] };

/** The day or week, in UTC, in which something was. */
const stepAt = (moment: string, period: Period): SQL =>
  sql`date_trunc(${stepOf(period)}, ${sql.raw(moment)} at time zone 'UTC')`;
/** The first step is whole. */
const since = (period: Period): SQL =>
  sql`(date_trunc(${stepOf(period)}, now() at time zone 'UTC' - make_interval(days => ${period}))
    at time zone 'UTC')`;
const hours = (ended: SQL, began: SQL): SQL =>
  sql`greatest(0, extract(epoch from ${ended} - ${began}) / 3600)`;
const within = (share: number, of: SQL): SQL =>
  sql`round((percentile_cont(${share}::float8) within group (order by ${of}))::numeric, 1)`;
const percent = (part: SQL, whole: SQL): SQL =>
  sql`round(100.0 * ${part} / nullif(${whole}, 0), 1)`;

/** Every step of the time asked for. */
const steps = (period: Period): SQL => sql`generate_series(${since(period)} at time zone 'UTC',
  date_trunc(${stepOf(period)}, now() at time zone 'UTC'), ${`1 ${stepOf(period)}`}::interval)`;

/** Rows of a step, as `step`, and its values; each reads by an index no more than the time asked for. */
const asked: { [N in ChartName]: (period: Period) => SQL } = {
  written: (period) => sql`
    select ${stepAt("created_at", period)} as step,
      array[count(*) filter (where kind = 'question'), count(*) filter (where kind = 'answer'),
        count(*) filter (where kind = 'comment')]::numeric[] as values
    from posts where created_at >= ${since(period)} group by 1`,

  unanswered: (period) => sql`
    select ${stepAt("p.created_at", period)} as step,
      array[${percent(sql`count(*) filter (where p.answer_count = 0)`, sql`count(*)`)}] as values
    from posts p where ${visibleQuestion()} and p.created_at >= ${since(period)} group by 1`,

  "first-answer": (period) => sql`
    select ${stepAt("p.created_at", period)} as step,
      array[${within(0.5, firstAnswered)}, ${within(0.9, firstAnswered)}] as values
    from posts p cross join lateral (
      select a.created_at as at from posts a
      where a.question_id = p.id and a.kind = 'answer' and ${visible("a")}
      order by a.created_at, a.id limit 1) first
    where ${visibleQuestion()} and p.created_at >= ${since(period)} group by 1`,

  held: (period) => sql`
    select written.step, array[${percent(sql`coalesce(waited.posts, 0)`, sql`written.posts`)}] as values
    from (
      select ${stepAt("created_at", period)} as step, count(*) as posts
      from posts where created_at >= ${since(period)} group by 1
    ) written left join (
      select ${stepAt("p.created_at", period)} as step, count(distinct p.id) as posts
      from decisions d join posts p on p.id = d.post_id
      where d.act = 'hold' and d.reason <> ${UNDONE} and d.decided_at >= ${since(period)}
        and p.created_at >= ${since(period)} group by 1
    ) waited using (step)`,

  waited: (period) => sql`
    select ${stepAt("at", period)} as step, array[${within(0.5, hours(sql`at`, sql`began`))}] as values
    from (
      select settled_at as at, raised_at as began from flags where settled_at >= ${since(period)}
      union all
      select d.decided_at, (
        select max(h.decided_at) from decisions h
        where h.post_id = d.post_id and h.id < d.id and h.act = 'hold' and h.reason <> ${UNDONE})
      from decisions d where d.act in ('approve', 'reject') and d.decided_at >= ${since(period)}
    ) ended where began is not null group by 1`,

  /** Back from what waits now, so that no more is read than what came and went since. */
  queue: (period) => sql`
    with moved as (
      select ${stepAt("at", period)} as step, sum(posts) as posts, sum(reports) as reports from (
        select raised_at as at, 0 as posts, 1 as reports from flags where raised_at >= ${since(period)}
        union all
        select settled_at, 0, -1 from flags where settled_at >= ${since(period)}
        union all
        select d.decided_at, case d.act when 'hold' then 1 else -1 end, 0
        from decisions d cross join lateral (${actBefore}) before
        where d.decided_at >= ${since(period)} and case d.act
          when 'hold' then before.act is distinct from 'hold'
          when 'approve' then true when 'reject' then true
          else d.act in ${placing} and before.act = 'hold' end
      ) moves group by 1
    )
    select s.step, array[
      greatest(0, (select count(*) from posts where state = 'held')
        - coalesce(sum(m.posts) over later, 0)),
      greatest(0, (select count(*) from flags where settled_at is null)
        - coalesce(sum(m.reports) over later, 0))]::numeric[] as values
    from ${steps(period)} s(step) left join moved m on m.step = s.step
    window later as (order by s.step desc rows between unbounded preceding and 1 preceding)`,

  reports: (period) => sql`
    select ${stepAt("raised_at", period)} as step, array[count(*)]::numeric[] as values
    from flags where raised_at >= ${since(period)} group by 1`,

  members: (period) => sql`
    select ${stepAt("joined_at", period)} as step, array[count(*)]::numeric[] as values
    from members where joined_at >= ${since(period)} group by 1`,
};

/** What brings a post into another state. */
const placing = ["hold", "approve", "reject", "hide", "restore", "delete"];
/** Which of these the post of the decision `d` was under before; nothing, where it came as it is. */
const actBefore = sql`select (
  select b.act from decisions b where b.post_id = d.post_id and b.id < d.id and b.act in ${placing}
  order by b.id desc limit 1) as act`;

const firstAnswered = hours(sql`first.at`, sql`p.created_at`);

/** Every step of the time asked for, also those in which nothing was. */
export function chartPoints(name: ChartName, period: Period): SQL {
  return sql`
    select s.step::date as start, f.values
    from ${steps(period)} s(step)
    left join (${asked[name](period)}) f on f.step = s.step
    order by s.step`;
}

/** What a step without rows is worth: nothing was counted, or nothing is known. */
export async function listPoints(
  db: Database,
  name: ChartName,
  period: Period,
  { series, counted }: { series: number; counted: boolean },
): Promise<Point[]> {
  const rows = await readRows<{ start: string; values: (number | null)[] | null }>(
    db,
    chartPoints(name, period),
  );
  const empty = Array.from({ length: series }, () => (counted ? 0 : null));
  return rows.map(({ start, values }) => ({ start, values: values ?? empty }));
}
