import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { auditing, type Recorded } from "#lib/audit/record.ts";
import { waking } from "#lib/jobs/wake.ts";
import { keepingTidings } from "#lib/notices/tidings.ts";
import { type Pacing, saidNo } from "#lib/pace.ts";
import { STALE_CHANNEL, stale } from "#lib/stale.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";

/** Something that happened, and what the audit row keeps beside the event. */
export type Happened<E extends Event = Event> = Omit<Recorded, "who" | "event"> & { event: E };

type Effect = Happened & { also?: readonly (Happened & { by?: Actor })[] };

/** An act and what followed from it, each with whoever did it. */
export const happenings = (who: Actor, { also = [], ...effect }: Effect): Recorded[] => [
  { who, ...effect },
  ...also.map(({ by = who, ...followed }) => ({ who: by, ...followed })),
];

/** A message of NOTIFY holds less than 8,000 bytes, and a hidden thread can touch very many people. */
const TAGS_A_MESSAGE = 200;

function announcing(events: readonly Event[]): SQL[] {
  const tags = [...new Set(events.flatMap((event) => stale(event)))];
  const messages: SQL[] = [];
  for (let from = 0; from < tags.length; from += TAGS_A_MESSAGE) {
    const message = tags.slice(from, from + TAGS_A_MESSAGE).join(" ");
    messages.push(sql`pg_notify(${STALE_CHANNEL}, ${message})`);
  }
  return messages;
}

/**
 * The audit rows, what is to be told, what became stale, and the pace: one statement, because every write pays
 * for it.
 */
export async function remember(
  tx: Database,
  acts: readonly Recorded[],
  pace?: Pacing,
): Promise<void> {
  const audited = auditing(acts);
  const kept = keepingTidings(acts);
  const rows = [
    ...(audited ? [sql`audited as (${audited})`] : []),
    ...(kept ? [sql`kept as (${kept})`] : []),
    ...(pace ? [sql`paced as (${pace.counting})`] : []),
  ];
  const answers = [
    ...announcing(acts.map(({ event }) => event)),
    ...(kept ? [waking("tell-tidings")] : []),
    ...(pace ? pace.refusing : []),
  ];
  if (rows.length + answers.length === 0) return;
  const first = rows.length > 0 ? sql`with ${sql.join(rows, sql`, `)} ` : sql``;
  const asked = answers.length > 0 ? sql.join(answers, sql`, `) : sql`1`;
  try {
    await tx.execute(sql`${first}select ${asked}`);
  } catch (error) {
    throw saidNo(error) ?? error;
  }
}
