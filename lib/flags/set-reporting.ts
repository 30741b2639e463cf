import { eq, sql } from "drizzle-orm";
import { settings } from "#db/schema/site.ts";
import { command, onNothing } from "#lib/command.ts";
import { REPORTING, reportingRulesOf } from "./hiding.ts";
import { SetReporting } from "./input.ts";

/** When reports hide a post until a moderator has looked; 0 of them: never. */
export const setReporting = command({
  input: SetReporting,
  may: "reporting.set",
  on: onNothing,
  does: async ({ tx, who, input }) => {
    const changedById = who.kind === "member" ? who.id : null;
    const [kept] = await tx
      .select({ value: settings.value })
      .from(settings)
      .where(eq(settings.name, REPORTING))
      .for("update");
    const value = Object.fromEntries(
      Object.entries(input).filter(([, said]) => said !== undefined),
    );
    await tx
      .insert(settings)
      .values({ name: REPORTING, value, changedById })
      .onConflictDoUpdate({
        target: settings.name,
        set: { value, changedById, changedAt: sql`now()` },
      });
    const change = { before: reportingRulesOf(kept?.value), after: reportingRulesOf(value) };
    return { event: { name: "reporting.set" }, change };
  },
});
