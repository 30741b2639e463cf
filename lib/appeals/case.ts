import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { memberShown } from "#lib/members/shown.ts";
import type { Author } from "#lib/questions/queries.ts";
import { type Actor, administers, moderates } from "#lib/words/actor.ts";
import type { Ground } from "#lib/words/grounds.ts";
import { allows, type PostKind } from "#lib/words/policy.ts";
import type { AppealOutcome, Restriction } from "#lib/words/statements.ts";
import { findAppealed } from "./subject.ts";

/** An appeal as moderators see it: what was decided, why, what is said against it. */
export type AppealCase = {
  id: number;
  text: string;
  raisedAt: Date;
  outcome: AppealOutcome | null;
  answer: string | null;
  decided: { reason: string; at: Date; by: Author | null; ground: Ground | null };
  post: { id: number; kind: PostKind; act: Restriction; title: string | null } | null;
  /** The member whose suspension it is about. */
  member: { id: number; name: string } | null;
  /** May whoever looks answer it. */
  may: boolean;
};

type Row = Omit<AppealCase, "raisedAt" | "decided" | "may"> & {
  raisedAt: string;
  decided: Omit<AppealCase["decided"], "at"> & { at: string };
  decision: number | null;
  suspension: number | null;
};

/** For whoever keeps order where it belongs; undefined for everybody else. */
export async function findAppealCase(
  db: Database,
  who: Actor,
  id: number,
): Promise<AppealCase | undefined> {
  const [row] = await readRows<Row>(db, caseOf(id));
  if (!row) return undefined;
  const { decision, suspension, raisedAt, decided, ...found } = row;
  const subject = await findAppealed(db, {
    decision: decision ?? undefined,
    suspension: suspension ?? undefined,
  });
  if (!subject) return undefined;
  const sees = subject.staff ? administers(who) : moderates(who, subject.category);
  if (!sees) return undefined;
  return {
    ...found,
    raisedAt: new Date(raisedAt),
    decided: { ...decided, at: new Date(decided.at) },
    may: found.outcome === null && allows("appeal.answer", who, subject),
  };
}

const caseOf = (id: number) => sql`
  select a.id, a.text, a.raised_at as "raisedAt", a.outcome, a.answer,
    a.decision_id as decision, a.suspension_id as suspension,
    json_build_object('reason', coalesce(d.reason, s.reason), 'at', coalesce(d.decided_at, s.started_at),
      'by', ${memberShown("m")}, 'ground', d.ground) as decided,
    case when p.id is not null then json_build_object('id', p.id, 'kind', p.kind, 'act', d.act,
      'title', nullif(q.title, '')) end as post,
    case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as member
  from appeals a
  left join decisions d on d.id = a.decision_id
  left join suspensions s on s.id = a.suspension_id
  left join members m on m.id = coalesce(d.by_id, s.by_id)
  left join members o on o.id = s.member_id
  left join posts p on p.id = d.post_id
  left join posts q on q.id = p.question_id
  where a.id = ${id}`;
