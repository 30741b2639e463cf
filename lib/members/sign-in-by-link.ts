import { command, onNothing } from "#lib/command.ts";
import { SignInByLink } from "./input.ts";
import { beginSession } from "./sessions.ts";
import { confirmAddress, usedLink } from "./used-link.ts";

/** A mailed link instead of the password. */
export const signInByLink = command({
  input: SignInByLink,
  may: "account.recover",
  on: onNothing,
  does: async ({ tx, input: { token, browser } }) => {
    const { memberId, payload } = await usedLink(tx, "sign-in", token);
    await confirmAddress(tx, memberId, payload);
    await beginSession(tx, memberId, browser.device, browser.session);
    return { event: { name: "member.signed-in", member: memberId } };
  },
});
