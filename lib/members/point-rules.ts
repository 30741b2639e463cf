import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type PointRules, points } from "#lib/words/limits.ts";

/** The setting that they are kept under. */
export const POINTS = "points";

/** What earns points on this site. */
export async function findPointRules(db: Database): Promise<PointRules> {
  const [row] = await readRows<{ value: unknown }>(
    db,
    sql`select value from settings where name = ${POINTS}`,
  );
  return pointRulesOf(row?.value);
}

export const pointRulesOf = (kept: unknown): PointRules => ({
  ...points,
  ...(kept as Partial<PointRules> | null | undefined),
});
