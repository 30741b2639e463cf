import { createHash, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { tokens } from "#db/schema/members.ts";
import { limits } from "#lib/words/limits.ts";

/** What a guest is known by: a cookie of the browser, or the last part of a private address. */
export const newKey = (): string => randomBytes(32).toString("base64url");

/** The database holds only this, so that whoever reads it can act as nobody. */
export const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Could this be a key at all? */
export const isKey = (typed: string): boolean => /^[\w-]{43}$/.test(typed);

export const FURTHER_KEY = "guest-key";

/** One more key for a guest: a private address in a mail, or a browser that lost its first. */
export async function giveKey(tx: Database, guest: number, key = newKey()): Promise<string> {
  await tx.insert(tokens).values({
    hash: hashOf(key),
    purpose: FURTHER_KEY,
    guestId: guest,
    expiresAt: sql`now() + make_interval(days => ${limits.guest.days})`,
  });
  return key;
}
