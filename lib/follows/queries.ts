import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { FollowSubject } from "#lib/words/events.ts";

export async function findFollow(
  db: Database,
  memberId: number,
  subject: FollowSubject,
  id: number,
): Promise<boolean> {
  const rows = await readRows<{ id: number }>(
    db,
    sql`select id from follows
      where member_id = ${memberId} and subject = ${subject} and subject_id = ${id}`,
  );
  return rows.length > 0;
}
