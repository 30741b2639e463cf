import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials, members } from "#db/schema/members.ts";
import { command, onNothing } from "#lib/command.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { mailWords } from "#lib/mail/words.ts";
import { Refused } from "#lib/words/outcome.ts";
import { UseLink } from "./input.ts";
import { consumeToken, endTokens } from "./tokens.ts";
import { tooLate } from "./used-link.ts";

/** An address becomes an account's own: the first one, or a new one in the place of another. */
export const confirmEmail = command({
  input: UseLink,
  may: "account.recover",
  on: onNothing,
  does: async ({ tx, input: { token } }) => {
    const held =
      (await consumeToken(tx, "confirm-email", token)) ??
      (await consumeToken(tx, "change-email", token));
    if (held?.memberId == null || held.payload === null) throw tooLate();
    const before = await addressOf(tx, held.memberId);
    await takeAddress(tx, held.memberId, held.payload);
    if (before !== null && before.toLowerCase() !== held.payload.toLowerCase()) {
      const words = await mailWords(tx, "email-changed", {});
      await queueMail(tx, {
        to: before,
        memberId: held.memberId,
        kind: "email-changed",
        ...words,
      });
    }
    await endTokens(tx, held.memberId);
    return { event: { name: "email.confirmed", member: held.memberId } };
  },
});

async function addressOf(tx: Database, memberId: number): Promise<string | null> {
  await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update");
  const [kept] = await tx
    .select({ email: credentials.email })
    .from(credentials)
    .where(eq(credentials.memberId, memberId));
  return kept?.email ?? null;
}

async function takeAddress(tx: Database, memberId: number, email: string): Promise<void> {
  const kept = { email, emailConfirmedAt: sql`now()` };
  try {
    await tx.transaction((inner) =>
      inner
        .insert(credentials)
        .values({ memberId, ...kept })
        .onConflictDoUpdate({ target: credentials.memberId, set: kept }),
    );
  } catch (error) {
    if (!isDouble(error)) throw error;
    throw new Refused("conflict", "Another account uses this address by now.");
  }
}

/** Two accounts asked for one address, and the other was faster. */
const isDouble = (error: unknown) =>
  error instanceof Error && Object(error.cause ?? error).code === "23505";
