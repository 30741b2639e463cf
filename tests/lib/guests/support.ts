import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { performArriving } from "#lib/guests/arrive.ts";
import { confirm } from "#lib/guests/confirm.ts";
import { findGuest } from "#lib/guests/queries.ts";
import { ask } from "#lib/questions/ask.ts";
import type { Guest } from "#lib/words/actor.ts";
import { visitor } from "#lib/words/actor.ts";
import { done } from "#tests/village/village.ts";

export const ADDRESS = "quiet.canary@post.example";

export type Arrived = { guest: Guest; key: string; post: number };

async function known(db: Database, key: string | undefined, post: number): Promise<Arrived> {
  const guest = await findGuest(db, key ?? "");
  if (!guest || key === undefined) throw new Error("Nobody answers to this key.");
  return { guest, key, post };
}

/** Somebody without an account answers, as their browser would send it. */
export async function guestAnswers(
  db: Database,
  question: number,
  more: object = {},
): Promise<Arrived> {
  const body = "An open window, and a wet towel.";
  const { outcome, key } = await performArriving(db, postAnswer, { question, body, ...more });
  return known(db, key, done(outcome).answer);
}

export async function guestAsks(db: Database, more: object = {}): Promise<Arrived> {
  const raw = { title: "What helps when nights are warm?", body: "Nothing so far.", ...more };
  const { outcome, key } = await performArriving(db, ask, raw);
  return known(db, key, done(outcome).question);
}

export type Mail = { guest: number; kind: string; subject: string; text: string };

/** The mails to guests that wait, the oldest first. */
export async function mailsToGuests(db: Database): Promise<Mail[]> {
  const rows = await db.execute<Mail & { guest: string }>(
    sql`select guest_id as guest, kind, subject, text from outbox
      where guest_id is not null and sent_at is null order by id`,
  );
  return [...rows].map((row) => ({ ...row, guest: Number(row.guest) }));
}

/** The last part of the address that a mail leads to. */
export const linkIn = (mail: Mail | undefined): string =>
  /\/account\/guest\/(?:confirm\/)?([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";

/** Follows the newest mailed link, as whoever owns the address does. */
export async function confirmAddress(db: Database): Promise<void> {
  const mails = (await mailsToGuests(db)).filter(({ kind }) => kind === "confirm-guest");
  done(await perform(db, visitor, confirm, { token: linkIn(mails.at(-1)) }));
}
