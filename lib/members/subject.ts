import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { isStaff, type Role } from "#lib/words/actor.ts";
import type { MemberSubject } from "#lib/words/policy.ts";

/** A member as a command is done to them: loaded, locked, and all that the policy asks about. */
export type LockedMember = MemberSubject & { name: string; role: Role };

const columns = { id: members.id, name: members.name, role: members.role };

function asSubject(found: { id: number; name: string; role: string } | undefined) {
  const role = found?.role as Role;
  return found && { ...found, role, staff: isStaff(role) };
}

/** Whoever left is not there any more. */
export async function lockMember(tx: Database, id: number): Promise<LockedMember | undefined> {
  const [found] = await tx
    .select(columns)
    .from(members)
    .where(and(eq(members.id, id), isNull(members.erasedAt)))
    .for("no key update");
  return asSubject(found);
}

/**
 * For what goes on to lock threads, which come before members everywhere: nobody's role changes until this is
 * done, and the row itself is left to others. What somebody wrote is there also when they left.
 */
export async function findMemberInOffice(
  tx: Database,
  id: number,
): Promise<LockedMember | undefined> {
  await lockOffices(tx);
  const [found] = await tx.select(columns).from(members).where(eq(members.id, id));
  return asSubject(found);
}

/** The same, where an administrator could go by it: nobody else can go until this is done. */
export async function lockMemberInOffice(
  tx: Database,
  id: number,
): Promise<LockedMember | undefined> {
  await lockOffices(tx);
  return lockMember(tx, id);
}

/** Taken before any row of a member, so that of two who would go at once the second sees that the first is gone. */
export const lockOffices = (tx: Database) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('offices'))`);
