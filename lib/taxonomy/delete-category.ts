import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { follows } from "#db/schema/members.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { forgetAddresses } from "./former-paths.ts";
import { DeleteCategory } from "./input.ts";
import { lockCategory, lockTree } from "./tree.ts";

/** Only one in which nothing stands, hidden or not, and nothing below it. */
export const deleteCategory = command({
  input: DeleteCategory,
  may: "category.delete",
  on: onNothing,
  does: async ({ tx, input }) => {
    await lockTree(tx);
    const found = await lockCategory(tx, input.category);
    if (!found) throw new Refused("not-found", "There is no such category.");
    if (await holdsAnything(tx, found.id)) {
      throw new Refused(
        "conflict",
        "Questions or categories stand in this category, perhaps out of sight. Please merge it into another one instead.",
      );
    }
    await forgetAddresses(tx, found.id);
    await tx
      .delete(follows)
      .where(sql`${eq(follows.subject, "category")} and ${eq(follows.subjectId, found.id)}`);
    await tx.delete(categories).where(eq(categories.id, found.id));
    const { name, path, description } = found;
    return {
      event: { name: "category.deleted", category: found.id },
      change: { before: { name, path, description } },
    };
  },
});

async function holdsAnything(tx: Database, id: number): Promise<boolean> {
  const [found] = await tx.execute<{ holds: boolean }>(sql`
    select exists (select from categories where parent_id = ${id})
      or exists (select from posts where category_id = ${id}) as holds`);
  return found?.holds === true;
}
