import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { mendLedger } from "#lib/members/mend-ledger.ts";
import { votingRule } from "#lib/votes/rules.ts";

/**
 * Every number that is kept (lib/posts/kept.ts says what each means), made once more of the rows it stands
 * for: for the end of an import, for the operator's doctor, and for the tests that hold the two together.
 * Only rows that differ are written; the answer says how many did.
 */
export const keptTables = [
  "posts",
  "question_tags",
  "categories",
  "tags",
  "ledger",
  "members",
  "tallies",
] as const;
export type KeptTable = (typeof keptTables)[number];
export type Recounted = Record<KeptTable, number>;

/** In this order: the later ones count what the earlier ones keep. */
const statements: Record<Exclude<KeptTable, "ledger">, SQL> = {
  posts: sql`
    with seen as materialized (
      select p.id, p.question_id, p.parent_id, p.kind, q.category_id,
        p.state = 'published' and q.state = 'published'
          and (p.parent_id is null or u.state = 'published') as visible,
        greatest(p.created_at, p.edited_at) as moved_at
      from posts p
      join posts q on q.id = p.question_id
      left join posts u on u.id = p.parent_id
    ),
    cast_votes as (
      select post_id, count(*) filter (where value = 1) as ups,
        count(*) filter (where value = -1) as downs
      from votes group by post_id
    ),
    under as (
      select parent_id, count(*) filter (where kind = 'answer') as answers,
        count(*) filter (where kind = 'comment') as comments
      from seen where visible and parent_id is not null group by parent_id
    ),
    moved as (
      select question_id, max(moved_at) as moved_at
      from seen where visible or id = question_id group by question_id
    ),
    fresh as (
      select s.id, s.visible,
        coalesce(v.ups, 0) as ups, coalesce(v.downs, 0) as downs,
        coalesce(u.answers, 0) as answers, coalesce(u.comments, 0) as comments,
        case when s.kind = 'question' then m.moved_at else s.moved_at end as active_at,
        case when b.visible then a.answer_id end as accepted_id,
        c.closed_at,
        coalesce(v.downs > v.ups, false) and ${votingRule("floor", "s.category_id")} as floored
      from seen s
      left join cast_votes v on v.post_id = s.id
      left join under u on u.parent_id = s.id
      left join moved m on m.question_id = s.id
      left join acceptances a on a.question_id = s.id and a.withdrawn_at is null
      left join seen b on b.id = a.answer_id
      left join closures c on c.question_id = s.id and c.reopened_at is null
    )
    update posts p set
      visible = f.visible, up_count = f.ups, down_count = f.downs,
      answer_count = f.answers, comment_count = f.comments, active_at = f.active_at,
      changed_at = greatest(p.changed_at, f.active_at), accepted_answer_id = f.accepted_id,
      floored = f.floored,
      closed_at = case when f.closed_at is null then null else coalesce(p.closed_at, f.closed_at) end
    from fresh f
    where p.id = f.id and (
      (p.visible, p.up_count, p.down_count, p.answer_count, p.comment_count, p.active_at)
        <> (f.visible, f.ups, f.downs, f.answers, f.comments, f.active_at)
      or p.floored <> f.floored
      or p.changed_at < f.active_at
      or p.accepted_answer_id is distinct from f.accepted_id
      or (p.closed_at is null) <> (f.closed_at is null)
    )
    returning 1`,
  question_tags: sql`
    update question_tags t set
      visible = q.visible, created_at = q.created_at, active_at = q.active_at,
      score = q.score, answer_count = q.answer_count, view_count = q.view_count
    from posts q
    where q.id = t.question_id
      and (t.visible, t.created_at, t.active_at, t.score, t.answer_count, t.view_count)
        <> (q.visible, q.created_at, q.active_at, q.score, q.answer_count, q.view_count)
    returning 1`,
  categories: sql`
    with fresh as (
      select c.id, count(q.id) as questions,
        count(q.id) filter (where q.answer_count = 0) as unanswered
      from categories c
      left join posts q on q.category_id = c.id and q.kind = 'question' and q.visible
      group by c.id
    )
    update categories c set question_count = f.questions, unanswered_count = f.unanswered
    from fresh f
    where f.id = c.id
      and (c.question_count, c.unanswered_count) <> (f.questions, f.unanswered)
    returning 1`,
  tags: sql`
    with fresh as (
      select g.id, count(t.question_id) as questions,
        count(t.question_id) filter (where t.answer_count = 0) as unanswered
      from tags g left join question_tags t on t.tag_id = g.id and t.visible
      group by g.id
    )
    update tags g set question_count = f.questions, unanswered_count = f.unanswered
    from fresh f
    where f.id = g.id
      and (g.question_count, g.unanswered_count) <> (f.questions, f.unanswered)
    returning 1`,
  members: sql`
    with written as (
      select author_id, count(*) filter (where kind = 'question') as questions,
        count(*) filter (where kind = 'answer') as answers,
        count(*) filter (where kind = 'comment') as comments
      from posts where visible and author_id is not null group by author_id
    ),
    earned as (
      select member_id, sum(points) as points,
        jsonb_object_agg(reason, jsonb_build_object('points', points, 'count', count)) as sums
      from (
        select member_id, reason, sum(points) as points, count(*) as count
        from point_entries where undone_at is null group by member_id, reason
      ) by_reason
      group by member_id
    ),
    fresh as (
      select m.id, coalesce(e.points, 0) as points, coalesce(e.sums, '{}') as sums,
        coalesce(w.questions, 0) as questions,
        coalesce(w.answers, 0) as answers, coalesce(w.comments, 0) as comments
      from members m
      left join written w on w.author_id = m.id
      left join earned e on e.member_id = m.id
    )
    update members m set points = f.points, point_sums = f.sums, question_count = f.questions,
      answer_count = f.answers, comment_count = f.comments
    from fresh f
    where f.id = m.id
      and (m.points, m.point_sums, m.question_count, m.answer_count, m.comment_count)
        <> (f.points, f.sums, f.questions, f.answers, f.comments)
    returning 1`,
  tallies: sql`
    with fresh as (
      select 'members' as name, count(*) as value from members where erased_at is null
      union all
      select name, value from (
        select count(*) filter (where kind = 'question') as questions,
          count(*) filter (where kind = 'question' and answer_count = 0) as unanswered
        from posts where visible and kind = 'question'
      ) counted, lateral (values ('questions', questions), ('unanswered', unanswered))
        as each (name, value)
    )
    insert into tallies (name, value)
    select f.name, f.value - coalesce(kept.sum, 0) from fresh f
    left join (select name, sum(value)::bigint from tallies group by name) kept on kept.name = f.name
    where f.value <> coalesce(kept.sum, 0)
    on conflict (name, part) do update set value = tallies.value + excluded.value
    returning 1`,
};

/** Writers wait while it runs, readers do not: what is counted must not move. */
export async function recount(
  db: Database,
  tables: readonly KeptTable[] = keptTables,
): Promise<Recounted> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table posts, members in exclusive mode`);
    await tx.execute(sql`set local work_mem = '64MB'`);
    // What was only just written has no statistics yet, and would be joined row by row.
    await tx.execute(sql`set local enable_nestloop = off`);
    const counted = Object.fromEntries(keptTables.map((table) => [table, 0])) as Recounted;
    for (const table of keptTables.filter((each) => tables.includes(each))) {
      counted[table] = table === "ledger" ? await mendLedger(tx) : await mend(tx, table);
    }
    return counted;
  });
}

async function mend(tx: Database, table: keyof typeof statements): Promise<number> {
  const [row] = await tx.execute(sql`
    with mended as (${statements[table]}) select count(*)::int as rows from mended`);
  return Number(row?.rows ?? 0);
}
