import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { recordset } from "#db/recordset.ts";
import type { Standing } from "#lib/taxonomy/kept.ts";
import type { PostKind } from "#lib/words/policy.ts";

export type Flip = { id: number; kind: PostKind; author: number | null; visible: boolean };

/** A post that comes into another state. */
export type NewState = {
  post: number;
  state: "published" | "held" | "hidden" | "deleted" | "merged";
};

/**
 * Brings `visible` of threads into line with their states, and posts into new states with the same
 * statement, because no hidden post may be visible for a moment. Answers what came into sight or left it.
 */
export async function keepSight(
  tx: Database,
  questions: readonly number[],
  changed: readonly NewState[],
): Promise<Flip[]> {
  const rows = await tx.execute<{
    id: string;
    kind: PostKind;
    author: string | null;
    visible: boolean;
    was: boolean;
  }>(sql`
    with changed (post, becomes) as (
      select * from json_to_recordset(${JSON.stringify(changed)}::json) as c (post bigint, state text)
    ), told as (
      select id, question_id, parent_id, visible, coalesce(becomes, state) as state
      from posts left join changed on changed.post = posts.id
      where question_id in ${[...questions]}
    ), fresh as (
      select p.id, p.state, p.visible as was,
        p.state = 'published' and q.state = 'published'
          and (p.parent_id is null or u.state = 'published') as visible
      from told p join told q on q.id = p.question_id left join told u on u.id = p.parent_id
    )
    update posts p set visible = fresh.visible, state = fresh.state from fresh
    where p.id = fresh.id and (p.visible, p.state) <> (fresh.visible, fresh.state)
    returning p.id, p.kind, p.author_id as author, p.visible, fresh.was`);
  return rows
    .filter((row) => row.was !== row.visible)
    .map(({ id, kind, author, visible }) => ({
      id: Number(id),
      kind,
      author: author === null ? null : Number(author),
      visible,
    }));
}

/** Brings counts, the accepted answer and the dates of threads into line with their rows. */
export async function keepThreads(tx: Database, questions: readonly number[]): Promise<void> {
  const these = [...questions];
  await tx.execute(sql`
    with counted as (
      select p.id,
        count(*) filter (where u.kind = 'answer') as answers,
        count(*) filter (where u.kind = 'comment') as comments
      from posts p left join posts u on u.parent_id = p.id and u.visible
      where p.question_id in ${these} and p.kind <> 'comment'
      group by p.id
    )
    update posts p set answer_count = counted.answers, comment_count = counted.comments
    from counted
    where p.id = counted.id
      and (p.answer_count, p.comment_count) <> (counted.answers, counted.comments)`);
  await tx.execute(sql`
    update posts p set active_at = greatest(p.created_at, p.edited_at)
    where p.question_id in ${these} and p.kind <> 'question'
      and p.active_at <> greatest(p.created_at, p.edited_at)`);
  await tx.execute(sql`
    update posts q set
      accepted_answer_id = (
        select a.answer_id from acceptances a join posts p on p.id = a.answer_id
        where a.question_id = q.id and a.withdrawn_at is null and p.visible
      ),
      active_at = (
        select max(greatest(p.created_at, p.edited_at)) from posts p
        where p.question_id = q.id and (p.visible or p.id = q.id)
      ),
      changed_at = greatest(q.changed_at, now())
    where q.id in ${these}`);
}

/** After scores changed here and there: their copies. */
export async function copyScores(tx: Database): Promise<void> {
  await tx.execute(sql`
    update question_tags t set score = q.score from posts q
    where q.id = t.question_id and t.score <> q.score`);
}

type Counted = { post: number; up: number; down: number; floored: boolean };

/** The parts of a statement that count the votes on posts, and what their tags keep of them. */
export const countingVotes = (counted: readonly Counted[]): SQL[] => [
  sql`counted as (
    update posts p set up_count = c.up, down_count = c.down, floored = c.floored
    from ${recordset("c", counted, { post: "bigint", up: "int", down: "int", floored: "boolean" })}
    where p.id = c.post returning p.id, p.score
  )`,
  sql`tagged as (
    update question_tags t set score = counted.score from counted where t.question_id = counted.id
  )`,
];

/** One more answer or comment, and what its question counts for from now on. */
export async function countReply(
  tx: Database,
  { kind, question, parent }: { kind: PostKind; question: number; parent: number | null },
): Promise<Standing> {
  const column = kind === "answer" ? sql`answer_count` : sql`comment_count`;
  const latest = (date: SQL) =>
    sql`${date} = case when id = ${question} then greatest(${date}, now()) else ${date} end`;
  const [row] = await tx.execute<Standing>(sql`
    with p as (
      update posts
      set ${column} = ${column} + (id = ${parent})::int,
        ${latest(sql`active_at`)}, ${latest(sql`changed_at`)}
      where id in (${parent}, ${question})
      returning id, visible, answer_count, category_id, active_at
    ), t as (
      update question_tags t set active_at = p.active_at, answer_count = p.answer_count
      from p where t.question_id = p.id returning t.tag_id
    )
    select visible, answer_count as answers, category_id::int as category,
      array(select tag_id::int from t) as tags
    from p where id = ${question}`);
  if (!row) throw new Error(`Question ${question} is not there.`);
  return row;
}

/** The one place that writes all the copies of questions' sort keys. */
export async function copyToTags(tx: Database, questions: readonly number[]): Promise<void> {
  await tx.execute(sql`
    update question_tags t
    set visible = q.visible, created_at = q.created_at, active_at = q.active_at,
      score = q.score, answer_count = q.answer_count, view_count = q.view_count
    from posts q
    where t.question_id in ${[...questions]} and q.id = t.question_id`);
}
