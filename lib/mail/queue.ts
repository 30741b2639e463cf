import type { Database } from "#db/client.ts";
import { outbox } from "#db/schema/site.ts";
import { wake } from "#lib/jobs/wake.ts";

/** Where a mail goes: an address, or one of a guest or left with a report, unsealed when the mail is sent. */
type Recipient = { to: string; memberId?: number } | { guestId: number } | { flagId: number };

export type Mail = Recipient & {
  /** What it is about, for the operator: "confirm-email", "notice". Never a person's words. */
  kind: string;
  /** A post that it tells of: while that is out of sight the mail waits. */
  post?: number | undefined;
  /** Whether the post's words are to go along, as they read when the mail is sent. */
  quotes?: boolean;
  subject: string;
  text: string;
  /** Left out, the HTML part is made of the text when the mail is sent: components/mail/frame.ts. */
  html?: string;
  headers?: Record<string, string>;
};

/**
 * Puts a mail into the outbox, in the transaction that causes it: no commit, no mail. The worker sends it.
 *
 * To add a mail: its text in `lib/words/mail-texts.ts`, and in the verb
 * `await queueMail(tx, { to, memberId, kind: "left", ...(await mailWords(tx, "left", facts)) })`.
 */
export async function queueMail(tx: Database, mail: Mail): Promise<void> {
  await queueMails(tx, [mail]);
}

export async function queueMails(tx: Database, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  await tx.insert(outbox).values(mails.map(asRow));
  await wake(tx, "send-mail");
}

const asRow = (mail: Mail) => ({
  memberId: "to" in mail ? (mail.memberId ?? null) : null,
  guestId: "guestId" in mail ? mail.guestId : null,
  flagId: "flagId" in mail ? mail.flagId : null,
  recipient: "to" in mail ? mail.to : null,
  postId: mail.post ?? null,
  quotes: mail.quotes ?? false,
  kind: mail.kind,
  subject: mail.subject,
  text: mail.text,
  html: mail.html ?? null,
  headers: mail.headers ?? {},
});
