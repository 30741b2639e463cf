import { and, eq } from "drizzle-orm";
import { categoryModerators } from "#db/schema/taxonomy.ts";
import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { GiveCategory } from "./input.ts";
import { lockKeeping } from "./keeper.ts";

/** A member is no moderator of this category any more, from their next request on. */
export const takeCategory = command({
  input: GiveCategory,
  may: "moderator.appoint",
  on: lockKeeping,
  does: async ({ tx, on }) => {
    if (!on.keepsIt) throw new Refused("conflict", `${on.name} is no moderator of this category.`);
    await tx
      .delete(categoryModerators)
      .where(
        and(eq(categoryModerators.memberId, on.id), eq(categoryModerators.categoryId, on.category)),
      );
    return { event: { name: "moderator.dismissed", member: on.id, category: on.category } };
  },
});
