import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials, members, tokens } from "#db/schema/members.ts";

/** What a member sees of their own account. Never a hash. */
export type Account = {
  name: string;
  fullName: string;
  location: string;
  about: string;
  email: string | null;
  emailConfirmed: boolean;
  hasPassword: boolean;
  /** An address that was given and is not confirmed yet. */
  waiting: string | null;
};

export async function findAccount(db: Database, id: number): Promise<Account | undefined> {
  const [found] = await db
    .select({
      name: members.name,
      fullName: sql<string>`coalesce(${members.fullName}, '')`,
      location: sql<string>`coalesce(${members.location}, '')`,
      about: sql<string>`coalesce(${members.about}, '')`,
      email: credentials.email,
      emailConfirmed: sql<boolean>`${credentials.emailConfirmedAt} is not null`,
      hasPassword: sql<boolean>`${credentials.passwordHash} is not null`,
    })
    .from(members)
    .leftJoin(credentials, eq(credentials.memberId, members.id))
    .where(and(eq(members.id, id), isNull(members.erasedAt)));
  return found && { ...found, waiting: await findWaiting(db, id) };
}

async function findWaiting(db: Database, id: number): Promise<string | null> {
  const [found] = await db
    .select({ address: tokens.payload })
    .from(tokens)
    .where(
      and(
        eq(tokens.memberId, id),
        inArray(tokens.purpose, ["confirm-email", "change-email"]),
        sql`${tokens.usedAt} is null and ${tokens.expiresAt} > now()`,
      ),
    )
    .orderBy(sql`${tokens.createdAt} desc`)
    .limit(1);
  return found?.address ?? null;
}
