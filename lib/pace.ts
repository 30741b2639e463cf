import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { Actor } from "#lib/words/actor.ts";
import { paces } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { Ability } from "#lib/words/policy.ts";

/** From where an attempt comes: the hash of an address. Jobs, imports and the demo come from nowhere. */
export type Circumstances = { from?: string };

type Kept = { key: string; count: number; wait: number };

/**
 * Counts one more, and refuses it when that is too many within the hour, of one person or of one address. What
 * is refused, for whatever reason, was not counted: it is undone with the attempt.
 */
export async function keepPace(
  tx: Database,
  who: Actor,
  ability: Ability,
  { from }: Circumstances,
): Promise<void> {
  const pace = paces[ability];
  if (!pace || from === undefined) return;
  const keys: [key: string, most: number][] = [];
  if ("id" in who) keys.push([`${ability} ${who.kind} ${who.id}`, pace.each]);
  keys.push([`${ability} from ${from}`, pace.address]);
  for (const { key, count, wait } of await countOn(
    tx,
    keys.map(([key]) => key),
  )) {
    const most = keys.find(([name]) => name === key)?.[1] ?? 0;
    if (count > most) throw new Refused("too-fast", tooFast(wait));
  }
}

/** The keys are locked in the order given: a person before an address, as everywhere. */
async function countOn(tx: Database, keys: string[]): Promise<Kept[]> {
  const over = sql`paces.started_at < now() - interval '1 hour'`;
  const rows = sql.join(
    keys.map((key) => sql`(${key})`),
    sql`, `,
  );
  return tx.execute<Kept>(sql`
    insert into paces (key) values ${rows}
    on conflict (key) do update set
      count = case when ${over} then 1 else paces.count + 1 end,
      started_at = case when ${over} then now() else paces.started_at end
    returning key, count,
      least(60, greatest(1, ceil(extract(epoch from started_at + interval '1 hour' - now()) / 60)))::int as wait`);
}

const tooFast = (minutes: number) =>
  minutes === 1
    ? "That was a lot within an hour. Please go on in a minute: nothing that you typed is lost."
    : `That was a lot within an hour. Please go on in ${minutes} minutes: nothing that you typed is lost.`;

/** Hours that are over count nothing any more. */
export async function forgetPaces(db: Database): Promise<number> {
  const gone = await db.execute(
    sql`delete from paces where started_at < now() - interval '1 day' returning 1`,
  );
  return gone.length;
}
