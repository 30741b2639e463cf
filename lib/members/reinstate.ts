import { and, eq, isNull, sql } from "drizzle-orm";
import { suspensions } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { ReinstateMember } from "./input.ts";
import { lockMember } from "./subject.ts";
import { keepSuspension } from "./suspension.ts";

/** Ends whatever suspends a member; they write again at their next request. */
export const reinstate = command({
  input: ReinstateMember,
  may: "member.reinstate",
  on: (tx, { member }) => lockMember(tx, member),
  does: async ({ tx, who, input: { reason }, on }) => {
    const lifted = await tx
      .update(suspensions)
      .set({
        liftedAt: sql`now()`,
        liftedById: who.kind === "member" ? who.id : null,
        liftedReason: reason,
      })
      .where(
        and(
          eq(suspensions.memberId, on.id),
          isNull(suspensions.liftedAt),
          sql`coalesce(${suspensions.endsAt} > now(), true)`,
        ),
      )
      .returning({ id: suspensions.id });
    if (lifted.length === 0) {
      throw new Refused("conflict", `${on.name} is not suspended at the moment.`);
    }
    await keepSuspension(tx, on.id);
    return { event: { name: "member.reinstated", member: on.id }, reason };
  },
});
