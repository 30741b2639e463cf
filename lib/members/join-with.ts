import { mindDomain } from "#lib/blocks/mind.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { addMember } from "./add.ts";
import { keepIdentity } from "./identity.ts";
import { JoinWith } from "./input.ts";
import { beginSession } from "./sessions.ts";

/** Joins without a password: a provider outside says who it is. */
export const joinWith = command({
  input: JoinWith,
  may: "member.join",
  on: onNothing,
  does: async ({ tx, input: { name, identity, browser } }) => {
    const email = identity.email ?? undefined;
    await mindDomain(tx, email);
    const member = await addMember(tx, { name, role: "member", passwordHash: null, email });
    if (!(await keepIdentity(tx, member, identity))) {
      throw new Refused("conflict", "There is an account for this sign-in already.");
    }
    await beginSession(tx, member, browser.device, browser.session);
    return { event: { name: "member.joined", member } };
  },
});
