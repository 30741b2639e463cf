import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { limits } from "#lib/words/limits.ts";

/** It takes no place among those who write. */
const READING = { accessMode: "read only" } as const;

/**
 * How a search is planned: what is planned once for all words and filters is slow for most of them. Every part of the
 * statement ends after so many rows, and has to begin with its first ones: nothing may be read whole to be joined, or
 * in a list sorted where an index gives the order, and no helpers are started.
 */
export const planning = (list: boolean): SQL => sql`
  select set_config('statement_timeout', ${String(limits.search.milliseconds)}, true),
    set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true), set_config('enable_sort', ${list ? "off" : "on"}, true)`;

/** Undefined: it was given up. */
export async function inTime<Row>(
  db: Database,
  statement: SQL,
  list: boolean,
): Promise<Row[] | undefined> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(planning(list));
      return readRows<Row>(tx, statement);
    }, READING);
  } catch (error) {
    if (wasCut(error)) return undefined;
    throw error;
  }
}

function wasCut(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && e.code === "57014") return true;
  }
  return false;
}
