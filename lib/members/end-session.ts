import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { EndSession } from "./input.ts";
import { ownAccount } from "./own.ts";
import { endOwnSession, endSessions } from "./own-sessions.ts";

/** Signs out one of one's own devices, or all but this one. */
export const endSession = command({
  input: EndSession,
  may: "account.keep",
  on: ownAccount,
  does: async ({ tx, input, on }) => {
    if (input.session === "others") await endSessions(tx, on.id, input.keep);
    else if (!(await endOwnSession(tx, on.id, input.session))) {
      throw new Refused("conflict", "This session has ended already.");
    }
    return { event: { name: "session.ended", member: on.id } };
  },
});
