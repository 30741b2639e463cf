import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { tokens } from "#db/schema/members.ts";
import { limits } from "#lib/words/limits.ts";

/** What a mailed link is for; each lives as long as `limits.links` says. */
export type TokenPurpose = keyof typeof limits.links;

type Owner = { member: number; guest?: undefined } | { guest: number; member?: undefined };
type Issued = Owner & { purpose: TokenPurpose; payload?: string };

/** What a token stands for: whose it is, and what was kept with it. */
export type Held = { memberId: number | null; guestId: number | null; payload: string | null };

const BYTES = 32;
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
const belongsTo = ({ member, guest }: Owner) =>
  member === undefined ? eq(tokens.guestId, guest) : eq(tokens.memberId, member);

/** A new token for a mailed link; only its hash is kept, and earlier ones for the same purpose end. */
export async function issueToken(tx: Database, issued: Issued): Promise<string> {
  const { purpose, payload, member, guest } = issued;
  const ends = or(eq(tokens.purpose, purpose), lt(tokens.expiresAt, sql`now()`));
  await tx.delete(tokens).where(and(belongsTo(issued), ends));
  const token = randomBytes(BYTES).toString("base64url");
  await tx.insert(tokens).values({
    hash: hashOf(token),
    purpose,
    memberId: member ?? null,
    guestId: guest ?? null,
    payload: payload ?? null,
    expiresAt: sql`now() + make_interval(mins => ${limits.links[purpose]})`,
  });
  return token;
}

const standing = (purpose: TokenPurpose, token: string) =>
  and(
    eq(tokens.hash, hashOf(token)),
    eq(tokens.purpose, purpose),
    isNull(tokens.usedAt),
    gt(tokens.expiresAt, sql`now()`),
  );

const held = { memberId: tokens.memberId, guestId: tokens.guestId, payload: tokens.payload };

/** Uses a token up, once: of two who come at the same time, one finds it. */
export async function consumeToken(
  tx: Database,
  purpose: TokenPurpose,
  token: string,
): Promise<Held | undefined> {
  const [found] = await tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(standing(purpose, token))
    .returning(held);
  return found;
}

/** Looks whether a link still works, and uses nothing up: for the page that it leads to. */
export async function findToken(
  db: Database,
  purpose: TokenPurpose,
  token: string,
): Promise<Held | undefined> {
  const [found] = await db.select(held).from(tokens).where(standing(purpose, token));
  return found;
}

/** Ends every link that was mailed to a member, as when the password or the address changes. */
export async function endTokens(tx: Database, member: number): Promise<void> {
  await tx.delete(tokens).where(eq(tokens.memberId, member));
}
