import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { environment } from "#env";
import type { Job } from "#lib/jobs/job.ts";
import { findSite } from "#lib/site/queries.ts";
import { limits } from "#lib/words/limits.ts";
import { quoting } from "#lib/words/mails.ts";
import { messageId, sender } from "./address.ts";
import { eraseContact, recipientOf } from "./recipient.ts";
import { type Failure, type Message, smtpTransport, type Transport } from "./transport.ts";

/** Makes the HTML part of a mail's text; it stands in components/mail. */
export type Frame = (mail: { subject: string; text: string }) => string;

/** Whoever took a mail has this long; after that it is taken for lost, and taken again. */
const LEASE = sql`interval '5 minutes'`;
/** The job ends by itself before the queue gives it up. */
const TIME = 20 * 60 * 1000;

export type Waiting = {
  id: number;
  recipient: string | null;
  guestId: number | null;
  flagId: number | null;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  attempts: number;
  /** What it quotes, as it reads now. */
  quoted: { title: string; excerpt: string | null } | null;
};

/** Sends what waits in the outbox. Without SMTP_URL everything rests there. */
export const sendMail = (frame: Frame): Job => ({
  queue: "send-mail",
  cron: "* * * * *",
  atStart: true,
  async run(db) {
    await forgetOld(db);
    const url = environment().SMTP_URL;
    if (url === undefined) return;
    const transport = smtpTransport(url);
    try {
      await sendWaiting(db, transport, frame);
    } finally {
      transport.close();
    }
  },
});

/** One after the other, until none is due or the server does not answer. */
async function sendWaiting(db: Database, transport: Transport, frame: Frame): Promise<void> {
  const until = Date.now() + TIME;
  const site = await findSite(db);
  while (Date.now() < until) {
    const mail = await takeNext(db);
    if (!mail) return;
    const to = await recipientOf(db, mail);
    if (to === undefined) {
      await fail(db, mail, { why: "no-address", forGood: true, away: false });
      continue;
    }
    const failure = await transport.deliver(messageOf(mail, to, site.name, frame));
    if (!failure) await keepSent(db, mail);
    else await fail(db, mail, failure);
    if (failure?.away) return;
  }
}

/**
 * Takes one for a while, so that no other process sends it too. What tells of a post waits while that is out of
 * sight, and quotes it as it reads now: of what was hidden meanwhile no word goes out.
 */
async function takeNext(db: Database): Promise<Waiting | undefined> {
  const rows = await db.execute<{ row: Waiting }>(sql`
    update outbox set attempts = attempts + 1, next_attempt_at = now() + ${LEASE}
    where id = (
      select id from outbox
      where sent_at is null and failed_at is null and next_attempt_at <= clock_timestamp()
        and (post_id is null or exists (
          select from posts p where p.id = outbox.post_id and p.visible))
      order by next_attempt_at, id limit 1 for update skip locked)
    returning json_build_object('id', id, 'recipient', recipient, 'guestId', guest_id,
      'flagId', flag_id,
      'subject', subject, 'text', text, 'html', html, 'headers', headers,
      'attempts', attempts, 'quoted', (
        select json_build_object('title', q.title, 'excerpt', p.excerpt)
        from posts p join posts q on q.id = p.question_id
        where outbox.quotes and p.id = outbox.post_id and p.visible)) as row`);
  return rows[0]?.row;
}

function messageOf(mail: Waiting, to: string, siteName: string, frame: Frame): Message {
  const { subject, quoted } = mail;
  const text = quoted ? quoting(mail.text, quoted) : mail.text;
  return {
    from: { name: siteName, address: sender() },
    to,
    subject,
    text,
    html: mail.html ?? frame({ subject, text }),
    headers: {
      "Message-ID": messageId("mail", mail.id),
      ...mail.headers,
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
  };
}

/** What was sent keeps neither its words nor whom it went to. */
async function keepSent(db: Database, { id, flagId }: Waiting): Promise<void> {
  await db.execute(sql`
    update outbox set sent_at = now(), subject = '', text = '', html = null, headers = '{}',
      recipient = case when recipient is null then null else '' end, last_error = null
    where id = ${id}`);
  if (flagId !== null) await eraseContact(db, flagId);
}

const waits = limits.mail.waitMinutes;
/** As many tries are counted while the server is away: the rest is for when it is back. */
const COUNTED_AWAY = 2;

/** The waits grow. A server that is away is waited for until the mail is forgotten; what it refuses is not. */
async function fail(db: Database, mail: Waiting, { why, forGood, away }: Failure): Promise<void> {
  const over = forGood || (!away && mail.attempts > waits.length);
  const wait = waits[Math.min(mail.attempts, waits.length) - 1] ?? 1;
  await db.execute(sql`
    update outbox set last_error = ${why},
      attempts = case when ${away}::boolean then least(attempts, ${COUNTED_AWAY}) else attempts end,
      failed_at = case when ${over}::boolean then now() end,
      next_attempt_at = now() + make_interval(mins => ${wait}::int)
    where id = ${mail.id}`);
}

/** Also what could not be sent in all that time, or had no server to be sent by: it is no news any more. */
async function forgetOld(db: Database): Promise<void> {
  const { days } = limits.mail;
  await db.execute(
    sql`delete from outbox where created_at < now() - make_interval(days => ${days})`,
  );
  await db.execute(
    sql`update flags set contact_encrypted = null
      where contact_encrypted is not null and settled_at < now() - make_interval(days => ${days})`,
  );
}
