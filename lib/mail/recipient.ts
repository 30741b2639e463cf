import type { Database } from "#db/client.ts";
import { findAddress } from "#lib/guests/address.ts";

type Addressed = { recipient: string | null; guestId: number | null };

/** Where a mail goes, at the moment of sending. A guest's address may have been erased meanwhile. */
export const recipientOf = async (
  db: Database,
  { recipient, guestId }: Addressed,
): Promise<string | undefined> =>
  guestId === null ? recipient || undefined : (await findAddress(db, guestId))?.address;
