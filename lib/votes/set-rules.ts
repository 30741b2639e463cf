import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { copyScores } from "#lib/posts/thread-kept.ts";
import { keepSetting, lockSetting } from "#lib/site/setting.ts";
import { Refused } from "#lib/words/outcome.ts";
import { SetVotingRules } from "./input.ts";
import { keepFloors, usualVoting, VOTING } from "./rules.ts";

/** For the whole site, or for a category and what is below it. */
export const setRules = command({
  input: SetVotingRules,
  may: "voting.set",
  on: onNothing,
  does: async ({ tx, who, input: { category, down, floor } }) => {
    const change =
      category === undefined
        ? { before: await lockSetting(tx, VOTING), after: { ...usualVoting, ...said(down, floor) } }
        : await setCategory(tx, category, { down: down ?? null, floor: floor ?? null });
    if (category === undefined) await keepSetting(tx, who, VOTING, change.after);
    await keepFloors(tx);
    await copyScores(tx);
    return { event: { name: "voting.set", category: category ?? null }, change };
  },
});

const said = (down: boolean | undefined, floor: boolean | undefined) => ({
  ...(down !== undefined && { down }),
  ...(floor !== undefined && { floor }),
});

type Rules = { down: boolean | null; floor: boolean | null };

async function setCategory(tx: Database, id: number, after: Rules) {
  const [before] = await tx
    .select({ down: categories.downVotes, floor: categories.scoreFloor })
    .from(categories)
    .where(eq(categories.id, id))
    .for("no key update");
  if (!before) {
    throw new Refused("invalid", "Please look at the marked fields again.", {
      category: "This category is not there.",
    });
  }
  const { down: downVotes, floor: scoreFloor } = after;
  await tx.update(categories).set({ downVotes, scoreFloor }).where(eq(categories.id, id));
  return { before, after };
}
