import { eq } from "drizzle-orm";
import { members, sessions } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { SignOutEverywhere } from "./input.ts";

/** Ends every sign-in of a member: their own wish, or the operator's. */
export const signOutEverywhere = command({
  input: SignOutEverywhere,
  may: "member.sign-out",
  on: async (tx, { member }, who) => {
    const id = member ?? ("id" in who && who.kind === "member" ? who.id : undefined);
    if (id === undefined) return undefined;
    const [found] = await tx.select({ id: members.id }).from(members).where(eq(members.id, id));
    return found;
  },
  does: async ({ tx, on }) => {
    await tx.delete(sessions).where(eq(sessions.memberId, on.id));
    return { event: { name: "member.signed-out", member: on.id } };
  },
});
