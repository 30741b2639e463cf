import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials } from "#db/schema/members.ts";
import { Refused } from "#lib/words/outcome.ts";
import { consumeToken, type Held, type TokenPurpose } from "./tokens.ts";

/** Says the same of a link that was used, one that is too old, and one that never was. */
export const tooLate = () =>
  new Refused(
    "conflict",
    "This link was used already, or it is too old. Please ask for a new one.",
  );

export async function usedLink(
  tx: Database,
  purpose: TokenPurpose,
  token: string,
): Promise<Held & { memberId: number }> {
  const held = await consumeToken(tx, purpose, token);
  if (held?.memberId == null) throw tooLate();
  return { ...held, memberId: held.memberId };
}

/** Whoever followed a link reads the mail of its address, while that is still the account's. */
export async function confirmAddress(
  tx: Database,
  memberId: number,
  address: string | null,
): Promise<boolean> {
  if (address === null) return false;
  const rows = await tx
    .update(credentials)
    .set({ emailConfirmedAt: sql`coalesce(${credentials.emailConfirmedAt}, now())` })
    .where(
      and(
        eq(credentials.memberId, memberId),
        eq(sql`lower(${credentials.email})`, address.toLowerCase()),
      ),
    )
    .returning({ memberId: credentials.memberId });
  return rows.length > 0;
}
