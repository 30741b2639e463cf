import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** Takes the words of what was written just now in, as the job does, without its walk through all posts. */
export async function takeWordsIn(db: Database): Promise<void> {
  await db.execute(sql`select search_take(array(select post_id from search_waiting))`);
  await db.execute(sql`delete from search_waiting`);
}
