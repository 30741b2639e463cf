import type { Event } from "#lib/words/events.ts";
import type { Outcome } from "#lib/words/outcome.ts";

/** The event of an attempt that must have gone well. */
export function done<E extends Event>(outcome: Outcome<E>): E {
  if (outcome.ok) return outcome.event;
  const fields = Object.entries(outcome.fields ?? {}).map(([name, said]) => `${name}: ${said}`);
  throw new Error([outcome.message, ...fields].join(" "));
}
