import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { Refused } from "#lib/words/outcome.ts";

/** The category that somebody chose, if it is there. */
export async function categoryOf(tx: Database, id: number | undefined): Promise<number | null> {
  if (id === undefined) return null;
  const [found] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, id));
  if (found) return found.id;
  throw new Refused("invalid", "Please look at the marked fields again.", {
    category: "This category is not there any more. Please choose another.",
  });
}
