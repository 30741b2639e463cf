import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { Refused } from "#lib/words/outcome.ts";

/** The category that somebody chose, if it is there; it stays there until they are done. */
export async function categoryOf(tx: Database, id: number | undefined): Promise<number | null> {
  if (id === undefined) return null;
  const [found] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, id))
    .for("key share");
  if (found) return found.id;
  throw new Refused("invalid", "Please look at the marked fields again.", {
    category: "This category is not there any more. Please choose another.",
  });
}
