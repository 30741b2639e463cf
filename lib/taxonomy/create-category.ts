import { eq, sql } from "drizzle-orm";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { slugOf } from "#lib/questions/slug.ts";
import { limits } from "#lib/words/limits.ts";
import { CreateCategory } from "./input.ts";
import { lockTree, wrongField } from "./tree.ts";

export const createCategory = command({
  input: CreateCategory,
  may: "category.create",
  on: onNothing,
  does: async ({ tx, input }) => {
    const { name, description, parent } = input;
    await lockTree(tx);
    const [above] =
      parent === undefined
        ? []
        : await tx
            .select({ id: categories.id, path: categories.path, depth: categories.depth })
            .from(categories)
            .where(eq(categories.id, parent))
            .for("key share");
    if (parent !== undefined && !above) throw wrongField({ parent: "This category is not there." });
    const depth = (above?.depth ?? 0) + 1;
    if (depth > limits.category.depth)
      throw wrongField({ parent: "This stands too deep in the tree." });
    const slug = slugOf(name);
    const [created] = await tx
      .insert(categories)
      .values({
        name,
        description,
        slug,
        parentId: above?.id ?? null,
        path: above ? `${above.path}/${slug}` : slug,
        depth,
        position: sql`(select coalesce(max(position) + 1, 0) from categories where parent_id is not distinct from ${above?.id ?? null}::bigint)`,
      })
      .onConflictDoNothing()
      .returning({ id: categories.id });
    if (!created) throw wrongField({ name: "There is a category of this name here already." });
    return { event: { name: "category.created", category: created.id } };
  },
});
