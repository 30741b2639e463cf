import { command, onNothing } from "#lib/command.ts";
import { ResetPassword } from "./input.ts";
import { keepPassword, tellPasswordChanged } from "./keep-password.ts";
import { endSessions } from "./own-sessions.ts";
import { endTokens } from "./tokens.ts";
import { confirmAddress, usedLink } from "./used-link.ts";

/** A new password by a mailed link. It ends all sessions, and all other links. */
export const resetPassword = command({
  input: ResetPassword,
  may: "account.recover",
  on: onNothing,
  does: async ({ tx, input }) => {
    const { memberId, payload } = await usedLink(tx, "reset-password", input.token);
    const to = await keepPassword(tx, memberId, input.password);
    await confirmAddress(tx, memberId, payload);
    await endSessions(tx, memberId);
    await endTokens(tx, memberId);
    if (to) await tellPasswordChanged(tx, memberId, to);
    return { event: { name: "password.changed", member: memberId } };
  },
});
