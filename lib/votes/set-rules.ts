import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { settings } from "#db/schema/site.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { copyScores } from "#lib/posts/thread-kept.ts";
import { Refused } from "#lib/words/outcome.ts";
import { SetVotingRules } from "./input.ts";
import { keepFloors, VOTING } from "./rules.ts";

/** For the whole site, or for a category and what is below it. */
export const setRules = command({
  input: SetVotingRules,
  may: "voting.set",
  on: onNothing,
  does: async ({ tx, who, input: { category, down, floor } }) => {
    if (category === undefined) {
      const changedById = who.kind === "member" ? who.id : null;
      await setSite(tx, { down: down ?? true, floor: floor ?? false }, changedById);
    } else await setCategory(tx, category, { down: down ?? null, floor: floor ?? null });
    await keepFloors(tx);
    await copyScores(tx);
    return { event: { name: "voting.set", category: category ?? null } };
  },
});

type Rules = { down: boolean | null; floor: boolean | null };

async function setSite(tx: Database, value: Rules, changedById: number | null): Promise<void> {
  const row = { name: VOTING, value, changedById };
  await tx
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({
      target: settings.name,
      set: { value, changedById, changedAt: sql`now()` },
    });
}

async function setCategory(tx: Database, id: number, { down, floor }: Rules): Promise<void> {
  const set = await tx
    .update(categories)
    .set({ downVotes: down, scoreFloor: floor })
    .where(eq(categories.id, id))
    .returning({ id: categories.id });
  if (set.length > 0) return;
  throw new Refused("invalid", "Please look at the marked fields again.", {
    category: "This category is not there.",
  });
}
