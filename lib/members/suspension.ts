import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { suspensions } from "#db/schema/members.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Ground } from "#lib/words/grounds.ts";

const DAY = 86_400_000;

type Suspending = {
  member: number;
  reason: string;
  ground?: Ground | undefined;
  /** Without a number of days there is no end. */
  days?: number | undefined;
};

/** Suspends a member from their next request on. */
export async function beginSuspension(
  tx: Database,
  who: Actor,
  { member, reason, ground, days }: Suspending,
): Promise<{ suspension: number; until: Date | null }> {
  const until = days === undefined ? null : new Date(Date.now() + days * DAY);
  const [begun] = await tx
    .insert(suspensions)
    .values({
      memberId: member,
      byId: who.kind === "member" ? who.id : null,
      ground,
      reason,
      endsAt: until,
    })
    .returning({ id: suspensions.id });
  if (!begun) throw new Error("The suspension was not written.");
  await keepSuspension(tx, member);
  return { suspension: begun.id, until };
}

/** Until when a member is suspended, of the suspensions that stand. */
export const keepSuspension = (tx: Database, member: number) =>
  tx.execute(sql`
    update members set suspended_until = (
      select max(coalesce(ends_at, 'infinity')) from suspensions
      where member_id = ${member} and lifted_at is null
    )
    where id = ${member}`);
