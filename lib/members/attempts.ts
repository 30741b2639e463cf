import { createHmac } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { paces } from "#db/schema/writing.ts";
import { authSecret } from "#env";
import { bump, type Count, leftOf } from "#lib/counter.ts";
import { limits } from "#lib/words/limits.ts";

const MINUTE = 60;
const HOUR = 3_600;
const { perMinute, perHour } = limits.signIn;

/**
 * Whose tries are counted: where they come from, and whom they are for, as it was typed. By the account that it
 * leads to they would tell that a name and an address are one person's. Only a hash of either is kept.
 */
export type Counted = { from: string | undefined; whom: string };

const hidden = (text: string) =>
  createHmac("sha256", authSecret()).update(`sign-in ${text}`).digest("base64url").slice(0, 22);

const keysOf = (whose: string) => {
  const key = `sign-in ${hidden(whose)}`;
  return { brief: `${key} brief`, hour: `${key} hour` };
};

const subjects = ({ from, whom }: Counted) => [
  `for ${whom}`,
  ...(from === undefined ? [] : [`from ${from}`]),
];

/**
 * Counts a try before it is made, so that of many at once no more than a few are heard. Answers for how many
 * seconds to wait; 0 is go. It stands outside of any transaction: what is refused must stay counted.
 */
export async function takeAttempt(db: Database, counted: Counted): Promise<number> {
  const taken: string[] = [];
  for (const subject of subjects(counted)) {
    const wait = await takeOne(db, subject);
    if (wait > 0) {
      await giveBack(db, taken);
      return wait;
    }
    taken.push(subject);
  }
  return 0;
}

/** A try that went well counts for nothing, and what failed before it is forgotten for whom it was. */
export async function forgetAttempts(db: Database, counted: Counted): Promise<void> {
  const [whom = "", ...others] = subjects(counted);
  await db.delete(paces).where(inArray(paces.key, Object.values(keysOf(whom))));
  await giveBack(db, others);
}

async function takeOne(db: Database, subject: string): Promise<number> {
  const { brief, hour } = keysOf(subject);
  const failed = await countOf(db, hour);
  if (failed.count >= perHour) return failed.left;
  const seconds = MINUTE * 2 ** Math.floor(failed.count / perMinute);
  const briefly = await bump(db, brief, seconds);
  if (briefly.count > perMinute) return briefly.left;
  const hourly = await bump(db, hour, HOUR);
  return hourly.count > perHour ? hourly.left : 0;
}

async function countOf(db: Database, key: string): Promise<Count> {
  const [found] = await db
    .select({ count: paces.count, left: leftOf(HOUR) })
    .from(paces)
    .where(sql`${eq(paces.key, key)} and ${paces.startedAt} > now() - interval '1 hour'`);
  return found ?? { count: 0, left: 0 };
}

async function giveBack(db: Database, taken: string[]): Promise<void> {
  const keys = taken.flatMap((subject) => Object.values(keysOf(subject)));
  if (keys.length === 0) return;
  await db
    .update(paces)
    .set({ count: sql`greatest(${paces.count} - 1, 0)` })
    .where(inArray(paces.key, keys));
}
