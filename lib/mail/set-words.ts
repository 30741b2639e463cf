import { command, onNothing } from "#lib/command.ts";
import { keepSetting, lockSetting } from "#lib/site/setting.ts";
import { mailTexts } from "#lib/words/mail-texts.ts";
import { SetMailWords } from "./input.ts";
import { mailSetting } from "./words.ts";

/** How the site says one of its mails; it holds for those that are written from now on. */
export const setMailWords = command({
  input: SetMailWords,
  may: "mail.word",
  on: onNothing,
  does: async ({ tx, who, input: { mail, ...words } }) => {
    const { subject, text } = mailTexts[mail];
    const before = (await lockSetting(tx, mailSetting(mail))) ?? { subject, text };
    await keepSetting(tx, who, mailSetting(mail), words);
    return { event: { name: "mail.worded", mail }, change: { before, after: words } };
  },
});
