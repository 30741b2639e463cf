import { randomBytes } from "node:crypto";
import { type AnyColumn, and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members, sessions } from "#db/schema/members.ts";
import type { Member, Role } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";

export const newSessionId = (): string => randomBytes(32).toString("base64url");

/** Begins a session; `device` is what the browser says of itself, shortened. */
export async function beginSession(
  tx: Database,
  memberId: number,
  device: string | null,
  id = newSessionId(),
): Promise<string> {
  const days = limits.session.days;
  await tx.insert(sessions).values({
    id,
    memberId,
    device: device?.slice(0, limits.session.device) ?? null,
    expiresAt: sql`now() + make_interval(days => ${days})`,
  });
  return id;
}

/** The categories that a member moderates: those given to them, and all below these. */
const keptBy = (member: AnyColumn): SQL => sql`
  select c.id::int from category_moderators k join categories own on own.id = k.category_id
  join categories c on c.id = own.id or starts_with(c.path, own.path || '/')
  where k.member_id = ${member}`;

/** Whose session this is, as things stand now; undefined when it ended. */
export async function findSession(db: Database, id: string): Promise<Member | undefined> {
  const [found] = await db
    .select({
      id: members.id,
      name: members.name,
      role: members.role,
      suspended: sql<boolean>`coalesce(${members.suspendedUntil} > now(), false)`,
      warned: sql<number | null>`(select min(w.id)::int from warnings w
        where w.member_id = ${members.id} and w.acknowledged_at is null)`,
      keeps: sql<number[]>`array(${keptBy(members.id)})`,
      stale: sql<boolean>`${sessions.seenAt} < now() - make_interval(mins => ${limits.session.seenMinutes})`,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, sql`now()`), isNull(members.erasedAt)));
  if (!found) return undefined;
  const { stale, role, warned, ...member } = found;
  if (stale) {
    await db.update(sessions).set({ seenAt: sql`now()` }).where(eq(sessions.id, id));
    await db.update(members).set({ lastSeenAt: sql`now()` }).where(eq(members.id, member.id));
  }
  return {
    kind: "member",
    ...member,
    role: role as Role,
    ...(warned !== null && { warned }),
  };
}

export async function endSession(tx: Database, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id));
}
