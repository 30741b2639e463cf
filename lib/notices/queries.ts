import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { limits } from "#lib/words/limits.ts";

/** A post out of sight tells nobody any more but its author. */
const inSight = sql`(p.visible or p.author_id = n.member_id)`;

/** How many notices are unread, for the bell; beyond the most that it shows nobody counts on. */
export async function countUnread(db: Database, memberId: number): Promise<number> {
  const [found] = await readRows<{ count: number }>(
    db,
    sql`select count(*) as count from (
      select from notices n join posts p on p.id = n.post_id
      where n.member_id = ${memberId} and n.read_at is null and ${inSight}
      limit ${limits.notices.counted}) unread`,
  );
  return found?.count ?? 0;
}
