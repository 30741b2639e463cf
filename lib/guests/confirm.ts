import { eq, sql } from "drizzle-orm";
import { guests } from "#db/schema/members.ts";
import { environment } from "#env";
import { command, onNothing } from "#lib/command.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { mailWords } from "#lib/mail/words.ts";
import { consumeToken } from "#lib/members/tokens.ts";
import { Refused } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { ConfirmGuest } from "./input.ts";
import { giveKey } from "./key.ts";

/** Whoever follows the mailed link owns the address: only now is it used, and the private address goes there. */
export const confirm = command({
  input: ConfirmGuest,
  may: "guest.confirm",
  on: onNothing,
  does: async ({ tx, input }) => {
    const held = await consumeToken(tx, "confirm-guest", input.token);
    const guest = held?.guestId;
    if (typeof guest !== "number") throw tooLate;
    await tx.update(guests).set({ emailConfirmedAt: sql`now()` }).where(eq(guests.id, guest));
    const link = environment().SITE_URL + routes.guest(await giveKey(tx, guest));
    const words = await mailWords(tx, "guest-key", { link });
    await queueMail(tx, { guestId: guest, kind: "guest-key", ...words });
    return { event: { name: "guest.confirmed", guest } };
  },
});

const tooLate = new Refused(
  "not-found",
  "This link was used already, or it is too old. If you want to be told, please give your address with your next post.",
);
