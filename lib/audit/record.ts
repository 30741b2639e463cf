import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event, EventName } from "#lib/words/events.ts";

/** May a visitor read this kind of act in the public part of the log; null: nobody may, it is not written down. */
export const open: { [N in EventName]: boolean | null } = {
  "member.joined": false,
  "member.signed-in": false,
  "member.signed-out": false,
  "identity.linked": false,
  "member.appointed": true,
  "moderator.appointed": true,
  "moderator.dismissed": true,
  "member.suspended": true,
  "member.reinstated": true,
  "member.swept": true,
  "member.unswept": true,
  "member.warned": true,
  "warning.acknowledged": false,
  "member.noted": false,
  "member.found": false,
  "member.described": false,
  "member.renamed": false,
  "member.left": false,
  "link.asked": false,
  "email.change-asked": false,
  "email.confirmed": false,
  "password.changed": false,
  "session.ended": false,
  "guest.confirmed": false,
  "guest.address-erased": false,
  "guest.claimed": false,
  "question.asked": false,
  "question.closed": true,
  "question.reopened": true,
  "question.moved": true,
  "question.merged": true,
  "answer.posted": false,
  "answer.accepted": false,
  "acceptance.withdrawn": false,
  "comment.posted": false,
  "post.edited": false,
  "post.rolled-back": false,
  "post.held": true,
  "post.approved": true,
  "post.rejected": true,
  "post.sent-back": true,
  "post.hidden": true,
  "post.restored": true,
  "post.deleted": true,
  "post.withdrawn": false,
  "post.locked": true,
  "decision.undone": true,
  "flag.raised": false,
  "flag.settled": false,
  "flag.reopened": false,
  "appeal.raised": false,
  "appeal.answered": true,
  "post.unlocked": true,
  "post.converted": true,
  // Who acted, when, and on which post could say who wrote it.
  "post.concealed": false,
  "post.revealed": false,
  "suggestion.made": false,
  "suggestion.taken": false,
  "suggestion.declined": false,
  "suggestion.withdrawn": false,
  "vote.cast": false,
  "subject.followed": false,
  "subject.unfollowed": false,
  "draft.saved": null,
  "draft.discarded": null,
  "notices.read": false,
  "notices.chosen": false,
  "mail.unsubscribed": false,
  "page.written": true,
  "page.removed": true,
  "page.ordered": true,
  "reply.written": true,
  "reply.dropped": true,
  "mail.worded": true,
  "mail.unworded": true,
  "block.set": false,
  "block.lifted": false,
  "words.watched": false,
  "words.unwatched": false,
  "guarding.set": true,
  "voting.set": true,
  "holding.set": true,
  "reporting.set": true,
  "points.set": true,
  "category.created": true,
  "category.described": true,
  "category.moved": true,
  "category.merged": true,
  "category.ordered": true,
  "category.deleted": true,
  "tag.described": true,
  "tag.renamed": true,
  "tag.merged": true,
  "site.described": true,
  "archive.imported": true,
};

export type Recorded = {
  who: Actor;
  event: Event;
  reason?: string;
  change?: { before?: unknown; after?: unknown };
  /** Done to words of one's own: a public line of the log could say whose they are. */
  own?: boolean;
};

/** The statement that writes it down, the same for one and for many; undefined for what is not written. */
export function auditing(recorded: readonly Recorded[]): SQL | undefined {
  const rows = recorded.flatMap(rowOf);
  if (rows.length === 0) return undefined;
  return sql`insert into audit_log (event, actor, actor_id, subject, change, reason, open)
    select r.* from json_to_recordset(${JSON.stringify(rows)}::json) as r (event text, actor text,
      actor_id bigint, subject jsonb, change jsonb, reason text, open boolean)`;
}

function rowOf({ who, event, reason, change, own = false }: Recorded) {
  const shown = open[event.name];
  if (shown === null) return [];
  return [
    {
      event: event.name,
      actor: who.kind,
      actor_id: "id" in who ? who.id : null,
      subject: subjectOf(event),
      change,
      reason,
      open: shown && !own,
    },
  ];
}

export async function recordAudit(tx: Database, recorded: Recorded): Promise<void> {
  const row = auditing([recorded]);
  if (row) await tx.execute(row);
}

function subjectOf(event: Event): Record<string, string | number | boolean | null> {
  const subject: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(event)) {
    if (name !== "name") subject[name] = Array.isArray(value) ? value.join(",") : value;
  }
  return subject;
}
