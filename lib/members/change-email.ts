import { mindDomain } from "#lib/blocks/mind.ts";
import { command } from "#lib/command.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { mailWords } from "#lib/mail/words.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { ChangeEmail } from "./input.ts";
import { siteAddress } from "./mail-link.ts";
import { ownAccount, proveSelf } from "./own.ts";
import { writeToNew } from "./write-to-new.ts";

/**
 * Asks for another address: it is the account's own once it is confirmed there. Whoever asks does not learn
 * whether another account uses it; the address itself is told.
 */
export const changeEmail = command({
  input: ChangeEmail,
  may: "account.keep",
  on: ownAccount,
  does: async ({ tx, input, on }) => {
    await proveSelf(on, input.password);
    await mindDomain(tx, input.email);
    await writeToNew(tx, { purpose: "change-email", member: on.id, to: input.email });
    if (on.email !== null && on.email.toLowerCase() !== input.email.toLowerCase()) {
      const link = siteAddress(accountRoutes.forgot());
      const words = await mailWords(tx, "email-change-asked", { link });
      await queueMail(tx, { to: on.email, memberId: on.id, kind: "email-change-asked", ...words });
    }
    return { event: { name: "email.change-asked", member: on.id } };
  },
});
