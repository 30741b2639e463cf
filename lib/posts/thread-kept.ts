import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { PostKind } from "#lib/words/policy.ts";

export type Flip = { id: number; kind: PostKind; author: number | null; visible: boolean };

/** Brings `visible` of a thread into line with its states; answers what came into sight and what left it. */
export async function keepSight(tx: Database, question: number): Promise<Flip[]> {
  const rows = await tx.execute<{
    id: string;
    kind: PostKind;
    author: string | null;
    visible: boolean;
  }>(sql`
    with fresh as (
      select p.id, p.state = 'published' and q.state = 'published'
        and (p.parent_id is null or u.state = 'published') as visible
      from posts p join posts q on q.id = p.question_id left join posts u on u.id = p.parent_id
      where p.question_id = ${question}
    )
    update posts p set visible = fresh.visible from fresh
    where p.id = fresh.id and p.visible <> fresh.visible
    returning p.id, p.kind, p.author_id as author, p.visible`);
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    author: row.author === null ? null : Number(row.author),
  }));
}

/** Brings counts, the accepted answer and the dates of a thread into line with its rows. */
export async function keepThread(tx: Database, question: number): Promise<void> {
  await tx.execute(sql`
    with counted as (
      select p.id,
        count(*) filter (where u.kind = 'answer') as answers,
        count(*) filter (where u.kind = 'comment') as comments
      from posts p left join posts u on u.parent_id = p.id and u.visible
      where p.question_id = ${question} and p.kind <> 'comment'
      group by p.id
    )
    update posts p set answer_count = counted.answers, comment_count = counted.comments
    from counted
    where p.id = counted.id
      and (p.answer_count, p.comment_count) <> (counted.answers, counted.comments)`);
  await tx.execute(sql`
    update posts p set active_at = greatest(p.created_at, p.edited_at)
    where p.question_id = ${question} and p.kind <> 'question'
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
    where q.id = ${question}`);
}

/** The one place that writes the copies of a question's sort keys. */
export async function copyToTags(tx: Database, question: number): Promise<void> {
  await tx.execute(sql`
    update question_tags t
    set visible = q.visible, created_at = q.created_at, active_at = q.active_at,
      score = q.score, answer_count = q.answer_count, view_count = q.view_count
    from posts q
    where t.question_id = ${question} and q.id = t.question_id`);
}
