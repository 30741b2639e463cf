import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

type Row = Record<string, unknown>;

/** One row of a table, as the database has it. */
export async function row(db: Database, table: string, id: number): Promise<Row> {
  const rows = await db.execute<Row>(sql`select * from ${sql.identifier(table)} where id = ${id}`);
  const [found] = rows;
  if (!found) throw new Error(`No row ${id} in ${table}.`);
  return found;
}

export const postRow = (db: Database, id: number) => row(db, "posts", id);
export const memberRow = (db: Database, id: number) => row(db, "members", id);

/** Jobs note there, too, how far they came; what they note has a name of several words. */
export const counting = sql`name not like '%-%'`;

export async function tally(db: Database, name: string): Promise<number> {
  const [found] = await db.execute<{ value: string }>(
    sql`select sum(value) as value from tallies where name = ${name}`,
  );
  return Number(found?.value ?? 0);
}

/** What every kept number is, and what it ought to be: the rows that differ, by the table. */
export async function keptWrongly(db: Database): Promise<Row> {
  const wrong: Row = {};
  for (const [what, check] of Object.entries(checks)) {
    const rows = await db.execute<Row>(check);
    if (rows.length > 0) wrong[what] = [...rows];
  }
  return wrong;
}

const visible = sql`
  select p.*, (p.state = 'published' and q.state = 'published'
    and coalesce(u.state, 'published') = 'published') as seen
  from posts p join posts q on q.id = p.question_id left join posts u on u.id = p.parent_id`;

const checks = {
  posts: sql`
    with v as (${visible}), kept as (
      select v.id, v.visible, v.answer_count, v.comment_count, v.up_count, v.down_count,
        v.accepted_answer_id as accepted, v.active_at
      from v
    ), true_ones as (
      select v.id, v.seen as visible,
        (select count(*)::int from v c where c.parent_id = v.id and c.seen and c.kind = 'answer')
          as answer_count,
        (select count(*)::int from v c where c.parent_id = v.id and c.seen and c.kind = 'comment')
          as comment_count,
        (select count(*)::int from votes where post_id = v.id and value = 1) as up_count,
        (select count(*)::int from votes where post_id = v.id and value = -1) as down_count,
        (select answer_id from acceptances a join v w on w.id = a.answer_id
          where a.question_id = v.id and withdrawn_at is null and w.seen) as accepted,
        case when v.kind = 'question' then (
          select max(greatest(c.created_at, c.edited_at)) from v c
          where c.question_id = v.id and (c.seen or c.id = v.id)
        ) else greatest(v.created_at, v.edited_at) end as active_at
      from v
    )
    (select 'kept' as which, * from kept except select 'kept', * from true_ones)
    union all (select 'true', * from true_ones except select 'true', * from kept)`,
  changed: sql`select id from posts where changed_at < active_at`,
  question_tags: sql`
    select t.question_id from question_tags t join posts q on q.id = t.question_id
    where (t.visible, t.created_at, t.active_at, t.score, t.answer_count, t.view_count)
      <> (q.visible, q.created_at, q.active_at, q.score, q.answer_count, q.view_count)`,
  categories: sql`
    select c.id, c.question_count, c.unanswered_count from categories c
    where (question_count, unanswered_count) <> (
      select count(*)::int, (count(*) filter (where answer_count = 0))::int from posts
      where category_id = c.id and kind = 'question' and visible)`,
  tags: sql`
    select t.id, t.name, t.question_count, t.unanswered_count from tags t
    where (t.question_count, t.unanswered_count) <> (
      select count(*)::int, (count(*) filter (where answer_count = 0))::int
      from question_tags where tag_id = t.id and visible)`,
  members: sql`
    select m.id, m.name, m.points from members m
    where (m.points, m.question_count, m.answer_count, m.comment_count) <> (
      select coalesce((select sum(points) from point_entries
          where member_id = m.id and undone_at is null), 0)::int,
        (count(*) filter (where kind = 'question'))::int,
        (count(*) filter (where kind = 'answer'))::int,
        (count(*) filter (where kind = 'comment'))::int
      from posts where author_id = m.id and visible)
    or m.point_sums <> coalesce((
      select jsonb_object_agg(reason, jsonb_build_object('points', points, 'count', count))
      from (
        select reason, sum(points) as points, count(*) as count from point_entries
        where member_id = m.id and undone_at is null group by reason
      ) s), '{}')`,
  tallies: sql`
    with counted as (
      select 'members' as name, count(*) from members where erased_at is null
      union all select 'questions', count(*) from posts where visible and kind = 'question'
      union all select 'unanswered', count(*) from posts
        where visible and kind = 'question' and answer_count = 0
    )
    select coalesce(c.name, t.name) as name, c.count, t.value
    from counted c full join (
      select name, sum(value) as value from tallies where ${counting} group by name
    ) t on t.name = c.name
    where coalesce(c.count, 0) <> coalesce(t.value, 0)`,
  ledger: sql`
    with worth as (
      select id, kind, author_id, least(10 * up_count, 100) - least(10 * down_count, 30) as value
      from posts where kind = 'question' and visible
      union all
      select id, kind, author_id, least(20 * up_count, 200) - least(20 * down_count, 50)
      from posts where kind = 'answer' and visible
    ), owed as (
      select author_id as member, id as post, kind || '_voted' as reason, value from worth
        where author_id is not null and value <> 0
      union all select author_id, id, 'asked', 20 from posts
        where kind = 'question' and visible and author_id is not null
      union all select author_id, id, 'answered', 40 from posts
        where kind = 'answer' and visible and author_id is not null
      union all select v.member_id, v.post_id, 'voted', 10
        from votes v join posts p on p.id = v.post_id and p.visible
      union all select q.author_id, a.id, 'accepted', 30
        from posts q join posts a on a.id = q.accepted_answer_id
        where q.author_id is not null and coalesce(q.author_id, q.concealed_author_id)
            is distinct from coalesce(a.author_id, a.concealed_author_id)
      union all select a.author_id, a.id, 'was_accepted', 300
        from posts q join posts a on a.id = q.accepted_answer_id
        where a.author_id is not null and coalesce(q.author_id, q.concealed_author_id)
            is distinct from coalesce(a.author_id, a.concealed_author_id)
      union all select id, null, 'joined', 100 from members
    ), stands as (
      select member_id, post_id, reason, sum(points)::int as value from point_entries
      where undone_at is null group by member_id, post_id, reason having sum(points) <> 0
    )
    (select 'owed' as which, * from owed except select 'owed', * from stands)
    union all (select 'stands', * from stands except select 'stands', * from owed)`,
};
