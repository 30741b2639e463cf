import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { isStaff, type Role } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { nameKey } from "./name.ts";

/** A line of what moderators keep of a member. `by` is null: the site itself, or somebody who left. */
type Kept = { id: number; at: Date; by: string | null };

export type MemberNote = Kept & { note: string };

/** What was written to a member, or decided about them. */
export type Restraint = Kept & {
  kind: "warning" | "suspension";
  ground: string | null;
  reason: string;
  /** Of a suspension that has one. */
  endsAt: Date | null;
  /** A warning was read; a suspension ended before its time. */
  endedAt: Date | null;
};

/** A member as moderators see them. */
export type MemberCase = {
  id: number;
  name: string;
  role: Role;
  staff: boolean;
  joinedAt: Date;
  lastSeenAt: Date | null;
  points: number;
  posts: { published: number; held: number; hidden: number; deleted: number };
  reports: { open: number; upheld: number; dismissed: number };
  suspendedUntil: Date | "always" | null;
  /** For administrators: that there is an address, never which. */
  emailConfirmed: boolean;
  sessionCount: number;
  keeps: { id: number; name: string; path: string }[];
  restraints: Restraint[];
  notes: MemberNote[];
};

type Told<Row> = Omit<Row, "at" | "endsAt" | "endedAt"> & {
  at: string;
  endsAt?: string | null;
  endedAt?: string | null;
};
type CaseRow = Omit<
  MemberCase,
  "staff" | "joinedAt" | "lastSeenAt" | "suspendedUntil" | "restraints" | "notes"
> & {
  joinedAt: string;
  lastSeenAt: string | null;
  suspendedUntil: string | null;
  restraints: Told<Restraint>[] | null;
  notes: Told<MemberNote>[] | null;
};

const date = (told: string | null | undefined) => (told ? new Date(told) : null);

/** All that a moderator needs to judge fairly, in one statement; nothing of it for anybody else. */
export async function findMemberCase(db: Database, name: string): Promise<MemberCase | undefined> {
  const [row] = await readRows<CaseRow>(db, caseOf(sql`m.name_key = ${nameKey(name)}`));
  if (!row) return undefined;
  return {
    ...row,
    staff: isStaff(row.role),
    joinedAt: new Date(row.joinedAt),
    lastSeenAt: date(row.lastSeenAt),
    suspendedUntil: row.suspendedUntil === "infinity" ? "always" : date(row.suspendedUntil),
    restraints: (row.restraints ?? []).map((each) => ({
      ...each,
      at: new Date(each.at),
      endsAt: date(each.endsAt),
      endedAt: date(each.endedAt),
    })),
    notes: dated(row.notes),
  };
}

const caseOf = (which: SQL): SQL => sql`
  select m.id, m.name, m.role, m.joined_at as "joinedAt", m.last_seen_at as "lastSeenAt", m.points,
    case when m.suspended_until > now() then m.suspended_until end as "suspendedUntil",
    (select json_build_object('published', count(*) filter (where state = 'published'),
        'held', count(*) filter (where state = 'held'),
        'hidden', count(*) filter (where state = 'hidden'),
        'deleted', count(*) filter (where state = 'deleted'))
      from posts where author_id = m.id) as posts,
    (select json_build_object('open', count(*) filter (where outcome is null),
        'upheld', count(*) filter (where outcome = 'upheld'),
        'dismissed', count(*) filter (where outcome = 'dismissed'))
      from (
        select outcome from flags where member_id = m.id
        union all select f.outcome from posts p join flags f on f.post_id = p.id
          where p.author_id = m.id
      ) f) as reports,
    coalesce((select email is not null and email_confirmed_at is not null
      from credentials where member_id = m.id), false) as "emailConfirmed",
    (select count(*) from sessions where member_id = m.id and expires_at > now()) as "sessionCount",
    coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'path', c.path)
        order by c.path)
      from category_moderators k join categories c on c.id = k.category_id
      where k.member_id = m.id), '[]') as keeps,
    (select json_agg(r order by r.at desc, r.id desc) from (${restraints}) r) as restraints,
    (select json_agg(n order by n.at desc, n.id desc) from (${notesOf(sql`m.id`)}) n) as notes
  from members m where ${which} and m.erased_at is null`;

const restraints = sql`
  select w.id, 'warning' as kind, w.warned_at as at, b.name as by, w.ground, w.reason,
    null::timestamptz as "endsAt", w.acknowledged_at as "endedAt"
  from warnings w left join members b on b.id = w.by_id where w.member_id = m.id
  union all
  select s.id, 'suspension', s.started_at, b.name, s.ground, s.reason, s.ends_at, s.lifted_at
  from suspensions s left join members b on b.id = s.by_id where s.member_id = m.id`;

const notesOf = (member: SQL): SQL => sql`
  select n.id, n.at, b.name as by, n.note
  from member_notes n left join members b on b.id = n.by_id
  where n.member_id = ${member} order by n.at desc, n.id desc limit ${limits.note.shown}`;

const dated = (notes: Told<MemberNote>[] | null): MemberNote[] =>
  (notes ?? []).map((each) => ({ ...each, at: new Date(each.at) }));

/** The newest notes about a member, for moderators. */
export const listMemberNotes = async (db: Database, member: number): Promise<MemberNote[]> =>
  dated(await readRows<Told<MemberNote>>(db, notesOf(sql`${member}`)));

export async function findMemberName(db: Database, id: number): Promise<string | undefined> {
  const [row] = await readRows<{ name: string }>(
    db,
    sql`select name from members where id = ${id} and erased_at is null`,
  );
  return row?.name;
}
