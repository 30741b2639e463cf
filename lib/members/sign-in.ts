import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "#db/client.ts";
import { credentials } from "#db/schema/members.ts";
import { command, invalid, perform } from "#lib/command.ts";
import type { Circumstances } from "#lib/pace.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { EventOf } from "#lib/words/events.ts";
import type { Outcome, Refusal } from "#lib/words/outcome.ts";
import { forgetAttempts, takeAttempt } from "./attempts.ts";
import { findCredential } from "./find-credential.ts";
import { Browser, SignIn } from "./input.ts";
import { nameKey } from "./name.ts";
import { hashPassword, isOutdated, verifyPassword } from "./password.ts";
import { beginSession } from "./sessions.ts";

/**
 * By name or e-mail address, and password. The tries are counted, and the password compared, before the one
 * transaction begins: a try that fails stays counted, and nothing is held while the comparison takes its time.
 */
export async function signIn(
  db: Database,
  who: Actor,
  raw: unknown,
  { from }: Circumstances,
): Promise<Outcome<EventOf<"member.signed-in">>> {
  const parsed = SignIn.safeParse(raw);
  if (!parsed.success) return { ok: false, ...invalid(parsed.error) };
  const { name, password, browser } = parsed.data;
  const account = await findCredential(db, name);
  const counted = { from, account: account ? String(account.member) : nameKey(name) };
  const wait = await takeAttempt(db, counted);
  if (wait > 0) return tooFast(wait);
  if (!(await verifyPassword(password, account)) || !account) return wrong;
  const renewed = isOutdated(account) ? await hashPassword(password) : undefined;
  const { member, passwordHash: verified } = account;
  const outcome = await perform(db, who, begin, { member, verified, renewed, browser });
  if (outcome.ok) await forgetAttempts(db, counted);
  return outcome;
}

/** Whose password was found right, as long as it is still theirs. */
const begin = command({
  input: z.object({
    member: z.int(),
    verified: z.string(),
    /** The same password, kept in a better way. */
    renewed: z.string().optional(),
    browser: Browser,
  }),
  may: "member.sign-in",
  on: async (tx, { member, verified }) => {
    const [same] = await tx
      .select({ member: credentials.memberId })
      .from(credentials)
      .where(and(eq(credentials.memberId, member), eq(credentials.passwordHash, verified)))
      .for("no key update");
    return same && null;
  },
  does: async ({ tx, input: { member, renewed, browser } }) => {
    if (renewed !== undefined) {
      await tx
        .update(credentials)
        .set({ passwordHash: renewed, passwordScheme: "argon2id" })
        .where(eq(credentials.memberId, member));
    }
    await beginSession(tx, member, browser.device, browser.session);
    return { event: { name: "member.signed-in", member } };
  },
});

const wrong: Refusal = {
  ok: false,
  code: "invalid",
  message: "This name and this password do not belong together.",
  fields: { password: "Please type it again. Capital and small letters are told apart." },
};

const tooFast = (seconds: number): Refusal => {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return {
    ok: false,
    code: "too-fast",
    message: `That were several tries in a row. Please try again in ${wait}, or have a link mailed to you.`,
  };
};
