import type { Database } from "#db/client.ts";
import { tidings } from "#db/schema/site.ts";
import { wake } from "#lib/jobs/wake.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import { tells } from "./tell.ts";

type Happened = { event: Event; reason?: string };

/**
 * Remembers what is to be told, in the transaction in which it happens: one row, however many follow.
 * `tellTidings` makes notices and mails of it.
 */
export async function keepTidings(
  tx: Database,
  who: Actor,
  { event, reason }: Happened,
): Promise<void> {
  if (tells(event) === null) return;
  const kept = tx.insert(tidings).values({
    event,
    reason,
    byMemberId: who.kind === "member" ? who.id : null,
    byGuestId: who.kind === "guest" ? who.id : null,
  });
  await Promise.all([kept, wake(tx, "tell-tidings")]);
}
