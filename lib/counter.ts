import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { paces } from "#db/schema/writing.ts";

/** How often within a time, and the seconds that are left of it. */
export type Count = { count: number; left: number };

export const leftOf = (seconds: number) =>
  sql<number>`greatest(1, round(extract(epoch from ${paces.startedAt} + make_interval(secs => ${seconds}) - now())))::int`;

/** Counts one more under a key; the count begins anew when the time is over. */
export async function bump(db: Database, key: string, seconds: number): Promise<Count> {
  const over = sql`${paces.startedAt} < now() - make_interval(secs => ${seconds})`;
  const [kept] = await db
    .insert(paces)
    .values({ key })
    .onConflictDoUpdate({
      target: paces.key,
      set: {
        count: sql`case when ${over} then 1 else ${paces.count} + 1 end`,
        startedAt: sql`case when ${over} then now() else ${paces.startedAt} end`,
      },
    })
    .returning({ count: paces.count, left: leftOf(seconds) });
  return kept ?? { count: 1, left: 0 };
}
