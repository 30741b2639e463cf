import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { absolute, messageId, threadHeaders } from "#lib/mail/address.ts";
import { type Mail, queueMails } from "#lib/mail/queue.ts";
import { unsubscribeAddress, unsubscribeHeaders } from "#lib/mail/unsubscribe-link.ts";
import { findMailWords } from "#lib/mail/words.ts";
import { restricts } from "#lib/posts/restricts.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { filled, type MailWords } from "#lib/words/mails.ts";
import { type NoticeKind, noticeSentence, WORDS_IN_MAIL } from "#lib/words/notices.ts";
import { routes } from "#lib/words/routes.ts";
import { audience, oncePerPost, toldBefore } from "./audience.ts";
import type { Telling } from "./tell.ts";
import type { Tiding } from "./tell-tidings.ts";

/** As many mails are written at once; followers may be very many. */
const BATCH = 500;

type Reader = { member: number; kind: NoticeKind; email: string; words: boolean };
type Post = {
  id: number;
  kind: "question" | "answer" | "comment";
  question: number;
  visible: boolean;
};

/** Mails what happened to whoever wants it by mail and has confirmed an address. */
export async function mailTidings(tx: Database, tiding: Tiding, telling: Telling): Promise<void> {
  const post = telling.post === null ? null : await findPost(tx, telling.post);
  if (post === undefined) return;
  const statement = await findStatement(tx, telling.statement);
  const readers = await listReaders(tx, tiding, telling);
  if (readers.length === 0) return;
  const words = await findMailWords(tx, "notice");
  for (let from = 0; from < readers.length; from += BATCH) {
    const batch = readers.slice(from, from + BATCH);
    await queueMails(
      tx,
      batch.map((reader) => mailTo(reader, tiding, { post, statement, words })),
    );
  }
}

const listReaders = (tx: Database, tiding: Tiding, telling: Telling) =>
  readRows<Reader>(
    tx,
    sql`select a.member, a.kind, c.email, coalesce(w.by_mail, false) as words
      from (${audience(telling, tiding)}) a
      join credentials c on c.member_id = a.member
        and c.email is not null and c.email_confirmed_at is not null
      left join notice_settings w on w.member_id = a.member and w.kind = ${WORDS_IN_MAIL}
      where a.by_mail and not exists (
        select from outbox o where o.post_id = ${telling.post} and o.member_id = a.member
          and o.kind = 'notice-' || a.kind and ${oncePerPost(sql`a.kind`)})
        and not exists (${toldBefore(telling, sql`a.member`)})
      order by a.member`,
  );

async function findPost(tx: Database, id: number): Promise<Post | undefined> {
  const [found] = await readRows<Post>(
    tx,
    sql`select id, kind, question_id as question, visible from posts where id = ${id}`,
  );
  return found;
}

/** Where the reason stands, and how to appeal; null where nothing was taken from anybody. */
async function findStatement(
  tx: Database,
  { decision = null, suspension = null, warning }: NonNullable<Telling["statement"]> = {},
): Promise<string | null> {
  if (suspension !== null) return accountRoutes.suspension(suspension);
  if (warning !== undefined) return routes.warning(warning);
  if (decision === null) return null;
  const found = await readRows(
    tx,
    sql`select from decisions d join posts p on p.id = d.post_id
      where d.id = ${decision} and ${restricts}`,
  );
  return found.length > 0 ? accountRoutes.decision(decision) : null;
}

/** What it is about, and how the site says that something happened. */
type About = { post: Post | null; statement: string | null; words: MailWords };

function addressOf({ post, statement }: About, about: NoticeKind): string {
  if (statement !== null && about === "decided") return statement;
  if (!post?.visible) return accountRoutes.notices();
  if (about === "suggested") return routes.suggestions(post.id);
  return routes.post(post.kind, post.id);
}

function mailTo({ member, kind, email, words }: Reader, tiding: Tiding, about: About): Mail {
  const what = { member, kind };
  const { post } = about;
  return {
    to: email,
    memberId: member,
    kind: `notice-${kind}`,
    // Of a post out of sight its author is told what was decided, at once and without a word of it.
    post: post?.visible ? post.id : undefined,
    quotes: words && (post?.visible ?? false),
    ...filled(about.words, {
      sentence: noticeSentence(kind, tiding.event.name),
      link: absolute(addressOf(about, kind)),
      settings: absolute(accountRoutes.noticeSettings()),
      stop: unsubscribeAddress(what),
      reason: (kind === "decided" && tiding.reason) || null,
    }),
    headers: {
      "Message-ID": messageId("tiding", tiding.id, member),
      ...(post && threadHeaders(post.question)),
      ...unsubscribeHeaders(what),
    },
  };
}
