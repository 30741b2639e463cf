import { and, eq, isNull } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { findByIdentity } from "./identity.ts";
import { SignInWith } from "./input.ts";
import { beginSession } from "./sessions.ts";

/** Whom a provider outside knows, and we know by it. */
export const signInWith = command({
  input: SignInWith,
  may: "member.sign-in",
  on: async (tx, { identity }) => {
    const member = await findByIdentity(tx, identity);
    if (member === undefined) return undefined;
    const [here] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.id, member), isNull(members.erasedAt)));
    return here && null;
  },
  does: async ({ tx, input: { identity, browser } }) => {
    const member = (await findByIdentity(tx, identity)) ?? 0;
    await beginSession(tx, member, browser.device, browser.session);
    return { event: { name: "member.signed-in", member } };
  },
});
