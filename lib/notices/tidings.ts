import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import { tells } from "./tell.ts";

type Happened = { who: Actor; event: Event; reason?: string };

/**
 * The statement that remembers what is to be told, in the transaction in which it happens: one row an event,
 * however many follow. `tellTidings` makes notices and mails of it. Undefined where nobody is told.
 */
export function keepingTidings(happened: readonly Happened[]): SQL | undefined {
  const rows = happened
    .filter(({ event }) => tells(event) !== null)
    .map(({ who, event, reason }) => ({
      event,
      reason,
      member: who.kind === "member" ? who.id : null,
      guest: who.kind === "guest" ? who.id : null,
    }));
  if (rows.length === 0) return undefined;
  return sql`insert into tidings (event, reason, by_member_id, by_guest_id)
    select r.* from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (event jsonb, reason text, member bigint, guest bigint)`;
}
