import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { memberShown } from "#lib/members/shown.ts";
import { restricts } from "#lib/posts/restricts.ts";
import { stands } from "#lib/posts/stands.ts";
import { writer } from "#lib/posts/visible.ts";
import type { Author } from "#lib/questions/queries.ts";
import type { Guest, Member } from "#lib/words/actor.ts";
import type { Ground } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";
import type { PostKind } from "#lib/words/policy.ts";
import type { AppealOutcome, Restriction } from "#lib/words/statements.ts";

/** What an appeal says, and what came of it. */
export type Appeal = {
  id: number;
  text: string;
  raisedAt: Date;
  outcome: AppealOutcome | null;
  answer: string | null;
  answeredAt: Date | null;
};

type Common = {
  id: number;
  reason: string;
  at: Date;
  /** Null: a rule of the site, or somebody who is not known any more. */
  by: Author | null;
  byRule: boolean;
  /** Does it hold at this moment. */
  stands: boolean;
  appealUntil: Date;
  /** Is there time to appeal. */
  inTime: boolean;
  appeal: Appeal | null;
};

/** Why something was taken from somebody: what, on which ground, by whom, and how to appeal. */
export type Statement = Common &
  (
    | {
        of: "decision";
        act: Restriction;
        ground: Ground | null;
        /** Was it decided because of a report. */
        reported: boolean;
        post: { id: number; kind: PostKind; visible: boolean; title: string | null };
      }
    | { of: "suspension"; until: Date | null }
  );

/** The statement of a decision about a post, for whoever wrote that. */
export async function findStatement(
  db: Database,
  who: Member | Guest,
  id: number,
): Promise<Statement | undefined> {
  const theirs = who.kind === "member" ? writer() : sql`p.guest_id`;
  const [row] = await readRows<Raw>(
    db,
    sql`select 'decision' as of, d.id, d.act, d.ground, d.reason, d.decided_at as at,
        ${memberShown("m")} as by, d.rule is not null as "byRule", ${stands} as stands,
        (coalesce(d.rule like 'reports%', false)
          or exists (select from flags f where f.decision_id = d.id)) as reported,
        json_build_object('id', p.id, 'kind', p.kind, 'visible', p.visible, 'title',
          case when q.visible or ${theirs} = ${writer("q")} or ${theirs} = q.guest_id
            then nullif(q.title, '') end) as post,
        ${appealable(sql`d.decided_at`)}, ${appealOf(sql`a.decision_id = d.id`)} as appeal
      from decisions d join posts p on p.id = d.post_id join posts q on q.id = p.question_id
      left join members m on m.id = d.by_id
      where d.id = ${id} and ${restricts} and ${theirs} = ${who.id}`,
  );
  return row && told(row);
}

/** The statement of a suspension, for the member whom it is about. */
export async function findSuspension(
  db: Database,
  member: number,
  id: number,
): Promise<Statement | undefined> {
  const [row] = await readRows<Raw>(
    db,
    sql`select 'suspension' as of, s.id, s.reason, s.started_at as at, ${memberShown("m")} as by,
        s.by_id is null as "byRule", s.ends_at as until,
        (s.lifted_at is null and coalesce(s.ends_at > now(), true)) as stands,
        ${appealable(sql`s.started_at`)}, ${appealOf(sql`a.suspension_id = s.id`)} as appeal
      from suspensions s left join members m on m.id = s.by_id
      where s.id = ${id} and s.member_id = ${member}`,
  );
  return row && told(row);
}

/** The suspensions of a member that hold, by number. */
export async function listSuspensions(db: Database, member: number): Promise<number[]> {
  const rows = await readRows<{ id: number }>(
    db,
    sql`select id from suspensions
      where member_id = ${member} and lifted_at is null and coalesce(ends_at > now(), true)
      order by id`,
  );
  return rows.map(({ id }) => id);
}

const appealEnd = (at: SQL): SQL => sql`(${at} + make_interval(days => ${limits.appeal.days}))`;

const appealable = (at: SQL): SQL =>
  sql`${appealEnd(at)} as "appealUntil", ${appealEnd(at)} > now() as "inTime"`;

const appealOf = (which: SQL): SQL => sql`(
  select json_build_object('id', a.id, 'text', a.text, 'raisedAt', a.raised_at, 'outcome', a.outcome,
    'answer', a.answer, 'answeredAt', a.answered_at)
  from appeals a where ${which})`;

type Moments = "at" | "appealUntil" | "until" | "appeal";
type Raw = Record<"at" | "appealUntil", string> & {
  until?: string | null;
  appeal: (Omit<Appeal, "raisedAt" | "answeredAt"> & RawMoments) | null;
} & Omit<Statement, Moments>;
type RawMoments = { raisedAt: string; answeredAt: string | null };

const moment = (text: string | null | undefined) => (text ? new Date(text) : null);

const told = ({ at, appealUntil, until, appeal, ...row }: Raw): Statement =>
  ({
    ...row,
    at: new Date(at),
    appealUntil: new Date(appealUntil),
    until: moment(until),
    appeal: appeal && {
      ...appeal,
      raisedAt: new Date(appeal.raisedAt),
      answeredAt: moment(appeal.answeredAt),
    },
  }) as Statement;
