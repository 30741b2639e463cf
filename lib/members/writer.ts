import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { writer } from "#lib/posts/visible.ts";

export type Writer = { member: number | null; guest: number | null };

/** Who wrote a post, whatever name stands with it. Undefined: nobody whom anybody knows. */
export async function findWriter(db: Database, post: number): Promise<Writer | undefined> {
  const [row] = await readRows<Writer>(
    db,
    sql`select ${writer()} as member, case when ${writer()} is null then p.guest_id end as guest
      from posts p where p.id = ${post}`,
  );
  return row && (row.member !== null || row.guest !== null) ? row : undefined;
}
