import type { Database } from "#db/client.ts";
import { type Command, perform } from "#lib/command.ts";
import type { Circumstances } from "#lib/pace.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import type { Outcome } from "#lib/words/outcome.ts";
import type { Ability, Subjects } from "#lib/words/policy.ts";
import { forgetAttempts, takeAttempt } from "./attempts.ts";

/** Performs what asks for the password once more; tries are counted as those to sign in are. */
export async function performProving<
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
  if (who.kind !== "member") return perform(db, who, command, raw, circumstances);
  const counted = { from: circumstances.from, whom: `id:${who.id}` };
  const wait = await takeAttempt(db, counted);
  if (wait > 0) return tooFast(wait);
  const outcome = await perform(db, who, command, raw, circumstances);
  if (outcome.ok) await forgetAttempts(db, counted);
  return outcome;
}

const tooFast = (seconds: number): Outcome<never> => {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return {
    ok: false,
    code: "too-fast",
    wait: seconds,
    message: `These were several tries in a row. Please try again in ${wait}.`,
  };
};
