import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { SignOut } from "./input.ts";

/** Ends the sign-in of one browser. */
export const signOut = command({
  input: SignOut,
  may: "member.sign-out",
  on: async (tx, { session }) => {
    const [found] = await tx
      .select({ id: sessions.memberId })
      .from(sessions)
      .where(eq(sessions.id, session))
      .for("update");
    return found;
  },
  does: async ({ tx, input, on }) => {
    await tx.delete(sessions).where(eq(sessions.id, input.session));
    return { event: { name: "member.signed-out", member: on.id } };
  },
});
