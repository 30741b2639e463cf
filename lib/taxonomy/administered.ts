import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";

/** A category as administrators see it: with its own rules, and what stands in it, out of sight too. */
export type CategoryAdministered = {
  id: number;
  name: string;
  slug: string;
  path: string;
  description: string;
  parentId: number | null;
  /** Its own rules; null where it goes as what is above it. */
  down: boolean | null;
  floor: boolean | null;
  holds: boolean | null;
  /** Questions of this category alone, in sight or not, and categories right below it. */
  questions: number;
  below: number;
};

export async function findCategoryAdministered(
  db: Database,
  id: number,
): Promise<CategoryAdministered | undefined> {
  const [found] = await readRows<CategoryAdministered>(
    db,
    sql`select c.id, c.name, c.slug, c.path, c.description, c.parent_id as "parentId",
        c.down_votes as down, c.score_floor as floor, c.holds_posts as holds,
        (select count(*) from posts p where p.category_id = c.id) as questions,
        (select count(*) from categories b where b.parent_id = c.id) as below
      from categories c where c.id = ${id}`,
  );
  return found;
}
