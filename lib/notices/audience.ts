import { type SQL, sql } from "drizzle-orm";
import { writer } from "#lib/posts/visible.ts";
import { alwaysOnSite, type NoticeKind, noticeKinds } from "#lib/words/notices.ts";
import type { Telling } from "./tell.ts";

/** Who did it; they are told nothing of it. */
export type Doer = { memberId: number | null };

/** Whom a post that is new to readers concerns. A followed category holds all that grows on it. */
const fresh = sql`
  union all select ${writer("q")}, 'answer', 1 from post p join posts q on q.id = p.question_id
    where p.kind = 'answer' and p.visible and not exists (
      select from mutes u where u.question_id = q.id and u.member_id = ${writer("q")})
  union all select ${writer("u")}, 'comment', 1 from post p join posts u on u.id = p.parent_id
    where p.kind = 'comment' and p.visible
  union all select f.member_id, 'followed', 2 from post p
    join follows f on f.subject = 'question' and f.subject_id = p.question_id
    where p.kind <> 'question' and p.visible
  union all select f.member_id, case p.kind when 'answer' then 'member' else 'question' end, 2
    from post p join follows f on f.subject = 'member' and f.subject_id = p.author_id
    where p.kind in ('question', 'answer') and p.visible
  union all select f.member_id, 'question', 2 from post p
    join question_tags t on t.question_id = p.id
    join follows f on f.subject = 'tag' and f.subject_id = t.tag_id
    where p.kind = 'question' and p.visible
  union all select f.member_id, 'question', 2 from post p
    join branch b on true
    join follows f on f.subject = 'category' and f.subject_id = b.id
    where p.kind = 'question' and p.visible`;

const author = (kind: NoticeKind) => sql`union all select p.writer, ${kind}::text, 0 from post p`;

const suggester = (suggestion: number) => sql`
  union all select s.by_id, 'suggested', 0 from suggestions s join post p on p.visible
    where s.id = ${suggestion}`;

/** Of their own account; of what became of what they reported. */
const account = (member: number) => sql`union all select ${member}::bigint, 'decided', 0`;
const reporters = (flags: readonly number[]) => sql`
  union all select f.raised_by_id, 'reported', 0 from flags f where f.id in ${[0, ...flags]}`;

/** What came of a report was told already, and then the decision that settled it was taken back. */
export const toldBefore = ({ flags = [] }: Telling, member: SQL): SQL => sql`
  select from notices n where n.member_id = ${member} and n.flag_id in ${[0, ...flags]}`;

const ofOthers = sql.raw("'answer', 'comment', 'followed', 'question', 'member'");

/** Told of a post once, however often it comes into sight, or is accepted. */
export const oncePerPost = (kind: SQL): SQL => sql`${kind} in (${ofOthers}, 'accepted')`;

/** What holds for whoever has chosen nothing, as a table. */
const defaults = sql.join(
  Object.entries(noticeKinds).map(
    ([kind, { onSite, byMail }]) => sql`(${kind}::text, ${onSite}::boolean, ${byMail}::boolean)`,
  ),
  sql`, `,
);

/**
 * The members whom it concerns, each once, of the kind that is nearest to them, and by which ways they want
 * to be told: `member, kind, on_site, by_mail`. What was told of the post once is not told again.
 */
export const audience = (telling: Telling, by: Doer): SQL => sql`
  with recursive post as (
    select p.id, p.kind, p.visible, p.author_id, ${writer()} as writer,
      p.question_id, p.parent_id, p.category_id
    from posts p where p.id = ${telling.post}
  ), branch as (
    select c.id, c.parent_id from categories c join post on post.category_id = c.id
    union all select c.id, c.parent_id from categories c join branch b on b.parent_id = c.id
  ), concerned (member, kind, place) as (
    select null::bigint, null::text, 0 where false
    ${telling.author ? author(telling.author) : sql``}
    ${telling.suggestion === undefined ? sql`` : suggester(telling.suggestion)}
    ${telling.member === undefined ? sql`` : account(telling.member)}
    ${telling.flags === undefined ? sql`` : reporters(telling.flags)}
    ${telling.fresh ? fresh : sql``}
  ), nearest as (
    select distinct on (member) member, kind
    from concerned c
    where member is not null and member is distinct from ${by.memberId}::bigint
      and member is distinct from (select writer from post where c.kind in (${ofOthers}))
      and not exists (
        select from notices n where n.member_id = c.member and n.post_id = ${telling.post}
          and n.kind = c.kind and ${oncePerPost(sql`c.kind`)})
    order by member, place, kind
  )
  select n.member, n.kind,
    coalesce(s.on_site, d.on_site) or n.kind = ${alwaysOnSite} as on_site,
    coalesce(s.by_mail, d.by_mail) as by_mail
  from nearest n
  join members m on m.id = n.member and m.erased_at is null
  join (values ${defaults}) as d (kind, on_site, by_mail) on d.kind = n.kind
  left join notice_settings s on s.member_id = n.member and s.kind = n.kind`;
