import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials, members } from "#db/schema/members.ts";
import { nameKey } from "./name.ts";
import type { Credential } from "./password.ts";

type Account = Credential & { member: number };

/** What is kept of a member's password, by their name or e-mail address, however it is written. */
export async function findCredential(db: Database, typed: string): Promise<Account | undefined> {
  const fits = typed.includes("@")
    ? eq(sql`lower(${credentials.email})`, typed.toLowerCase())
    : eq(members.nameKey, nameKey(typed));
  const [found] = await db
    .select({
      member: members.id,
      passwordHash: credentials.passwordHash,
      passwordScheme: credentials.passwordScheme,
    })
    .from(members)
    .innerJoin(credentials, eq(credentials.memberId, members.id))
    .where(and(fits, isNull(members.erasedAt)));
  return found;
}
