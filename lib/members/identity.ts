import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials, identities } from "#db/schema/members.ts";
import type { Identity } from "./input.ts";

const same = ({ provider, account }: Identity) =>
  and(eq(identities.provider, provider), eq(identities.providerAccountId, account));

/** Whose sign-in with a provider outside this is. */
export async function findByIdentity(
  db: Database,
  identity: Identity,
): Promise<number | undefined> {
  const [found] = await db
    .select({ member: identities.memberId })
    .from(identities)
    .where(same(identity));
  return found?.member;
}

/** Is an address, as the provider confirmed it, that of an account here? */
export async function isKnownAddress(db: Database, { email }: Identity): Promise<boolean> {
  if (email === null) return false;
  const [found] = await db
    .select({ member: credentials.memberId })
    .from(credentials)
    .where(eq(sql`lower(${credentials.email})`, email.toLowerCase()));
  return found !== undefined;
}

/** Both confirmed one address: the provider to itself, and the member to us. */
export async function sharesAddress(
  tx: Database,
  member: number,
  { email }: Identity,
): Promise<boolean> {
  if (email === null) return false;
  const [found] = await tx
    .select({ member: credentials.memberId })
    .from(credentials)
    .where(
      and(
        eq(credentials.memberId, member),
        isNotNull(credentials.emailConfirmedAt),
        eq(sql`lower(${credentials.email})`, email.toLowerCase()),
      ),
    );
  return found !== undefined;
}

/** Answers false when it is somebody's already. */
export async function keepIdentity(
  tx: Database,
  memberId: number,
  { provider, account }: Identity,
): Promise<boolean> {
  const kept = await tx
    .insert(identities)
    .values({ provider, providerAccountId: account, memberId })
    .onConflictDoNothing()
    .returning({ member: identities.memberId });
  return kept.length > 0;
}
