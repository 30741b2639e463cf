import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials } from "#db/schema/members.ts";
import { hashPassword } from "#lib/members/password.ts";
import { beginSession } from "#lib/members/sessions.ts";
import type { Member } from "#lib/words/actor.ts";

export const password = "wet curtains, at least";

/** Gives a member a password and, when there is one, a confirmed address. */
export async function furnish(db: Database, who: Member, email: string | null): Promise<void> {
  const passwordHash = await hashPassword(password);
  const emailConfirmedAt = email === null ? null : sql`now()`;
  await db
    .update(credentials)
    .set({ passwordHash, passwordScheme: "argon2id", email, emailConfirmedAt })
    .where(eq(credentials.memberId, who.id));
}

export async function credentialsOf(db: Database, who: Member) {
  const [row] = await db.select().from(credentials).where(eq(credentials.memberId, who.id));
  return row;
}

export const signedIn = (db: Database, who: Member, device = "Phone"): Promise<string> =>
  beginSession(db, who.id, device);

type Mail = { recipient: string | null; kind: string; subject: string; text: string };

/** All mail on its way, the oldest first. */
export const mails = async (db: Database): Promise<Mail[]> => [
  ...(await db.execute<Mail>(sql`select recipient, kind, subject, text from outbox order by id`)),
];

/** The token in the link of the latest mail of a kind. */
export async function mailedToken(db: Database, kind: string): Promise<string> {
  const mail = (await mails(db)).findLast((each) => each.kind === kind);
  const token = /[?&]token=([\w-]+)/.exec(mail?.text ?? "")?.[1];
  if (token === undefined) throw new Error(`No mail of the kind ${kind} holds a link.`);
  return token;
}

/** So many minutes later, as far as mailed links know. */
export const linksAge = (db: Database, minutes: number) =>
  db.execute(sql`
    update tokens set created_at = created_at - make_interval(mins => ${minutes}),
      expires_at = expires_at - make_interval(mins => ${minutes})`);
