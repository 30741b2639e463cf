import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { flags } from "#db/schema/moderation.ts";
import { authSecret } from "#env";
import { findAddress } from "#lib/guests/address.ts";
import { unseal } from "#lib/guests/seal.ts";

type Addressed = { recipient: string | null; guestId: number | null; flagId: number | null };

/** Where a mail goes, at the moment of sending. A sealed address may have been erased meanwhile. */
export async function recipientOf(
  db: Database,
  { recipient, guestId, flagId }: Addressed,
): Promise<string | undefined> {
  if (guestId !== null) return (await findAddress(db, guestId))?.address;
  return flagId === null ? recipient || undefined : leftWith(db, flagId);
}

async function leftWith(db: Database, flag: number): Promise<string | undefined> {
  const [row] = await db
    .select({ sealed: flags.contactEncrypted })
    .from(flags)
    .where(eq(flags.id, flag));
  return row?.sealed ? unseal(authSecret(), { flag }, row.sealed) : undefined;
}

/** It was used, or cannot be: what it was left for is over. */
export const eraseContact = (db: Database, flag: number) =>
  db.update(flags).set({ contactEncrypted: null }).where(eq(flags.id, flag));
