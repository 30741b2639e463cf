import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { Browser } from "#lib/members/input.ts";
import { joinWith } from "#lib/members/join-with.ts";
import { linkIdentity } from "#lib/members/link-identity.ts";
import { findSession } from "#lib/members/sessions.ts";
import { signIn } from "#lib/members/sign-in.ts";
import type { Circumstances } from "#lib/pace.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Refusal } from "#lib/words/outcome.ts";
import { findPending, forgetPending } from "./pending.ts";

const tooLate: Refusal = {
  ok: false,
  code: "conflict",
  message: "Your sign-in took too long to finish. Nothing was made: please begin it once more.",
};

/** Joins as whom a provider outside has just introduced, which no field of the form says. */
export async function joinPending(
  db: Database,
  who: Actor,
  raw: unknown,
  circumstances: Circumstances,
) {
  const pending = await findPending();
  if (!pending) return tooLate;
  const outcome = await perform(
    db,
    who,
    joinWith,
    { ...Object(raw), identity: pending.identity },
    circumstances,
  );
  if (outcome.ok) await forgetPending();
  return outcome;
}

/** Whoever came from a provider and then knew their password signs in through both from now on. */
export async function signInAndLink(
  db: Database,
  who: Actor,
  raw: unknown,
  circumstances: Circumstances,
) {
  const outcome = await signIn(db, who, raw, circumstances);
  const pending = outcome.ok ? await findPending() : undefined;
  const browser = Browser.safeParse(Object(raw).browser);
  if (!pending || !browser.success) return outcome;
  const member = await findSession(db, browser.data.session);
  if (member) await perform(db, member, linkIdentity, { identity: pending.identity });
  await forgetPending();
  return outcome;
}
