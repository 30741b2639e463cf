import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials, members, tokens } from "#db/schema/members.ts";
import { limits } from "#lib/words/limits.ts";
import { nameKey } from "./name.ts";
import type { Credential } from "./password.ts";

export type Account = Credential & { member: number };

const isAddress = (typed: string) => typed.includes("@");

/** What was typed, as far as it says whom it means: the same for every way to write it. */
export const whomOf = (typed: string): string =>
  isAddress(typed) ? `mail:${typed.toLowerCase()}` : `name:${nameKey(typed)}`;

/**
 * What is kept of the passwords of those who may be meant by a name or an e-mail address, however it is written.
 * An address that is nobody's own yet means whoever gave it of late: the password tells which of them.
 */
export async function findCredentials(db: Database, typed: string): Promise<Account[]> {
  if (!isAddress(typed)) return find(db, eq(members.nameKey, nameKey(typed)));
  const address = typed.toLowerCase();
  const own = await find(db, eq(sql`lower(${credentials.email})`, address));
  return own.length > 0 ? own : find(db, gave(address));
}

const gave = (address: string) =>
  and(
    isNull(credentials.email),
    inArray(
      members.id,
      sql`(select ${tokens.memberId} from ${tokens}
        where lower(${tokens.payload}) = ${address} and ${tokens.purpose} in ('confirm-email', 'change-email')
          and ${tokens.usedAt} is null and ${tokens.expiresAt} > now())`,
    ),
  );

const find = (db: Database, fits: SQL | undefined): Promise<Account[]> =>
  db
    .select({
      member: members.id,
      passwordHash: credentials.passwordHash,
      passwordScheme: credentials.passwordScheme,
    })
    .from(members)
    .innerJoin(credentials, eq(credentials.memberId, members.id))
    .where(and(fits, isNull(members.erasedAt)))
    .orderBy(desc(members.id))
    .limit(limits.signIn.unconfirmed);
