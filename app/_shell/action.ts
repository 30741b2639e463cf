import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { database } from "#db/client.ts";
import { wordless } from "#db/wordless.ts";
import { type Command, perform } from "#lib/command.ts";
import { type Arrival, performArriving } from "#lib/guests/arrive.ts";
import { sameForAll } from "#lib/members/evenly.ts";
import { performProving } from "#lib/members/proving.ts";
import { BRIEF } from "#lib/posts/submission.ts";
import { stale } from "#lib/stale.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import {
  type FormAction,
  type FormAnswer,
  type Outcome,
  type Refusal,
  Refused,
} from "#lib/words/outcome.ts";
import type { Ability, Subjects } from "#lib/words/policy.ts";
import { isForSignedIn } from "#lib/words/staff-routes.ts";
import { requestContext } from "#server/front/context.ts";
import { dropTags } from "#server/front/purge.ts";
import { logger } from "#server/logger.ts";
import { answering } from "./answering.ts";
import { circumstances, from } from "./from.ts";
import { guestKey, rememberGuest } from "./guest.ts";
import { actor, sessionId } from "./session.ts";

export type Fields = Record<string, string | string[]>;
export type First = (
  raw: Fields,
) => Promise<Pick<FormAnswer, "refusal" | "preview" | "similar" | "hits"> | undefined>;

type Options<E extends Event> = {
  /** Where it leads when it went well. */
  to: (event: E) => string | Promise<string>;
  /** With JavaScript the page stays where it is and shows what is new. */
  stay?: boolean;
  /** A visitor who sends this becomes a guest, whom their browser remembers. */
  guests?: boolean;
  /** What is shown before anything is done, such as a preview; undefined goes on. */
  first?: First;
  /** Sent twice without a word of its own, it is known by where it comes from. */
  once?: boolean;
  /** It asks for the password once more: tries are counted. */
  proving?: boolean;
  /** It takes the same time whatever the site knows of whoever is named. */
  even?: boolean;
  /** Somebody else than who is signed in, whom this browser proves to be as well. */
  as?: () => Promise<Actor | undefined>;
  /** What the browser is given or loses when it went well. */
  after?: () => Promise<void>;
};

/** Makes of a command what a form can be sent to, with JavaScript and without. */
export function action<Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  command: Command<Input, A, Target, E>,
  { to, stay = false, guests = false, first, once = false, proving, even, as, after }: Options<E>,
): FormAction {
  return answering(async (form) => {
    if (!(form instanceof FormData)) return { refusal: nonsense, typed: {} };
    const raw = fieldsOf(form);
    const shown = first && (await lookedAt(() => first(raw)));
    if (shown) return { ...shown, typed: typedIn(raw) };
    if (once && !raw.submission) raw.submission = BRIEF + (await from());
    const attempt = () =>
      guests ? welcome(command, raw) : attend(command, raw, proving ? performProving : perform, as);
    const outcome = await honest(even ? () => sameForAll(attempt) : attempt);
    if (!outcome.ok) {
      await tellFront(outcome);
      // What the page shows is not what stands any more: it comes along anew.
      if (outcome.code === "conflict" && (await headers()).has("next-action")) refresh();
      return { refusal: outcome, typed: typedIn(raw) };
    }
    for (const event of [outcome.event, ...(outcome.also ?? [])]) dropTags(stale(event));
    await after?.();
    if (!stay || !(await headers()).has("next-action")) redirect(await to(outcome.event));
    refresh();
    return { typed: {}, done: outcome.event };
  });
}

/** A plain form is answered by a page alone: its status says what a program would look for. */
export async function tellFront({ message, code, wait }: Refusal): Promise<void> {
  const context = requestContext();
  if (!context) return;
  context.refused = message;
  const isPlain = !(await headers()).has("next-action");
  if (isPlain && code === "too-fast" && wait !== undefined) context.wait = wait;
}

async function attend<Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  command: Command<Input, A, Target, E>,
  raw: Fields,
  performs: typeof perform,
  as?: Options<E>["as"],
): Promise<Outcome<E>> {
  const who = (await as?.()) ?? (await actor());
  if (isSignedOut(who, raw)) return signedOut;
  const outcome = await performs(database(), who, command, raw, await circumstances());
  if (outcome.ok || who.kind === "member") return outcome;
  // Of what waits a visitor may not even know.
  const refused = outcome.code === "not-allowed" || outcome.code === "not-found";
  return refused && (await wasSignedIn()) ? signedOut : outcome;
}

/** A session that ended meanwhile leaves its cookie behind; whoever signed out in another tab has none left. */
async function wasSignedIn(): Promise<boolean> {
  if ((await sessionId()) !== undefined) return true;
  const page = URL.parse((await headers()).get("referer") ?? "");
  return page !== null && isForSignedIn(page.pathname);
}

/** Makes a guest of a visitor; a guest who writes again is remembered for longer. */
async function welcome<Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  command: Command<Input, A, Target, E>,
  raw: Fields,
): Promise<Outcome<E>> {
  const who = await actor();
  if (isSignedOut(who, raw)) return signedOut;
  const where = await circumstances();
  const { outcome, key }: Arrival<E> =
    who.kind === "visitor"
      ? await performArriving(database(), command, raw, where)
      : { outcome: await perform(database(), who, command, raw, where) };
  const remembered = key ?? (who.kind === "guest" ? await guestKey() : undefined);
  if (outcome.ok && remembered !== undefined) await rememberGuest(remembered);
  return outcome;
}

/** Says the same of what is shown first as of what is done. */
async function lookedAt(look: () => ReturnType<First>): ReturnType<First> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    logger.error({ err: wordless(error) }, "Something could not be shown before it was sent");
    return { refusal: sorry };
  }
}

/** Whoever began to write as a member does not go on as a guest without knowing it. */
const isSignedOut = (who: Actor, { writer }: Fields) =>
  typeof writer === "string" &&
  writer !== "" &&
  !(who.kind === "member" && String(who.id) === writer);

const signedOut: Refusal = {
  ok: false,
  code: "signed-out",
  message:
    "You are not signed in any more, so nothing was sent. What you typed is still here: sign in again in another tab, and then send it.",
};

export const nonsense: Refusal = {
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

/** React's own, and the form's name: nobody typed them. */
const isOfForm = (name: string) => name.startsWith("$ACTION") || name === "form";

/** The fields by name; one that was sent more than once is a list. Files are not taken here. */
export function fieldsOf(form: FormData): Fields {
  const names = [...new Set(form.keys())].filter((name) => !isOfForm(name));
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = form.getAll(name).filter((value) => typeof value === "string");
      const [first] = values;
      return first === undefined ? [] : [[name, values.length > 1 ? values : first]];
    }),
  );
}

const SECRET = /password|token/i;

/** What goes back into the form; a password or the token of a link never does. */
export const typedIn = (raw: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      SECRET.test(name) ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
