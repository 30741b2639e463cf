import { eq, sql } from "drizzle-orm";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { slugOf } from "#lib/questions/slug.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { CreateCategory } from "./input.ts";

const sorry = (fields: Record<string, string>) =>
  new Refused("invalid", "Please look at the marked fields again.", fields);

export const createCategory = command({
  input: CreateCategory,
  may: "category.create",
  on: onNothing,
  does: async ({ tx, input }) => {
    const { name, description, parent } = input;
    const [above] =
      parent === undefined
        ? []
        : await tx
            .select({ id: categories.id, path: categories.path, depth: categories.depth })
            .from(categories)
            .where(eq(categories.id, parent))
            .for("key share");
    if (parent !== undefined && !above) throw sorry({ parent: "This category is not there." });
    const depth = (above?.depth ?? 0) + 1;
    if (depth > limits.category.depth) throw sorry({ parent: "This stands too deep in the tree." });
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
        position: sql`(select count(*) from categories where parent_id is not distinct from ${above?.id ?? null}::bigint)`,
      })
      .onConflictDoNothing()
      .returning({ id: categories.id });
    if (!created) throw sorry({ name: "There is a category of this name here already." });
    return { event: { name: "category.created", category: created.id } };
  },
});
