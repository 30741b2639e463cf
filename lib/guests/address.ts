import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { guests, tokens } from "#db/schema/members.ts";
import { outbox } from "#db/schema/site.ts";
import { guestWatches } from "#db/schema/writing.ts";
import { authSecret, environment } from "#env";
import { queueMail } from "#lib/mail/queue.ts";
import { mayWriteTo } from "#lib/mail/unasked.ts";
import { mailWords } from "#lib/mail/words.ts";
import { issueToken } from "#lib/members/tokens.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { limits } from "#lib/words/limits.ts";
import { lifetime } from "#lib/words/mails.ts";
import { seal, unseal } from "./seal.ts";

type Kept = { address: string | undefined; confirmed: boolean };

/** Where to reach a guest, for the moment of sending a mail; nothing else has a use for it. */
export async function findAddress(db: Database, guest: number): Promise<Kept | undefined> {
  const [row] = await db
    .select({ sealed: guests.emailEncrypted, confirmedAt: guests.emailConfirmedAt })
    .from(guests)
    .where(eq(guests.id, guest));
  if (!row?.sealed) return undefined;
  const address = unseal(authSecret(), { guest }, row.sealed);
  return { address, confirmed: row.confirmedAt !== null };
}

/**
 * Keeps an address until it is confirmed by the link that is mailed to it; one that is known stays as it is. One
 * that was written to often of late is not written to again, and so not kept: the post stands without it.
 */
export async function keepAddress(tx: Database, guest: number, address: string): Promise<void> {
  await tx.select({ id: guests.id }).from(guests).where(eq(guests.id, guest)).for("update");
  const known = await findAddress(tx, guest);
  if (known?.address === address && (known.confirmed || (await awaitsConfirming(tx, guest))))
    return;
  if (!(await mayWriteTo(tx, "confirm-guest", address))) return;
  await dropMails(tx, [guest]);
  await tx
    .update(guests)
    .set({
      emailEncrypted: seal(authSecret(), { guest }, address),
      emailConfirmedAt: null,
      emailErasedAt: null,
    })
    .where(eq(guests.id, guest));
  const token = await issueToken(tx, { guest, purpose: "confirm-guest" });
  const link = environment().SITE_URL + accountRoutes.confirmGuest(token);
  const words = await mailWords(tx, "confirm-guest", {
    link,
    lifetime: lifetime(limits.links["confirm-guest"]),
  });
  await queueMail(tx, { guestId: guest, kind: "confirm-guest", ...words });
}

async function awaitsConfirming(tx: Database, guest: number): Promise<boolean> {
  const rows = await tx
    .select({ hash: tokens.hash })
    .from(tokens)
    .where(
      and(
        eq(tokens.guestId, guest),
        eq(tokens.purpose, "confirm-guest"),
        sql`${tokens.usedAt} is null and ${tokens.expiresAt} > now()`,
      ),
    );
  return rows.length > 0;
}

/** Forgets addresses and all that was to be sent to them. What the guests wrote stays theirs. */
export async function eraseAddresses(tx: Database, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(guests)
    .set({ emailEncrypted: null, emailConfirmedAt: null, emailErasedAt: sql`now()` })
    .where(inArray(guests.id, ids));
  await tx.delete(guestWatches).where(inArray(guestWatches.guestId, ids));
  await tx
    .delete(tokens)
    .where(and(inArray(tokens.guestId, ids), eq(tokens.purpose, "confirm-guest")));
  await dropMails(tx, ids);
}

/** Mails hold links that are for the guest alone. */
const dropMails = async (tx: Database, ids: number[]): Promise<void> => {
  await tx.delete(outbox).where(inArray(outbox.guestId, ids));
};
