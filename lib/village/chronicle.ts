import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { copyToTags, keepThreads } from "#lib/posts/thread-kept.ts";

/**
 * When everything in the village happened. The verbs know no other time than now, and the public has no way
 * to another; so the seed lets things happen first and moves what it made into the past afterwards.
 */
export type Chronicle = {
  members: { id: number; at: Date; about: string | null }[];
  posts: { id: number; at: Date; edited: Date | null; views: number }[];
  revisions: { post: number; number: number; at: Date }[];
  decisions: { post: number; act: string; at: Date }[];
  acceptances: { post: number; at: Date }[];
  votes: { post: number; member: number; at: Date }[];
  suspensions: { member: number; at: Date }[];
};

export const blankChronicle = (): Chronicle => ({
  members: [],
  posts: [],
  revisions: [],
  decisions: [],
  acceptances: [],
  votes: [],
  suspensions: [],
});

const rows = (list: unknown[], columns: string): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(list)}::text::jsonb) as c(${sql.raw(columns)})`;

const post = "post bigint, at timestamptz";

/** What each list of the chronicle moves, the later lines by what the earlier ones moved. */
const moves = (told: Chronicle): SQL[] => [
  sql`update members m set joined_at = c.at, about = c.about
      from ${rows(told.members, "id bigint, at timestamptz, about text")} where m.id = c.id`,
  sql`update posts p set created_at = c.at, edited_at = c.edited, view_count = c.views
      from ${rows(told.posts, "id bigint, at timestamptz, edited timestamptz, views int")}
      where p.id = c.id`,
  sql`update revisions r set created_at = c.at
      from ${rows(told.revisions, `${post}, number int`)}
      where r.post_id = c.post and r.number = c.number`,
  sql`update decisions d set decided_at = c.at
      from ${rows(told.decisions, `${post}, act text`)} where d.post_id = c.post and d.act = c.act`,
  sql`update posts p set closed_at = d.decided_at
      from decisions d where d.post_id = p.id and d.act = 'close' and p.closed_at is not null`,
  sql`update posts p set locked_at = d.decided_at
      from decisions d where d.post_id = p.id and d.act = 'lock' and p.locked_at is not null`,
  sql`update closures c set closed_at = p.closed_at from posts p where p.id = c.question_id`,
  sql`update acceptances a set accepted_at = c.at
      from ${rows(told.acceptances, post)} where a.answer_id = c.post`,
  sql`update votes v set cast_at = c.at
      from ${rows(told.votes, `${post}, member bigint`)}
      where v.post_id = c.post and v.member_id = c.member`,
  sql`update suspensions s set started_at = c.at
      from ${rows(told.suspensions, "member bigint, at timestamptz")} where s.member_id = c.member`,
  ledger,
  undone,
  log,
  sql`update members m set last_seen_at = (
        select max(at) from audit_log where actor = 'member' and actor_id = m.id)`,
];

const ledger = sql`
  with turns as (
    select post_id, cast_at, member_id,
      row_number() over (partition by post_id order by cast_at, member_id) as turn
    from votes
  ), entries as (
    select e.id, e.member_id, e.reason, e.post_id,
      row_number() over (partition by e.post_id, e.reason order by e.id) as turn
    from point_entries e
  ), dated as (
    select e.id, case
        when e.reason = 'joined' then m.joined_at
        when e.reason in ('accepted', 'was_accepted') then
          (select max(accepted_at) from acceptances where answer_id = e.post_id)
        when e.reason = 'voted' then v.cast_at
        when e.reason in ('question_voted', 'answer_voted') then t.cast_at
        else p.created_at end as at
    from entries e
    join members m on m.id = e.member_id
    left join posts p on p.id = e.post_id
    left join votes v on v.post_id = e.post_id and v.member_id = e.member_id
    left join turns t on t.post_id = e.post_id and t.turn = e.turn
  )
  update point_entries e set at = dated.at from dated where e.id = dated.id and dated.at is not null`;

const undone = sql`
  update point_entries e set undone_at = d.decided_at
  from posts p join posts q on q.id = p.question_id
    join decisions d on d.post_id in (p.id, q.id) and d.act in ('hide', 'hold', 'delete')
  where e.post_id = p.id and e.undone_at is not null`;

const log = sql`
  update audit_log l set at = coalesce(
    case l.event
      when 'member.joined' then
        (select joined_at from members where id = (l.subject ->> 'member')::bigint)
      when 'member.suspended' then
        (select started_at from suspensions where member_id = (l.subject ->> 'member')::bigint)
      when 'question.asked' then
        (select created_at from posts where id = (l.subject ->> 'question')::bigint)
      when 'question.closed' then
        (select closed_at from posts where id = (l.subject ->> 'question')::bigint)
      when 'answer.posted' then
        (select created_at from posts where id = (l.subject ->> 'answer')::bigint)
      when 'answer.accepted' then
        (select accepted_at from acceptances where answer_id = (l.subject ->> 'answer')::bigint)
      when 'comment.posted' then
        (select created_at from posts where id = (l.subject ->> 'comment')::bigint)
      when 'vote.cast' then (
        select cast_at from votes
        where post_id = (l.subject ->> 'post')::bigint and member_id = l.actor_id)
      when 'post.edited' then
        (select edited_at from posts where id = (l.subject ->> 'post')::bigint)
      else (
        select max(decided_at) from decisions where post_id = (l.subject ->> 'post')::bigint)
    end,
    (select min(joined_at) from members)
  )`;

const changed = sql`
  update posts p set changed_at = greatest(p.active_at, p.edited_at, p.closed_at, p.locked_at,
    (select max(a.accepted_at) from acceptances a where a.question_id = p.id),
    (select max(d.decided_at) from decisions d join posts c on c.id = d.post_id
      where c.question_id = p.id))`;

/** Moves all that the chronicle tells of, and brings what is kept of it into line. */
export async function moveIntoThePast(tx: Database, told: Chronicle): Promise<void> {
  // So many new rows want statistics before the statements over all of them are planned.
  await tx.execute(sql`analyze members, posts, votes, point_entries, audit_log`);
  await tx.execute(sql`select set_config('askwell.maintenance', 'audit_log', true)`);
  for (const move of moves(told)) await tx.execute(move);
  await tx.execute(sql`select set_config('askwell.maintenance', '', true)`);
  const questions = await tx.execute<{ id: string }>(
    sql`select id from posts where kind = 'question'`,
  );
  for (const { id } of questions) {
    await keepThreads(tx, [Number(id)]);
    await copyToTags(tx, [Number(id)]);
  }
  await tx.execute(changed);
}
