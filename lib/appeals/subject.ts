import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { restricts } from "#lib/posts/restricts.ts";
import { stands } from "#lib/posts/stands.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import { writer } from "#lib/posts/visible.ts";
import { isStaff, type Role } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import type { AppealSubject } from "#lib/words/policy.ts";
import type { Restriction } from "#lib/words/statements.ts";

/** What somebody appeals against, as the policy and the verbs ask about it. */
export type Appealed = AppealSubject & {
  decision: { id: number; act: Restriction; post: number } | null;
  suspension: { id: number; member: number } | null;
  /** Does it still hold, and is there time to appeal. */
  stands: boolean;
  inTime: boolean;
  appealed: boolean;
};

type Which = { decision?: number | undefined; suspension?: number | undefined };

/** Undefined where there is no such thing, or nothing that takes anything from anybody. */
export async function findAppealed(tx: Database, which: Which): Promise<Appealed | undefined> {
  const { decision, suspension } = which;
  if ((decision === undefined) === (suspension === undefined)) return undefined;
  const [row] = await readRows<Appealed & { role?: Role }>(
    tx,
    decision === undefined ? ofSuspension(suspension ?? 0) : ofDecision(decision),
  );
  return row && { ...row, staff: row.role ? isStaff(row.role) : false };
}

/** A post is locked before what was decided about it, a member before their suspension. */
export async function lockAppealed(
  tx: Database,
  which: Which,
): Promise<(Appealed & { on: LockedPost | undefined }) | undefined> {
  const found = await findAppealed(tx, which);
  if (!found) return undefined;
  const on = found.decision ? await lockPost(tx, found.decision.post) : undefined;
  const { suspension } = found;
  if (suspension) {
    await tx.execute(sql`select from members where id = ${suspension.member} for no key update`);
  } else
    await tx.execute(sql`select from decisions where id = ${which.decision} for no key update`);
  const now = await findAppealed(tx, which);
  return now && { ...now, on };
}

const inTime = (at: SQL): SQL =>
  sql`${at} + make_interval(days => ${limits.appeal.days}) > now() as "inTime"`;

const ofDecision = (id: number): SQL => sql`
  select json_build_object('authorId', ${writer()}, 'guestId', p.guest_id) as appellant,
    d.by_id as "decidedById", q.category_id as category,
    json_build_object('id', d.id, 'act', d.act, 'post', p.id) as decision, null as suspension,
    ${stands} as stands, ${inTime(sql`d.decided_at`)},
    exists (select from appeals a where a.decision_id = d.id) as appealed
  from decisions d join posts p on p.id = d.post_id join posts q on q.id = p.question_id
  where d.id = ${id} and ${restricts}`;

const ofSuspension = (id: number): SQL => sql`
  select json_build_object('authorId', s.member_id, 'guestId', null) as appellant,
    s.by_id as "decidedById", null as category, m.role,
    null as decision, json_build_object('id', s.id, 'member', s.member_id) as suspension,
    (s.lifted_at is null and coalesce(s.ends_at > now(), true)) as stands, ${inTime(sql`s.started_at`)},
    exists (select from appeals a where a.suspension_id = s.id) as appealed
  from suspensions s join members m on m.id = s.member_id where s.id = ${id}`;
