import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { auditLog } from "#db/schema/moderation.ts";
import type { Event, EventName } from "#lib/words/events.ts";
import { eventSentences } from "#lib/words/sentences.ts";

/** A line of the log: who did what to which ids, when, and the reason that was given. */
export type LogLine = {
  at: Date;
  who: string;
  did: string;
  subject: Record<string, string | number | boolean | null>;
  reason: string | null;
};

const someone: Record<string, string> = {
  visitor: "a visitor",
  guest: "a guest",
  system: "the site",
  member: "a member who is gone",
};

const isKnown = (name: string): name is EventName => name in eventSentences;

export function sentence(name: string, subject: LogLine["subject"]): string {
  if (!isKnown(name)) return name;
  return (eventSentences[name] as (event: Event) => string)({ name, ...subject } as Event);
}

/** The newest lines of the whole log, for the operator; the public part is another query. */
export async function listLog(db: Database, most: number): Promise<LogLine[]> {
  const rows = await db
    .select({
      at: auditLog.at,
      actor: auditLog.actor,
      name: members.name,
      event: auditLog.event,
      subject: auditLog.subject,
      reason: auditLog.reason,
    })
    .from(auditLog)
    .leftJoin(members, eq(members.id, auditLog.actorId))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(most);
  return rows.map(({ actor, name, event, subject, ...line }) => ({
    ...line,
    who: (actor === "member" && name) || (someone[actor] ?? actor),
    did: sentence(event, subject),
    subject,
  }));
}
