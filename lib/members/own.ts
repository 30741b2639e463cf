import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials, members } from "#db/schema/members.ts";
import type { Actor } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { verifyPassword } from "./password.ts";

/** A member's own account, as the verbs on it need it. Secrets stay on the server. */
export type OwnAccount = {
  id: number;
  name: string;
  role: string;
  email: string | null;
  passwordHash: string | null;
  passwordScheme: string;
};

/** Whoever is not signed in has none; the policy then says so. */
const nobody: OwnAccount = {
  id: 0,
  name: "",
  role: "member",
  email: null,
  passwordHash: null,
  passwordScheme: "argon2id",
};

/** Loads and locks the account of whoever acts: nobody can act on another's. */
export async function ownAccount(tx: Database, _: unknown, who: Actor): Promise<OwnAccount> {
  if (who.kind !== "member") return nobody;
  const [found] = await tx
    .select({
      id: members.id,
      name: members.name,
      role: members.role,
      email: credentials.email,
      passwordHash: credentials.passwordHash,
      passwordScheme: sql<string>`coalesce(${credentials.passwordScheme}, 'argon2id')`,
    })
    .from(members)
    .leftJoin(credentials, eq(credentials.memberId, members.id))
    .where(and(eq(members.id, who.id), isNull(members.erasedAt)))
    .for("no key update", { of: members });
  return found ?? nobody;
}

export const invalid = (fields: Record<string, string>) =>
  new Refused("invalid", "Please look at the marked fields again.", fields);

/** Asks once more for the password, before what a borrowed device must not be able to do. */
export async function proveSelf(account: OwnAccount, password: string): Promise<void> {
  if (account.passwordHash === null) {
    throw invalid({
      password:
        "Your account has no password yet. Please choose one first: we mail you a link on the page “Password”.",
    });
  }
  if (!(await verifyPassword(password, account))) {
    throw invalid({ password: "This is not the password of your account." });
  }
}
