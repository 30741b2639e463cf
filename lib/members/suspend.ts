import { eq, sql } from "drizzle-orm";
import { members, suspensions } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { isStaff, type Role } from "#lib/words/actor.ts";
import { SuspendMember } from "./input.ts";

const DAY = 86_400_000;

export const suspend = command({
  input: SuspendMember,
  may: "member.suspend",
  on: async (tx, { member }) => {
    const [found] = await tx
      .select({ id: members.id, role: members.role })
      .from(members)
      .where(eq(members.id, member))
      .for("no key update");
    return found && { id: found.id, staff: isStaff(found.role as Role) };
  },
  does: async ({ tx, who, input, on }) => {
    const until = input.days === undefined ? null : new Date(Date.now() + input.days * DAY);
    await tx.insert(suspensions).values({
      memberId: on.id,
      byId: who.kind === "member" ? who.id : null,
      reason: input.reason,
      endsAt: until,
    });
    await tx.execute(sql`
      update members set suspended_until = (
        select max(coalesce(ends_at, 'infinity')) from suspensions
        where member_id = ${on.id} and lifted_at is null
      )
      where id = ${on.id}`);
    return {
      event: { name: "member.suspended", member: on.id, until: until?.toISOString() ?? null },
      reason: input.reason,
    };
  },
});
