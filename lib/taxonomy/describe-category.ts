import { eq } from "drizzle-orm";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { slugOf } from "#lib/questions/slug.ts";
import { Refused } from "#lib/words/outcome.ts";
import { DescribeCategory } from "./input.ts";
import { lockCategory, lockTree, place } from "./tree.ts";

/** Another name, address or description. The address that it had leads to the new one. */
export const describeCategory = command({
  input: DescribeCategory,
  may: "category.describe",
  on: onNothing,
  does: async ({ tx, input }) => {
    await lockTree(tx);
    const found = await lockCategory(tx, input.category);
    if (!found) throw new Refused("not-found", "There is no such category.");
    const { name, description } = input;
    const slug = slugOf(input.slug || name);
    if (slug !== found.slug) {
      const above = found.parentId === null ? undefined : await lockCategory(tx, found.parentId);
      await place(tx, found, { above, slug, field: "slug" });
    }
    await tx.update(categories).set({ name, description }).where(eq(categories.id, found.id));
    const before = { name: found.name, slug: found.slug, description: found.description };
    return {
      event: { name: "category.described", category: found.id },
      change: { before, after: { name, slug, description } },
    };
  },
});
