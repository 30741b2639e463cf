import { command, onNothing } from "#lib/command.ts";
import { mailAskedLink } from "./ask-link.ts";
import { AskLink } from "./input.ts";

/** The same happens to see for an address with an account and for one without. */
export const askReset = command({
  input: AskLink,
  may: "account.recover",
  on: onNothing,
  does: async ({ tx, input }) => {
    const purpose = "reset-password";
    await mailAskedLink(tx, { purpose, email: input.email });
    return { event: { name: "link.asked", purpose } };
  },
});
