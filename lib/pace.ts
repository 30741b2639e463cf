import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { blockAt, blockedHere } from "#lib/blocks/mind.ts";
import type { Actor } from "#lib/words/actor.ts";
import { paces } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { Ability } from "#lib/words/policy.ts";

/** From where an attempt comes: the hash of an address. Jobs, imports and the demo come from nowhere. */
export type Circumstances = {
  from?: string;
  /** The address itself, to be compared with what is blocked in this moment and kept nowhere. */
  address?: string;
};

type Kept = { key: string; count: number; wait: number };
/** Somebody, and from where they come. */
export type Comer = Circumstances & { who: Actor };

/** For each key: how often it may be within the hour, and how often it is this time. */
type Most = Map<string, { most: number; times: number }>;

/** What is counted: of each person, and then of each address, in one order, because rows are locked in it. */
function paceOf(ability: Ability, comers: readonly Comer[]): Most {
  const all: Most = new Map();
  const pace = paces[ability];
  if (!pace) return all;
  const count = (keys: string[], most: number) => {
    for (const key of keys.sort()) all.set(key, { most, times: (all.get(key)?.times ?? 0) + 1 });
  };
  const here = comers.filter(({ from }) => from !== undefined);
  const people = here.flatMap(({ who }) => ("id" in who ? [`${who.kind} ${who.id}`] : []));
  count(
    people.map((person) => `${ability} ${person}`),
    pace.each,
  );
  count(
    here.map(({ from }) => `${ability} from ${from}`),
    pace.address,
  );
  return all;
}

/** What no key of a pace is called. */
const BLOCKED = "blocked";
const TOO_FAST = "too-fast";

/** What is done as quickly as it is looked whether it may be: that is seen when it is counted. */
const brief: ReadonlySet<Ability> = new Set<Ability>(["vote.cast"]);

/**
 * Looks, before anything is done, whether the hour is spent already, or a block stands. It keeps nobody waiting.
 */
export async function mindPace(tx: Database, ability: Ability, comer: Comer): Promise<void> {
  if (brief.has(ability)) return;
  const most = paceOf(ability, [comer]);
  const blocked = blockAt(ability, [comer]);
  if (most.size === 0 && !blocked) return;
  const found = await tx.execute<Kept>(sql`
    select key, count + 1 as count, ${wait} from paces
    where key in ${[...most.keys(), ""]} and not ${over}
    ${blocked ? sql`union all select ${BLOCKED}, 1, 0 where ${blocked}` : sql``}`);
  if (found.some(({ key }) => key === BLOCKED)) throw blockedHere();
  refuseBeyond(most, found);
}

/** A statement that counts one more, to be called `paced`, and what ends the transaction where that is too many. */
export type Pacing = { counting: SQL; refusing: readonly SQL[] };

/**
 * Counts one more of each, and refuses it when that is too many. What is refused, for whatever reason, was not
 * counted: it is undone with the attempt. It comes last, because many people can share an address: whoever
 * writes there keeps the others waiting for no longer than the commit takes. Nobody here looks at what it finds: the
 * database itself says no, so that the commit need not wait for an answer. Undefined where nothing is counted.
 */
export function pacing(ability: Ability, comers: readonly Comer[]): Pacing | undefined {
  const most = paceOf(ability, comers);
  if (most.size === 0) return undefined;
  const blocked = brief.has(ability) ? blockAt(ability, comers) : undefined;
  const rows = [...most].map(([key, paced]) => ({ key, most: paced.most }));
  return {
    counting: countingOn(most),
    refusing: [
      ...(blocked ? [sql`case when ${blocked} then refuse(${BLOCKED}, 0) end`] : []),
      sql`(
        select refuse(${TOO_FAST}, max(wait))
        from paced join json_to_recordset(${JSON.stringify(rows)}::json) as r (key text, most int) using (key)
        where count > most having count(*) > 0
      )`,
    ],
  };
}

/** What `refuse` in the database throws (0024_refuse-within-a-statement.sql): no state of PostgreSQL's own. */
const REFUSED = "AW001";

/** The refusal that the database made of a statement; undefined: it is another error. */
export function saidNo(error: unknown): Refused | undefined {
  const { code, message, detail } = Object(Object(error).cause ?? error);
  if (code !== REFUSED) return undefined;
  return message === BLOCKED ? blockedHere() : beyond(Number(detail));
}

function refuseBeyond(most: Most, counted: Iterable<Kept>): void {
  for (const { key, count, wait } of counted) {
    if (count > (most.get(key)?.most ?? 0)) throw beyond(wait);
  }
}

/** `wait`: in minutes. */
const beyond = (wait: number) => new Refused("too-fast", tooFast(wait), undefined, wait * 60);

const over = sql`paces.started_at < now() - interval '1 hour'`;
const wait = sql`
  least(60, greatest(1, ceil(extract(epoch from started_at + interval '1 hour' - now()) / 60)))::int as wait`;

/** The keys are locked in the order given. */
function countingOn(most: Most): SQL {
  const rows = [...most].map(([key, { times }]) => ({ key, times }));
  return sql`
    insert into paces (key, count)
    select r.* from json_to_recordset(${JSON.stringify(rows)}::json) as r (key text, times int)
    on conflict (key) do update set
      count = case when ${over} then excluded.count else paces.count + excluded.count end,
      started_at = case when ${over} then now() else paces.started_at end
    returning key, count, ${wait}`;
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
