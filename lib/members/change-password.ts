import { command } from "#lib/command.ts";
import { ChangePassword } from "./input.ts";
import { keepPassword, tellPasswordChanged } from "./keep-password.ts";
import { ownAccount, proveSelf } from "./own.ts";
import { endSessions } from "./own-sessions.ts";
import { endTokens } from "./tokens.ts";

/** A new password for whoever knows the old one. All other sessions end, and every mailed link. */
export const changePassword = command({
  input: ChangePassword,
  may: "account.keep",
  on: ownAccount,
  does: async ({ tx, input, on }) => {
    await proveSelf(on, input.password);
    await keepPassword(tx, on.id, input.newPassword);
    await endSessions(tx, on.id, input.keep);
    await endTokens(tx, on.id);
    if (on.email !== null) await tellPasswordChanged(tx, on.id, on.email);
    return { event: { name: "password.changed", member: on.id } };
  },
});
