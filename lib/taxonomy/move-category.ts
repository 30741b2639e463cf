import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { forgetMarksOf } from "#lib/lists/mark.ts";
import { copyScores } from "#lib/posts/thread-kept.ts";
import { keepFloors } from "#lib/votes/rules.ts";
import { Refused } from "#lib/words/outcome.ts";
import { MoveCategory } from "./input.ts";
import {
  isWithin,
  type LockedCategory,
  lockCategory,
  lockTree,
  place,
  wrongField,
} from "./tree.ts";

/** With all that is below it, under another category or to the top. */
export const moveCategory = command({
  input: MoveCategory,
  may: "category.move",
  on: onNothing,
  does: async ({ tx, input: { category, parent } }) => {
    await lockTree(tx);
    const found = await lockCategory(tx, category);
    if (!found) throw new Refused("not-found", "There is no such category.");
    const above = parent === undefined ? undefined : await aboveOf(tx, found, parent);
    if (found.parentId === (above?.id ?? null)) {
      throw new Refused("conflict", "This category stands there already.");
    }
    await place(tx, found, { above, slug: found.slug, field: "parent" });
    await toTheEnd(tx, found.id);
    await followRulesAbove(tx);
    const change = { before: { path: found.path }, after: { parent: above?.path ?? null } };
    return { event: { name: "category.moved", category: found.id }, change };
  },
});

async function aboveOf(tx: Database, moved: LockedCategory, parent: number) {
  const above = await lockCategory(tx, parent);
  if (!above) throw wrongField({ parent: "This category is not there any more." });
  if (isWithin(above.path, moved)) {
    throw wrongField({ parent: "A category cannot stand below itself. Please choose another." });
  }
  return above;
}

async function toTheEnd(tx: Database, id: number): Promise<void> {
  await tx
    .update(categories)
    .set({
      position: sql`(select coalesce(max(o.position) + 1, 0) from categories o
        where o.parent_id is not distinct from ${categories.parentId} and o.id <> ${id})`,
    })
    .where(eq(categories.id, id));
}

/** How voting goes may come from what stands above, and lists of what stands above hold other questions. */
export async function followRulesAbove(tx: Database): Promise<void> {
  await keepFloors(tx);
  await copyScores(tx);
  await forgetMarksOf(tx, "category:");
}
