import { and, eq, sql } from "drizzle-orm";
import { warnings } from "#db/schema/conduct.ts";
import { command } from "#lib/command.ts";
import { DoneBefore } from "#lib/words/outcome.ts";
import { AcknowledgeWarning } from "./input.ts";

/** A member says that they read what the moderators wrote to them, and writes again. */
export const acknowledge = command({
  input: AcknowledgeWarning,
  may: "warning.acknowledge",
  on: async (tx, { warning }, who) => {
    const [found] = await tx
      .select({
        id: warnings.memberId,
        warning: warnings.id,
        acknowledgedAt: warnings.acknowledgedAt,
      })
      .from(warnings)
      .where(and(eq(warnings.id, warning), eq(warnings.memberId, "id" in who ? who.id : 0)))
      .for("update");
    return found;
  },
  does: async ({ tx, on }) => {
    const event = {
      name: "warning.acknowledged" as const,
      member: on.id,
      warning: on.warning,
    };
    if (on.acknowledgedAt) throw new DoneBefore(event);
    await tx
      .update(warnings)
      .set({ acknowledgedAt: sql`now()` })
      .where(eq(warnings.id, on.warning));
    return { event };
  },
});
