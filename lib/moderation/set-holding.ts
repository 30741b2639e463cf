import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { settings } from "#db/schema/site.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import type { HoldingRules } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { HOLDING, holdingRulesOf } from "./holding.ts";
import { SetHolding } from "./input.ts";

/** For the whole site, or for a category and what is below it. It counts for what is written from now on. */
export const setHolding = command({
  input: SetHolding,
  may: "holding.set",
  on: onNothing,
  does: async ({ tx, who, input: { category, all, ...site } }) => {
    const changedById = who.kind === "member" ? who.id : null;
    const change =
      category === undefined
        ? await setSite(tx, site, changedById)
        : await setCategory(tx, category, all ?? null);
    return { event: { name: "holding.set", category: category ?? null }, change };
  },
});

type Given = { [R in keyof HoldingRules]?: HoldingRules[R] | undefined };

async function setSite(tx: Database, given: Given, changedById: number | null) {
  const [kept] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.name, HOLDING))
    .for("update");
  const value = Object.fromEntries(Object.entries(given).filter(([, said]) => said !== undefined));
  await tx
    .insert(settings)
    .values({ name: HOLDING, value, changedById })
    .onConflictDoUpdate({
      target: settings.name,
      set: { value, changedById, changedAt: sql`now()` },
    });
  return { before: holdingRulesOf(kept?.value), after: holdingRulesOf(value) };
}

async function setCategory(tx: Database, id: number, holdsPosts: boolean | null) {
  const [before] = await tx
    .select({ all: categories.holdsPosts })
    .from(categories)
    .where(eq(categories.id, id))
    .for("no key update");
  if (!before) {
    throw new Refused("invalid", "Please look at the marked fields again.", {
      category: "This category is not there.",
    });
  }
  await tx.update(categories).set({ holdsPosts }).where(eq(categories.id, id));
  return { before, after: { all: holdsPosts } };
}
