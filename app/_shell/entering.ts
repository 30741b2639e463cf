import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type Database, database } from "#db/client.ts";
import { newSessionId } from "#lib/members/sessions.ts";
import type { Circumstances } from "#lib/pace.ts";
import { stale } from "#lib/stale.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import type { FormAction, Outcome } from "#lib/words/outcome.ts";
import { dropTags } from "#server/front/purge.ts";
import { fieldsOf, honest, nonsense, tellFront, typedIn } from "./action.ts";
import { answering } from "./answering.ts";
import { circumstances } from "./from.ts";
import { nextAddress } from "./next-address.ts";
import { actor, keepSession } from "./session.ts";

type Attempt<E extends Event> = (
  db: Database,
  who: Actor,
  raw: unknown,
  circumstances: Circumstances,
) => Promise<Outcome<E>>;

type Options<E extends Event> = {
  /** Where it leads: by default to where they were on the way to. */
  to?: (event: E, next: string) => string;
};

/**
 * Makes of an attempt what a form can be sent to that signs somebody in. Which session begins is said here, under
 * a name that no field of a form can have, and the browser is given it once the attempt went well.
 */
export function entering<E extends Event>(
  attempt: Attempt<E>,
  { to = (_, next) => next }: Options<E> = {},
): FormAction {
  return answering(async (form) => {
    if (!(form instanceof FormData)) return { refusal: nonsense, typed: {} };
    const fields = fieldsOf(form);
    const session = newSessionId();
    const outcome = await honest(async () => {
      const raw = { ...fields, browser: { session, device: await device() } };
      return attempt(database(), await actor(), raw, await circumstances());
    });
    if (!outcome.ok) {
      await tellFront(outcome);
      return { refusal: outcome, typed: typedIn(fields) };
    }
    dropTags(stale(outcome.event));
    await keepSession(session);
    redirect(to(outcome.event, nextAddress(fields.next)));
  });
}

/** What the browser says of itself. */
export const device = async (): Promise<string | null> => (await headers()).get("user-agent");
