import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";

/** Whether search looks past accents, for which the server needs the extension unaccent when the site is made. */
export async function looksPastAccents(db: Database): Promise<boolean> {
  const rows = await readRows(db, sql`select 1 as one from pg_ts_dict where dictname = 'unaccent'`);
  return rows.length > 0;
}
