/** A mail in words. Paragraphs stand apart by an empty line; a line that is an address alone becomes a link. */
export type MailWords = { subject: string; text: string };

/**
 * A paragraph that leads somewhere: what it is, and under it the address. The HTML part makes one link of both.
 * `letter(["Somebody answered.", leadsTo("Read the answer", url)])`.
 */
export const leadsTo = (label: string, address: string): string => `${label}:\n${address}`;

export const letter = (paragraphs: readonly string[]): string => `${paragraphs.join("\n\n")}\n`;

/** Minutes as people say them. */
export function lifetime(minutes: number): string {
  const [count, unit] = minutes < 120 ? [minutes, "minute"] : [Math.round(minutes / 60), "hour"];
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

type Link = { address: string; minutes: number };

const once = ({ minutes }: Link) => `The link works once, for ${lifetime(minutes)}.`;
const notYou = "If this was not you, you need to do nothing, and nothing changes.";

/** What an account's own address is told. None of it says what the site is about. */
export const accountMails = {
  confirmEmail: (link: Link): MailWords => ({
    subject: "Please confirm your e-mail address",
    text: letter([
      "This address was given for an account. Please confirm that it is yours.",
      leadsTo("Confirm this address", link.address),
      `${once(link)} If you made no account, you need to do nothing.`,
    ]),
  }),

  resetPassword: (link: Link): MailWords => ({
    subject: "Choose a new password",
    text: letter([
      "Somebody who knows this address asked for a new password for your account.",
      leadsTo("Choose a new password", link.address),
      `${once(link)} It ends every sign-in of your account on any device.`,
      notYou,
    ]),
  }),

  signIn: (link: Link): MailWords => ({
    subject: "Your link to sign in",
    text: letter([
      "Somebody who knows this address asked for a link to sign in to your account.",
      leadsTo("Sign in", link.address),
      `${once(link)} Please give it to nobody.`,
      notYou,
    ]),
  }),

  changeEmail: (link: Link): MailWords => ({
    subject: "Please confirm your new e-mail address",
    text: letter([
      "This address was given as the new one of an account. Please confirm that it is yours.",
      leadsTo("Use this address", link.address),
      `${once(link)} Until then the old address stays.`,
      notYou,
    ]),
  }),

  /** To an address that has an account already, for which another account asked. */
  addressInUse: (): MailWords => ({
    subject: "This address has an account already",
    text: letter([
      "Somebody gave this address for another account. It has an account already, so nothing was changed.",
      "If this was you, sign in to the account that you have, or change its address first. If it was not you, you need to do nothing.",
    ]),
  }),

  /** To the old address, while there is time. */
  emailChangeAsked: (password: string): MailWords => ({
    subject: "A new e-mail address for your account",
    text: letter([
      "Somebody who knows your password asked that your account use another e-mail address. It will, once that address is confirmed.",
      "If this was you, you need to do nothing. If it was not you, choose a new password now: this ends what was asked.",
      leadsTo("Choose a new password", password),
    ]),
  }),

  emailChanged: (): MailWords => ({
    subject: "Your account uses another e-mail address now",
    text: letter([
      "Your account uses another e-mail address from now on, and this one no longer. It was asked for with your password, and confirmed at the new address.",
      "If this was not you, please write to a moderator of the site soon.",
    ]),
  }),

  passwordChanged: (password: string): MailWords => ({
    subject: "Your password was changed",
    text: letter([
      "The password of your account was changed.",
      "If this was you, you need to do nothing. If it was not you, choose a new one now: this ends every sign-in of your account.",
      leadsTo("Choose a new password", password),
    ]),
  }),

  left: (): MailWords => ({
    subject: "Your account is erased",
    text: letter([
      "Your account is erased, as you asked: your name, your address and what only you could see. This is the last mail to this address.",
      "Thank you for having been here. You are welcome to come back.",
    ]),
  }),
};

type NoticeFacts = {
  sentence: string;
  address: string;
  settings: string;
  stop: string;
  reason?: string | null;
};

/** What happened, without a word of what was written. */
export const noticeMail = (facts: NoticeFacts): MailWords => ({
  subject: facts.sentence,
  text: letter([
    `${facts.sentence}.`,
    ...(facts.reason ? [`The reason given: ${facts.reason}`] : []),
    leadsTo("See it on the site", facts.address),
    "You get this mail because you asked to be told.",
    leadsTo("Choose what you are told of", facts.settings),
    leadsTo("Stop mails of this kind", facts.stop),
  ]),
});

/** The same for whoever asks for what was written: it stands under the first sentence. */
export function quoting(text: string, quoted: { title: string; excerpt: string | null }): string {
  const [sentence = "", ...rest] = text.trimEnd().split("\n\n");
  return letter([sentence, quoted.title, ...(quoted.excerpt ? [quoted.excerpt] : []), ...rest]);
}

/** What the address is told that somebody left with a report: once, and nothing of what it was about. */
export const reportMails = {
  outcome: (outcome: "upheld" | "dismissed", receipt: string): MailWords => ({
    subject: "What came of your report",
    text: letter([
      outcome === "upheld"
        ? "A moderator has looked at what you reported, and has done something about it. Thank you for telling us."
        : "A moderator has looked at what you reported, and has left it as it is. Thank you for telling us.",
      leadsTo("See it on the site", receipt),
      "This is the only mail about it. Your address was used for nothing else, and is erased now.",
    ]),
  }),
};

/** What the address is told that a guest gave with a post. */
export const guestMails = {
  confirm: (link: Link): MailWords => ({
    subject: "Please confirm your e-mail address",
    text: letter([
      "This address was given with a post, so that we can write when there is an answer. Please confirm that it is yours. Until then we write nothing more.",
      leadsTo("Confirm this address", link.address),
      `${once(link)} ${notYou}`,
    ]),
  }),

  privateAddress: (address: string): MailWords => ({
    subject: "Your private link",
    text: letter([
      "Thank you, your address is confirmed. By this link you can see, change and take back what you wrote, from any device, and have this address erased.",
      leadsTo("What you wrote", address),
      "Whoever has the link can do all of this, so please give it to nobody.",
    ]),
  }),

  notice: (facts: { sentence: string; address: string; stop: string }): MailWords => ({
    subject: facts.sentence,
    text: letter([
      `${facts.sentence}.`,
      leadsTo("See it on the site", facts.address),
      "You get this mail because you asked to be told when you wrote there. Your address is used for nothing else.",
      leadsTo("Stop these mails and erase this address", facts.stop),
    ]),
  }),
};
