import { eq, sql } from "drizzle-orm";
import { settings } from "#db/schema/site.ts";
import { command, onNothing } from "#lib/command.ts";
import { GUARDING, guardingRulesOf } from "./guarding.ts";
import { SetGuarding } from "./input.ts";

/** It counts for what is written from now on. */
export const setGuarding = command({
  input: SetGuarding,
  may: "guarding.set",
  on: onNothing,
  does: async ({ tx, who, input }) => {
    const [kept] = await tx
      .select({ value: settings.value })
      .from(settings)
      .where(eq(settings.name, GUARDING))
      .for("update");
    const changedById = who.kind === "member" ? who.id : null;
    const value = Object.fromEntries(
      Object.entries(input).filter(([, said]) => said !== undefined),
    );
    await tx
      .insert(settings)
      .values({ name: GUARDING, value, changedById })
      .onConflictDoUpdate({
        target: settings.name,
        set: { value, changedById, changedAt: sql`now()` },
      });
    const change = { before: guardingRulesOf(kept?.value), after: guardingRulesOf(value) };
    return { event: { name: "guarding.set" }, change };
  },
});
