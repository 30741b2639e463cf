import { command, onNothing } from "#lib/command.ts";
import { dropSetting, lockSetting } from "#lib/site/setting.ts";
import { mailTexts } from "#lib/words/mail-texts.ts";
import { Refused } from "#lib/words/outcome.ts";
import { ResetMailWords } from "./input.ts";
import { mailSetting } from "./words.ts";

/** A mail is said again as it comes. */
export const resetMailWords = command({
  input: ResetMailWords,
  may: "mail.unword",
  on: onNothing,
  does: async ({ tx, input: { mail } }) => {
    const before = await lockSetting(tx, mailSetting(mail));
    if (before === undefined)
      throw new Refused("conflict", "This mail is said as it comes already.");
    await dropSetting(tx, mailSetting(mail));
    const { subject, text } = mailTexts[mail];
    return { event: { name: "mail.unworded", mail }, change: { before, after: { subject, text } } };
  },
});
