import { sql } from "drizzle-orm";
import { suspensions } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { SuspendMember } from "./input.ts";
import { keepAnAdministrator } from "./last-administrator.ts";
import { lockMemberInOffice } from "./subject.ts";

const DAY = 86_400_000;

export const suspend = command({
  input: SuspendMember,
  may: "member.suspend",
  on: (tx, { member }) => lockMemberInOffice(tx, member),
  does: async ({ tx, who, input, on }) => {
    await keepAnAdministrator(tx, on);
    const until = input.days === undefined ? null : new Date(Date.now() + input.days * DAY);
    const [suspension] = await tx
      .insert(suspensions)
      .values({
        memberId: on.id,
        byId: who.kind === "member" ? who.id : null,
        reason: input.reason,
        endsAt: until,
      })
      .returning({ id: suspensions.id });
    await tx.execute(sql`
      update members set suspended_until = (
        select max(coalesce(ends_at, 'infinity')) from suspensions
        where member_id = ${on.id} and lifted_at is null
      )
      where id = ${on.id}`);
    return {
      event: {
        name: "member.suspended",
        member: on.id,
        until: until?.toISOString() ?? null,
        ...(suspension && { suspension: suspension.id }),
      },
      reason: input.reason,
    };
  },
});
