import { type SQL, sql } from "drizzle-orm";
import { type Member, moderates } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import type { Need } from "#lib/words/routes.ts";

/** One thing that waits for a moderator, about the post `p` under the question `q`. */
type Waiting = {
  need: Need;
  from: SQL;
  open: SQL;
  since: SQL;
  urgent?: SQL;
  resting?: SQL;
  elsewhere?: SQL;
};

const no = sql`false`;

/** The last word about a held post was that its author change something, and they have not done so yet. */
const askedBack = sql`coalesce((
  select d.act = 'return' and d.decided_at >= coalesce(p.edited_at, '-infinity')
  from decisions d where d.post_id = p.id order by d.decided_at desc, d.id desc limit 1), false)`;

const heldSince = sql`coalesce((
  select max(d.decided_at) from decisions d where d.post_id = p.id and d.act = 'hold'), p.created_at)`;

/** Each is served by the partial index of what is open. */
const waits = (member: number): Waiting[] => [
  {
    need: "held",
    from: sql`posts p`,
    open: sql`p.state = 'held'`,
    since: heldSince,
    resting: askedBack,
  },
  {
    need: "report",
    from: sql`flags f join posts p on p.id = f.post_id`,
    open: sql`f.settled_at is null`,
    since: sql`f.raised_at`,
    urgent: sql`f.reason in ('worried', 'illegal')`,
  },
  {
    need: "edit",
    from: sql`suggestions s join posts p on p.id = s.post_id`,
    open: sql`s.decided_at is null`,
    since: sql`s.created_at`,
  },
  {
    need: "appeal",
    from: sql`appeals a join decisions d on d.id = a.decision_id join posts p on p.id = d.post_id`,
    open: sql`a.answered_at is null`,
    since: sql`a.raised_at`,
    elsewhere: sql`coalesce(a.decided_by_id = ${member}, false)`,
  },
];

function branch(who: Member, waiting: Waiting, most: SQL): SQL {
  const { need, from, open, since, urgent = no, resting = no, elsewhere = no } = waiting;
  const theirs = moderates(who) ? sql`true` : sql`q.category_id in ${[...(who.keeps ?? []), 0]}`;
  return sql`(select p.id as post, ${need}::text as need, ${since} as since, ${urgent} as urgent,
      ${resting} as resting, ${elsewhere} or coalesce(p.author_id = ${who.id}, false) as elsewhere
    from ${from} join posts q on q.id = p.question_id
    where ${open} and p.state <> 'deleted' and q.state <> 'deleted' and ${theirs} ${most})`;
}

/**
 * The beginning of a statement about `cases`: a row for each post about which this moderator has something to
 * decide. `urgent`: somebody may be in danger, or it is against the law. `resting`: its author is to change it
 * first. `elsewhere`: somebody else has to decide.
 */
export function withCases(who: Member, mostOfEach?: number): SQL {
  const most = mostOfEach === undefined ? sql`` : sql`limit ${mostOfEach}`;
  const branches = waits(who.id).map((waiting) => branch(who, waiting, most));
  return sql`with waiting as (${sql.join(branches, sql` union all `)}), cases as (
    select post, array_agg(distinct need) as needs, min(since) as since, bool_or(urgent) as urgent,
      bool_and(resting) as resting, bool_and(elsewhere) as elsewhere
    from waiting group by post
  )`;
}

/** In which order they are looked at. */
export const inOrder = sql`elsewhere, resting, urgent desc, since, post`;

/** Who else has opened the case `c` just now. */
export const othersHere = (who: Member): SQL => sql`
  from case_visits v join members m on m.id = v.member_id
  where v.post_id = c.post and v.member_id <> ${who.id}
    and v.seen_at > now() - make_interval(mins => ${limits.queue.hereMinutes})`;
