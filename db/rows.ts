import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./client.ts";

/** Runs a statement and answers its rows as JSON has them: ids as numbers, moments as ISO text. */
export async function readRows<Row>(db: Database, query: SQL): Promise<Row[]> {
  const rows = await db.execute<{ row: Row }>(sql`select row_to_json(r) as row from (${query}) r`);
  return rows.map(({ row }) => row);
}
