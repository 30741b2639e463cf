import { type SQL, sql } from "drizzle-orm";
import { writer } from "#lib/posts/visible.ts";
import { administers, isStaff, type Member, moderates, roles } from "#lib/words/actor.ts";
import { UNDONE } from "#lib/words/decisions.ts";
import { urgentGrounds } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";
import type { Need } from "#lib/words/routes.ts";

/** One thing that waits for a moderator: about the post `p` under the question `q`, or about the member `o`. */
type Waiting = {
  need: Need;
  from: SQL;
  open: SQL;
  since: SQL;
  urgent?: SQL;
  resting?: SQL;
  elsewhere?: SQL;
  appeal?: SQL;
  /** Also about what was deleted for good. */
  outlives?: true;
};

const no = sql`false`;

/** The last word about a held post was that its author change something, and they have not done so yet. */
const askedBack = sql`coalesce((
  select d.act = 'return' and d.decided_at >= coalesce(p.edited_at, '-infinity')
  from decisions d where d.post_id = p.id order by d.decided_at desc, d.id desc limit 1), false)`;

const heldSince = sql`coalesce((
  select max(d.decided_at) from decisions d
  where d.post_id = p.id and d.act = 'hold' and d.reason <> ${UNDONE}), p.created_at)`;

const urgent = sql`f.reason in ${[...urgentGrounds]}`;
const ownDecision = (member: number) => sql`coalesce(a.decided_by_id = ${member}, false)`;

/** Each is served by the partial index of what is open. */
const aboutPosts = (member: number): Waiting[] => [
  {
    ...{ need: "held", from: sql`posts p`, open: sql`p.state = 'held'` },
    ...{ since: heldSince, resting: askedBack },
  },
  {
    need: "report",
    from: sql`flags f join posts p on p.id = f.post_id`,
    ...{ open: sql`f.settled_at is null`, since: sql`f.raised_at`, urgent },
  },
  {
    need: "edit",
    from: sql`suggestions s join posts p on p.id = s.post_id`,
    ...{ open: sql`s.decided_at is null`, since: sql`s.created_at` },
  },
  {
    need: "appeal",
    from: sql`appeals a join decisions d on d.id = a.decision_id join posts p on p.id = d.post_id`,
    ...{ open: sql`a.answered_at is null`, since: sql`a.raised_at`, appeal: sql`a.id` },
    ...{ elsewhere: ownDecision(member), outlives: true },
  },
];

const aboutMembers = (member: number): Waiting[] => [
  {
    need: "report",
    from: sql`flags f join members o on o.id = f.member_id`,
    ...{ open: sql`f.settled_at is null`, since: sql`f.raised_at`, urgent },
  },
  {
    need: "appeal",
    from: sql`appeals a join suspensions u on u.id = a.suspension_id
      join members o on o.id = u.member_id`,
    ...{ open: sql`a.answered_at is null`, since: sql`a.raised_at`, appeal: sql`a.id` },
    elsewhere: ownDecision(member),
  },
];

const told = ({ need, since, urgent = no, resting = no, appeal }: Waiting): SQL => sql`
  ${need}::text as need, ${since} as since, ${urgent} as urgent, ${resting} as resting,
  ${appeal ?? sql`null::bigint`} as appeal`;

function ofPosts(who: Member, waiting: Waiting, most: SQL): SQL {
  const { from, open, elsewhere = no, outlives } = waiting;
  const theirs = moderates(who) ? sql`true` : sql`q.category_id in ${[...(who.keeps ?? []), 0]}`;
  const there = outlives
    ? sql`true`
    : sql`p.state not in ('deleted', 'merged') and q.state <> 'deleted'`;
  return sql`(select p.id as post, null::bigint as member, ${told(waiting)},
      ${elsewhere} or coalesce(${writer()} = ${who.id}, false) as elsewhere
    from ${from} join posts q on q.id = p.question_id
    where ${open} and ${there} and ${theirs} ${most})`;
}

const staffRoles = roles.filter(isStaff);

/** What is said about moderators is for administrators, as are their suspensions. */
function ofMembers(who: Member, waiting: Waiting, most: SQL): SQL {
  const { from, open, elsewhere = no } = waiting;
  const theirs = administers(who) ? sql`true` : sql`o.role not in ${staffRoles}`;
  return sql`(select null::bigint as post, o.id as member, ${told(waiting)},
      ${elsewhere} or o.id = ${who.id} as elsewhere
    from ${from} where ${open} and o.erased_at is null and ${theirs} ${most})`;
}

/**
 * The beginning of a statement about `cases`: a row for each post, or member, about which this moderator has something to
 * decide. `urgent`: somebody may be in danger, or it is against the law. `resting`: its author is to change it
 * first. `elsewhere`: somebody else has to decide.
 */
export function withCases(who: Member, mostOfEach?: number): SQL {
  const most = mostOfEach === undefined ? sql`` : sql`limit ${mostOfEach}`;
  const branches = [
    ...aboutPosts(who.id).map((waiting) => ofPosts(who, waiting, most)),
    ...(moderates(who) ? aboutMembers(who.id).map((waiting) => ofMembers(who, waiting, most)) : []),
  ];
  return sql`with waiting as (${sql.join(branches, sql` union all `)}), cases as (
    select post, member, array_agg(distinct need) as needs, min(since) as since,
      bool_or(urgent) as urgent, bool_and(resting) as resting, bool_and(elsewhere) as elsewhere,
      coalesce(array_agg(distinct appeal) filter (where appeal is not null), '{}') as appeals
    from waiting group by post, member
  )`;
}

/** In which order they are looked at. */
export const inOrder = sql`elsewhere, resting, urgent desc, since, post, member`;

/** Who else has opened the case `c` just now. */
export const othersHere = (who: Member): SQL => sql`
  from case_visits v join members m on m.id = v.member_id
  where v.post_id = c.post and v.member_id <> ${who.id}
    and v.seen_at > now() - make_interval(mins => ${limits.queue.hereMinutes})`;
