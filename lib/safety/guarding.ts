import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type GuardingRules, guarding } from "#lib/words/limits.ts";

/** The setting that the rules are kept under. */
export const GUARDING = "guarding";

export const guardingRulesOf = (kept: unknown): GuardingRules => ({
  ...guarding,
  ...(kept as Partial<GuardingRules> | null | undefined),
});

export async function findGuardingRules(db: Database): Promise<GuardingRules> {
  const [row] = await readRows<{ value: unknown }>(
    db,
    sql`select value from settings where name = ${GUARDING}`,
  );
  return guardingRulesOf(row?.value);
}
