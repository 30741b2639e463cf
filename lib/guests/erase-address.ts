import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import { type Actor, isGuest } from "#lib/words/actor.ts";
import { eraseAddresses } from "./address.ts";
import { EraseAddress } from "./input.ts";

/** At once and for good: by the guest's own page, or by the link in every mail. */
export const eraseAddress = command({
  input: EraseAddress,
  may: "guest.erase",
  on: async (_tx: Database, _input: object, who: Actor) =>
    isGuest(who) ? { id: who.id } : undefined,
  does: async ({ tx, on }) => {
    await eraseAddresses(tx, [on.id]);
    return { event: { name: "guest.address-erased", guest: on.id } };
  },
});
