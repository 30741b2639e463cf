import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { isStaff, type Role } from "#lib/words/actor.ts";
import type { MemberSubject } from "#lib/words/policy.ts";
import { writtenBy } from "./sweeping.ts";
import { findWriter } from "./writer.ts";

/** Somebody whose posts can all be hidden; a guest, and whoever left, has no name here. */
export type Sweepable = {
  subject: MemberSubject;
  name: string | null;
  published: number;
  held: number;
};

type Row = { id: number; name: string; role: Role } | null;

/** Whoever wrote this post, and how much there is of them. */
export async function findSweepable(db: Database, post: number): Promise<Sweepable | undefined> {
  const writer = await findWriter(db, post);
  if (!writer) return undefined;
  const [row] = await readRows<{
    member: Row;
    here: boolean | null;
    published: number;
    held: number;
  }>(
    db,
    sql`select (select json_build_object('id', m.id, 'name', m.name, 'role', m.role)
          from members m where m.id = ${writer.member}::bigint) as member,
        (select m.erased_at is null from members m where m.id = ${writer.member}::bigint) as here,
        count(*) filter (where p.state = 'published') as published,
        count(*) filter (where p.state = 'held') as held
      from posts p where ${writtenBy(writer)}`,
  );
  if (!row) return undefined;
  const { member, here, ...counts } = row;
  const subject = { id: member?.id ?? 0, staff: member !== null && isStaff(member.role) };
  return { subject, name: here && member ? member.name : null, ...counts };
}

/** What was hidden together, as moderators see it afterwards. */
export type SweepShown = {
  id: number;
  subject: MemberSubject;
  name: string | null;
  by: string | null;
  reason: string;
  sweptAt: Date;
  undoneAt: Date | null;
  posts: { id: number; title: string }[];
  suspended: boolean;
};

type Told = Omit<SweepShown, "sweptAt" | "undoneAt" | "subject"> & {
  member: number | null;
  role: Role | null;
  sweptAt: string;
  undoneAt: string | null;
};

export async function findSweep(db: Database, id: number): Promise<SweepShown | undefined> {
  const [row] = await readRows<Told>(
    db,
    sql`select s.id, m.id as member, m.name, m.role, b.name as by, s.reason, s.swept_at as "sweptAt",
        s.undone_at as "undoneAt", coalesce(m.suspended_until > now(), false) as suspended,
        coalesce((select json_agg(json_build_object('id', p.id, 'title', q.title) order by p.id)
          from swept_posts w join posts p on p.id = w.post_id join posts q on q.id = p.question_id
          where w.sweep_id = s.id), '[]') as posts
      from sweeps s left join members m on m.id = s.member_id and m.erased_at is null
      left join members b on b.id = s.by_id
      where s.id = ${id}`,
  );
  if (!row) return undefined;
  const { member, role, sweptAt, undoneAt, ...shown } = row;
  return {
    ...shown,
    subject: { id: member ?? 0, staff: isStaff(role ?? "member") },
    sweptAt: new Date(sweptAt),
    undoneAt: undoneAt === null ? null : new Date(undoneAt),
  };
}
