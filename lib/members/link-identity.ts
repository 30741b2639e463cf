import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { keepIdentity, sharesAddress } from "./identity.ts";
import { LinkIdentity } from "./input.ts";

/** From then on a member signs in with a provider outside, too: one that confirmed the same address as they did. */
export const linkIdentity = command({
  input: LinkIdentity,
  may: "account.keep",
  on: async (_, __, who) => (who.kind === "member" ? { id: who.id } : undefined),
  does: async ({ tx, input: { identity }, on }) => {
    if (!(await sharesAddress(tx, on.id, identity))) {
      throw new Refused("conflict", "This sign-in has another e-mail address than your account.");
    }
    if (!(await keepIdentity(tx, on.id, identity))) {
      throw new Refused("conflict", "This sign-in belongs to an account already.");
    }
    return { event: { name: "identity.linked", member: on.id } };
  },
});
