import type { z } from "zod";
import { again } from "#db/again.ts";
import type { Database } from "#db/client.ts";
import { ending } from "#db/ending.ts";
import { type Circumstances, mindPace, pacing } from "#lib/pace.ts";
import { type Happened, happenings, remember } from "#lib/remember.ts";
import { gathered } from "#lib/together.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import { DoneBefore, type Outcome, Refused } from "#lib/words/outcome.ts";
import { type Ability, allows, mayKnowOf, type Subjects } from "#lib/words/policy.ts";
import { routes } from "#lib/words/routes.ts";
import { abilitySentences } from "#lib/words/sentences.ts";

/** Who comes, with what, from where. */
export type Coming<Input> = { who: Actor; input: Input; circumstances: Circumstances };

/** The same, and what it is done to. */
export type Attempt<Input, Target> = Coming<Input> & { on: Target };

/** What a command's `does` is given: an attempt, and the transaction. */
export type Doing<Input, Target> = Attempt<Input, Target> & { tx: Database };

/** What follows from an act at once, by whoever acts or by a rule of the site. */
export type Consequence = Omit<Happened, "own"> & { by?: Actor };

/** What came of it. */
export type Effect<E extends Event> = Happened<E> & {
  also?: readonly Consequence[];
  /** Statements that were sent and that nothing waits for: what follows, and the commit, is sent after them at once. */
  rest?: Promise<unknown>;
};

export type Command<Input, A extends Ability, Target extends Subjects[A], E extends Event> = {
  input: z.ZodType<Input>;
  may: A;
  /** Loads and locks what it is done to; answers undefined when there is no such thing. */
  on: (tx: Database, input: Input, who: Actor) => Promise<Target | undefined>;
  does: (doing: Doing<Input, Target>) => Promise<Effect<E>>;
  /** It begins while the pace is being looked at, and is undone where that is spent: of what costs little, one journey less. */
  early?: true;
  together?: Together<Input, Target, E>;
};

/** For what is done very often: what comes at the same time is done in one transaction (docs/decisions/024). */
export type Together<Input, Target, E extends Event> = {
  /** What it is done to, by a name: attempts on the same thing go one after the other. */
  thing: (input: Input) => unknown;
  /** Loads and locks, without waiting; undefined for what is not there, or what somebody else is at. */
  on: (tx: Database, all: readonly Coming<Input>[]) => Promise<readonly (Target | undefined)[]>;
  /** What `does` would refuse. */
  refuses: (attempt: Attempt<Input, Target>) => Refused | undefined;
  does: (tx: Database, all: readonly Attempt<Input, Target>[]) => Promise<readonly Effect<E>[]>;
};

export const command = <Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  definition: Command<Input, A, Target, E>,
) => definition;

/** For commands that are done to nothing in particular. */
export const onNothing = async (): Promise<null> => null;

/**
 * The one door through which anything changes: parse, then in one transaction load and lock, authorise on what
 * was loaded, mind the pace, do it, write the audit row, tell the other processes what became stale, and count.
 */
export async function perform<
  Input,
  A extends Ability,
  Target extends Subjects[A],
  E extends Event,
>(
  db: Database,
  who: Actor,
  command: Command<Input, A, Target, E>,
  raw: unknown,
  circumstances: Circumstances = {},
): Promise<Outcome<E>> {
  const parsed = await command.input.safeParseAsync(raw);
  if (!parsed.success) return { ok: false, ...invalid(parsed.error) };
  const coming = { who, input: parsed.data, circumstances };
  try {
    const done = await gathered(db, command)?.(coming);
    const { event, also = [] } = done ?? (await again(() => alone(db, command, coming)));
    return { ok: true, event, ...(also.length > 0 && { also: also.map((each) => each.event) }) };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    // Only this command's own `does` can have thrown it.
    if (error instanceof DoneBefore) return { ok: true, event: error.event as E, before: true };
    throw error;
  }
}

const alone = <Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  db: Database,
  { may, on, does, early }: Command<Input, A, Target, E>,
  coming: Coming<Input>,
): Promise<Effect<E>> =>
  ending(db, async (tx) => {
    const { who, input, circumstances } = coming;
    const comer = { who, ...circumstances };
    const paced = mindPace(tx, may, comer);
    // It is heard below: whoever may not is told that first.
    paced.catch(() => undefined);
    const target = await on(tx, input, who);
    if (target === undefined) throw notFound;
    if (!allows(may, who, target)) {
      if (!mayKnowOf(who, target)) throw notFound;
      throw refusing(may, who, target);
    }
    if (!early) await paced;
    const doing = does({ ...coming, tx, on: target });
    doing.catch(() => undefined);
    await paced;
    const { rest, ...effect } = await doing;
    const remembered = remember(tx, happenings(who, effect), pacing(may, [comer]));
    return { answer: effect as Effect<E>, last: Promise.all([rest, remembered]) };
  });

/** Whoever has to read a warning first is told so, and where it is. */
function refusing<A extends Ability>(may: A, who: Actor, target: Subjects[A]): Refused {
  if (who.kind === "member" && who.warned !== undefined) {
    const { warned, ...otherwise } = who;
    if (allows(may, otherwise, target)) return unread(warned);
  }
  return new Refused("not-allowed", abilitySentences[may].refused);
}

function unread(warning: number): Refused {
  const refused = new Refused("not-allowed", "Please read what the moderators wrote to you first.");
  refused.refusal.first = { label: "Read it", href: routes.warning(warning) };
  return refused;
}

/** The same for what is not there and for what somebody may not know of. */
const notFound = new Refused("not-found", "There is no such thing here.");

/** What a form is told when it does not hold what is asked for. */
export function invalid(error: z.ZodError) {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "form";
    fields[field] ??= issue.message;
  }
  return {
    code: "invalid" as const,
    message: "Please look at the marked fields again.",
    fields,
  };
}
