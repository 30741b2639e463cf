import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "#db/client.ts";
import { credentials } from "#db/schema/members.ts";
import { command, invalid, perform } from "#lib/command.ts";
import type { Circumstances } from "#lib/pace.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { EventOf } from "#lib/words/events.ts";
import { limits } from "#lib/words/limits.ts";
import type { Outcome, Refusal } from "#lib/words/outcome.ts";
import { forgetAttempts, takeAttempt } from "./attempts.ts";
import { evenly } from "./evenly.ts";
import { type Account, findCredentials, whomOf } from "./find-credential.ts";
import { Browser, SignIn } from "./input.ts";
import { hashPassword, isOutdated, verifyPassword } from "./password.ts";
import { beginSession } from "./sessions.ts";

type Attempted = Outcome<EventOf<"member.signed-in">>;

/**
 * By name or e-mail address, and password. The tries are counted, and the password compared, before the one
 * transaction begins: a try that fails stays counted, and nothing is held while the comparison takes its time.
 * That is the same time whatever is found.
 */
export async function signIn(
  db: Database,
  who: Actor,
  raw: unknown,
  { from }: Circumstances,
  milliseconds: number = limits.evenMilliseconds,
): Promise<Attempted> {
  const parsed = SignIn.safeParse(raw);
  if (!parsed.success) return { ok: false, ...invalid(parsed.error) };
  const counted = { from, whom: whomOf(parsed.data.name) };
  const wait = await takeAttempt(db, counted);
  if (wait > 0) return tooFast(wait);
  const outcome = await evenly(milliseconds, () => compare(db, who, parsed.data));
  if (outcome.ok) await forgetAttempts(db, counted);
  return outcome;
}

async function compare(
  db: Database,
  who: Actor,
  typed: z.output<typeof SignIn>,
): Promise<Attempted> {
  const { name, password, browser } = typed;
  const account = await whoseIs(password, await findCredentials(db, name));
  if (!account?.passwordHash) return wrong;
  const renewed = isOutdated(account) ? await hashPassword(password) : undefined;
  const { member, passwordHash: verified } = account;
  return perform(db, who, begin, { member, verified, renewed, browser });
}

/** The newest account that a password opens. Where there is none, it is compared with nothing. */
async function whoseIs(password: string, accounts: Account[]): Promise<Account | undefined> {
  if (accounts.length === 0) await verifyPassword(password, undefined);
  const opens = await Promise.all(accounts.map((account) => verifyPassword(password, account)));
  return accounts.find((_, at) => opens[at]);
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
    wait: seconds,
    message: `That were several tries in a row. Please try again in ${wait}, or have a link mailed to you. If you typed your name, you can also sign in by your e-mail address now.`,
  };
};
