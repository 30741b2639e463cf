import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** The channel on which the worker hears which queue has work, when the transaction commits. */
export const WORK_CHANNEL = "askwell_work";

/** Tells the worker not to wait for the clock. Should nobody listen, the job's own minute comes. */
export async function wake(tx: Database, queue: string): Promise<void> {
  await tx.execute(sql`select ${waking(queue)}`);
}

/** The same for a statement that does more. */
export const waking = (queue: string): SQL => sql`pg_notify(${WORK_CHANNEL}, ${queue})`;
