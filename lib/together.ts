import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { ending } from "#db/ending.ts";
import { wasRefused } from "#db/refused.ts";
import type { Attempt, Coming, Command, Effect, Together } from "./command.ts";
import { gathering } from "./gather.ts";
import { pacing } from "./pace.ts";
import { happenings, remember } from "./remember.ts";
import type { Event } from "./words/events.ts";
import { Refused } from "./words/outcome.ts";
import { type Ability, allows, type Subjects } from "./words/policy.ts";

type Gathered<Input, E extends Event> = (coming: Coming<Input>) => Promise<Effect<E> | undefined>;

// biome-ignore lint/suspicious/noExplicitAny: what each command takes differs, and comes back to it alone
const gathers = new WeakMap<Database, WeakMap<object, Gathered<any, any>>>();

/**
 * Where attempts on this database wait for those that are under way; undefined where each is done alone. What
 * it answers is undefined for whoever has to go through the door alone.
 */
export function gathered<Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  db: Database,
  command: Command<Input, A, Target, E>,
): Gathered<Input, E> | undefined {
  const { may, together } = command;
  if (!together) return undefined;
  const ofDatabase = gathers.get(db) ?? new WeakMap();
  gathers.set(db, ofDatabase);
  const gather =
    ofDatabase.get(command) ??
    gathering<Coming<Input>, Effect<E> | undefined>(
      ({ input }) => together.thing(input),
      (all) => doTogether(db, may, together, all),
    );
  ofDatabase.set(command, gather);
  return gather;
}

/** Many must not wait for long because one of them does: then each goes alone, and waits alone. */
const limitWaiting = (tx: Database) =>
  tx.execute(sql`select set_config('lock_timeout', '100ms', true)`);

/**
 * Several attempts in one transaction. It refuses nobody: whom the policy, the command or the pace says no to,
 * or whoever would wait, is left to go alone and hears it there. A pace that is spent leaves all of them.
 */
async function doTogether<Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  db: Database,
  may: A,
  { on, refuses, does }: Together<Input, Target, E>,
  all: readonly Coming<Input>[],
): Promise<readonly (Effect<E> | undefined)[]> {
  try {
    return await ending(db, async (tx) => {
      const [targets] = await Promise.all([on(tx, all), limitWaiting(tx)]);
      const able = new Map<Coming<Input>, Attempt<Input, Target>>();
      for (const [at, coming] of all.entries()) {
        const target = targets[at];
        if (target === undefined || !allows(may, coming.who, target)) continue;
        const attempt = { ...coming, on: target };
        if (!refuses(attempt)) able.set(coming, attempt);
      }
      const effects = await does(tx, [...able.values()]);
      const done = new Map([...able.keys()].map((coming, at) => [coming, effects[at]]));
      const comers = [...able.keys()].map(({ who, circumstances }) => ({ who, ...circumstances }));
      const happened = [...done].flatMap(([{ who }, effect]) =>
        effect ? happenings(who, effect) : [],
      );
      const remembered = remember(tx, happened, pacing(may, comers));
      return {
        answer: all.map((coming) => done.get(coming)),
        last: Promise.all([...effects.map(({ rest }) => rest), remembered]),
      };
    });
  } catch (error) {
    if (error instanceof Refused || wasRefused(error)) return all.map(() => undefined);
    throw error;
  }
}
