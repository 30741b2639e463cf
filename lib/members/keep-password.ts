import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials } from "#db/schema/members.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { mailWords } from "#lib/mail/words.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { siteAddress } from "./mail-link.ts";
import { hashPassword } from "./password.ts";

/** Keeps a new password; answers the account's address, if it has one. */
export async function keepPassword(
  tx: Database,
  memberId: number,
  password: string,
): Promise<string | null> {
  const kept = {
    passwordHash: await hashPassword(password),
    passwordScheme: "argon2id",
    passwordChangedAt: sql`now()`,
  };
  const [row] = await tx
    .insert(credentials)
    .values({ memberId, ...kept })
    .onConflictDoUpdate({ target: credentials.memberId, set: kept })
    .returning({ email: credentials.email });
  return row?.email ?? null;
}

export async function tellPasswordChanged(tx: Database, memberId: number, to: string) {
  const link = siteAddress(accountRoutes.forgot());
  const words = await mailWords(tx, "password-changed", { link });
  await queueMail(tx, { to, memberId, kind: "password-changed", ...words });
}
