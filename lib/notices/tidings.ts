import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { tidings } from "#db/schema/site.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import { tells } from "./tell.ts";

type Happened = { event: Event; reason?: string };

/**
 * The statement that remembers what is to be told, in the transaction in which it happens: one row, however
 * many follow. `tellTidings` makes notices and mails of it. Undefined where nobody is told.
 */
export function keepingTidings(
  tx: Database,
  who: Actor,
  { event, reason }: Happened,
): SQL | undefined {
  if (tells(event) === null) return undefined;
  return tx
    .insert(tidings)
    .values({
      event,
      reason,
      byMemberId: who.kind === "member" ? who.id : null,
      byGuestId: who.kind === "guest" ? who.id : null,
    })
    .getSQL();
}
