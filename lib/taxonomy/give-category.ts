import { categoryModerators } from "#db/schema/taxonomy.ts";
import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { GiveCategory } from "./input.ts";
import { lockKeeping } from "./keeper.ts";

/** Makes a member moderator of a category and all below it, from their next request on. */
export const giveCategory = command({
  input: GiveCategory,
  may: "moderator.appoint",
  on: lockKeeping,
  does: async ({ tx, who, on }) => {
    if (on.keepsIt) {
      throw new Refused("conflict", `${on.name} is a moderator of this category already.`);
    }
    await tx.insert(categoryModerators).values({
      categoryId: on.category,
      memberId: on.id,
      appointedById: who.kind === "member" ? who.id : null,
    });
    return { event: { name: "moderator.appointed", member: on.id, category: on.category } };
  },
});
