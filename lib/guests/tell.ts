import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { absolute, messageId, threadHeaders } from "#lib/mail/address.ts";
import { queueMails } from "#lib/mail/queue.ts";
import { unsubscribeAddress, unsubscribeHeaders } from "#lib/mail/unsubscribe-link.ts";
import { findMailWords } from "#lib/mail/words.ts";
import type { Event } from "#lib/words/events.ts";
import { filled } from "#lib/words/mails.ts";
import { noticeSentence } from "#lib/words/notices.ts";
import { routes } from "#lib/words/routes.ts";

/** What happened, and which guest did it. */
type Happened = { id: number; event: Event; guestId: number | null };
type Told = { guest: number; why: "answer" | "comment" | "accepted"; question: number };

/**
 * Mails a guest what the box on the form promised, and nothing else: that their question has an answer, that
 * somebody commented on what they wrote or beside it, that their answer was accepted.
 */
export async function tellGuests(tx: Database, happened: Happened): Promise<void> {
  const what = promised(happened.event);
  if (!what) return;
  const told = await readRows<Told>(tx, concerned(what, happened.guestId));
  if (told.length === 0) return;
  const words = await findMailWords(tx, "guest-notice");
  const link = absolute(what.address);
  await queueMails(
    tx,
    told.map(({ guest, why, question }) => ({
      guestId: guest,
      kind: `guest-${why}`,
      post: what.post,
      ...filled(words, {
        sentence: noticeSentence(why, happened.event.name),
        link,
        stop: unsubscribeAddress({ guest }),
      }),
      headers: {
        "Message-ID": messageId("tiding", happened.id, "guest", guest),
        ...threadHeaders(question),
        ...unsubscribeHeaders({ guest }),
      },
    })),
  );
}

type What = { post: number; accepted: boolean; address: string };

function promised(event: Event): What | undefined {
  switch (event.name) {
    case "answer.posted":
      return { post: event.answer, accepted: false, address: routes.answer(event.answer) };
    case "comment.posted":
      return { post: event.comment, accepted: false, address: routes.comment(event.comment) };
    case "post.approved":
      return { post: event.post, accepted: false, address: routes.questionById(event.question) };
    case "answer.accepted":
      return { post: event.answer, accepted: true, address: routes.answer(event.answer) };
    default:
      return undefined;
  }
}

/**
 * Each guest once of one post, with a confirmed address, for what is in sight; nobody hears of what they did
 * themselves.
 */
const concerned = ({ post, accepted }: What, by: number | null) => sql`
  select * from (select distinct on (w.guest_id) w.guest_id as guest, p.question_id as question,
    case when ${accepted}::boolean then 'accepted' else p.kind end as why
  from posts p
  join posts watched on case when ${accepted}::boolean then watched.id = p.id
    else watched.id = p.parent_id
      or (p.kind = 'comment' and watched.kind = 'comment' and watched.parent_id = p.parent_id
        and watched.id <> p.id) end
  join guest_watches w on w.post_id = watched.id
  join guests g on g.id = w.guest_id
  where p.id = ${post} and p.visible and watched.visible
    and g.email_encrypted is not null and g.email_confirmed_at is not null
    and w.guest_id is distinct from ${by}::bigint
    and (${accepted}::boolean or w.guest_id is distinct from p.guest_id)
  order by w.guest_id) told
  where not exists (
    select from outbox o where o.guest_id = told.guest and o.post_id = ${post}
      and o.kind = 'guest-' || told.why)`;
