import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { database } from "#db/client.ts";
import { wordless } from "#db/wordless.ts";
import { type Command, perform } from "#lib/command.ts";
import { type Arrival, performArriving } from "#lib/guests/arrive.ts";
import { stale } from "#lib/stale.ts";
import type { Event } from "#lib/words/events.ts";
import type { FormAction, FormState, Outcome, Refusal } from "#lib/words/outcome.ts";
import type { Ability, Subjects } from "#lib/words/policy.ts";
import { dropTags } from "#server/front/purge.ts";
import { logger } from "#server/logger.ts";
import { guestKey, rememberGuest } from "./guest.ts";
import { actor } from "./session.ts";

type Options<E extends Event> = {
  /** Where it leads when it went well. */
  to: (event: E) => string;
  /** With JavaScript the page stays where it is and shows what is new. */
  stay?: boolean;
  /** A visitor who sends this becomes a guest, whom their browser remembers. */
  guests?: boolean;
};

/** Makes of a command what a form can be sent to, with JavaScript and without. */
export function action<Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  command: Command<Input, A, Target, E>,
  { to, stay = false, guests = false }: Options<E>,
): FormAction {
  return async function attempt(before: FormState, form: FormData): Promise<FormState> {
    const count = attemptsOf(before) + 1;
    if (!(form instanceof FormData)) return { refusal: nonsense, typed: {}, attempt: count };
    const raw = fieldsOf(form);
    const outcome = await honest(() => (guests ? welcome(command, raw) : attend(command, raw)));
    if (!outcome.ok) return { refusal: outcome, typed: typedIn(raw), attempt: count };
    dropTags(stale(outcome.event));
    if (!stay || !(await headers()).has("next-action")) redirect(to(outcome.event));
    refresh();
    return { typed: {}, done: outcome.event, attempt: count };
  };
}

const attend = async <Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  command: Command<Input, A, Target, E>,
  raw: unknown,
): Promise<Outcome<E>> => perform(database(), await actor(), command, raw);

/** Makes a guest of a visitor; a guest who writes again is remembered for longer. */
async function welcome<Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  command: Command<Input, A, Target, E>,
  raw: unknown,
): Promise<Outcome<E>> {
  const who = await actor();
  const { outcome, key }: Arrival<E> =
    who.kind === "visitor"
      ? await performArriving(database(), command, raw)
      : { outcome: await perform(database(), who, command, raw) };
  const remembered = key ?? (who.kind === "guest" ? await guestKey() : undefined);
  if (outcome.ok && remembered !== undefined) await rememberGuest(remembered);
  return outcome;
}

const nonsense: Refusal = {
  ok: false,
  code: "invalid",
  message: "This form came in a shape that we cannot read.",
};

const sorry: Refusal = {
  ok: false,
  code: "failed",
  message: "Something broke on our side, and nothing was sent. What you typed is still here.",
};

/** A bug is written down and said; it takes neither the page nor what was typed. */
export async function honest<E extends Event>(
  attempt: () => Promise<Outcome<E>>,
): Promise<Outcome<E>> {
  try {
    return await attempt();
  } catch (error) {
    logger.error({ err: wordless(error) }, "An action failed");
    return sorry;
  }
}

const attemptsOf = (state: unknown): number => {
  const count = Object(state).attempt;
  return Number.isSafeInteger(count) && count >= 0 ? count : 0;
};

/** The fields by name; one that was sent more than once is a list. Files are not taken here. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = form.getAll(name).filter((value) => typeof value === "string");
      const [first] = values;
      return first === undefined ? [] : [[name, values.length > 1 ? values : first]];
    }),
  );
}

const SECRET = /password/i;

/** What goes back into the form; a password never does. */
export const typedIn = (raw: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      SECRET.test(name) ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
