import { hkdfSync, randomInt } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Challenge } from "altcha-lib/types";
import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "#db/client.ts";
import { spentProofs } from "#db/schema/safety.ts";
import { authSecret } from "#env";
import { findPosted } from "#lib/posts/submission.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";

const { cost, tries, minutes } = limits.proof;
const ALGORITHM = "PBKDF2/SHA-256";
const KEY_LENGTH = 32;
const MINUTE = 60_000;

/** Keys of their own, so that nothing else that the site signs can pass for a challenge. */
const secretFor = (purpose: string): string =>
  Buffer.from(hkdfSync("sha256", authSecret(), "", `askwell: ${purpose}, 1`, 32)).toString("hex");

const secrets = () => ({
  hmacSignatureSecret: secretFor("challenges"),
  hmacKeySignatureSecret: secretFor("solutions of challenges"),
});

/** What a browser is to work out. It holds all that is needed to check the answer: nothing is kept of it. */
export const newChallenge = (): Promise<Challenge> =>
  createChallenge({
    algorithm: ALGORITHM,
    cost,
    counter: randomInt(tries.min, tries.max + 1),
    deriveKey,
    keyLength: KEY_LENGTH,
    expiresAt: new Date(Date.now() + minutes * MINUTE),
    ...secrets(),
  });

/** As the site asks for it today: one that was made for easier work counts no more. */
const Sent = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      cost: z.literal(cost),
      keyLength: z.literal(KEY_LENGTH),
      keyPrefix: z.string(),
      keySignature: z.string(),
      nonce: z.string(),
      salt: z.string(),
      expiresAt: z.number(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int().min(0).max(tries.max), derivedKey: z.string() }),
});

/**
 * Uses up a proof of work. False where none came, as without JavaScript; one that does not hold is refused, unless
 * the form that it came with has made its post already.
 */
export async function takeProof(
  tx: Database,
  typed: string | undefined,
  submission: string | null = null,
): Promise<boolean> {
  if (typed === undefined) return false;
  const sent = Sent.safeParse(read(typed)).data;
  const holds = sent && (await verifySolution({ ...sent, deriveKey, ...secrets() })).verified;
  if (holds && (await spend(tx, sent.challenge))) return true;
  if (await findPosted(tx, submission)) return true;
  throw new Refused("invalid", onceMore, { proof: onceMore });
}

const onceMore =
  "Before this was sent your browser did a small calculation, which does not count any more. What you typed is still here: please send it once more.";

function read(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return undefined;
  }
}

type Spent = { signature: string; parameters: { expiresAt: number } };

async function spend(tx: Database, { signature, parameters }: Spent): Promise<boolean> {
  const [spent] = await tx
    .insert(spentProofs)
    .values({ signature, expiresAt: new Date(parameters.expiresAt * 1_000) })
    .onConflictDoNothing()
    .returning({ signature: spentProofs.signature });
  return spent !== undefined;
}

/** What lapsed is refused for its age, with an hour to spare for clocks that differ. */
export async function forgetSpent(db: Database): Promise<void> {
  await db.delete(spentProofs).where(lt(spentProofs.expiresAt, sql`now() - interval '1 hour'`));
}
