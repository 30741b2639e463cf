import type { Database } from "#db/client.ts";
import { wake } from "#lib/jobs/wake.ts";
import { dropSetting, keepSetting, lockSetting } from "#lib/site/setting.ts";
import type { Actor } from "#lib/words/actor.ts";

/** Kept while what was earned before is still to be counted by new rules. */
const DUE = "points.due";

export const COUNT_POINTS = "count-points";

export async function askToCountPoints(tx: Database, who: Actor): Promise<void> {
  await keepSetting(tx, who, DUE, true);
  await wake(tx, COUNT_POINTS);
}

/** Answers whether it was due; nobody else counts until the transaction ends. */
export async function takeOnCount(tx: Database): Promise<boolean> {
  if ((await lockSetting(tx, DUE)) === undefined) return false;
  await dropSetting(tx, DUE);
  return true;
}
