import { leadsTo, letter } from "./mails.ts";

/** What a mail is told at its time: what it is, an example, and whether the text has to say it. */
export type Placeholder = { means: string; example: string; optional?: true };

/** A mail as it comes, until the site says it otherwise. `{name}` stands for what it is told. */
export type MailText = {
  label: string;
  subject: string;
  text: string;
  takes: Readonly<Record<string, Placeholder>>;
};

const link: Placeholder = { means: "the link", example: "https://forum.example/account/x1y2z3" };
const lifetime: Placeholder = {
  means: "how long the link works",
  example: "30 minutes",
  optional: true,
};
const sentence: Placeholder = {
  means: "what happened, in one sentence without its full stop",
  example: "A new answer to your question",
};
const stop: Placeholder = {
  means: "the link that stops these mails",
  example: "https://forum.example/unsubscribe/x1y2z3",
};
const settings: Placeholder = {
  means: "the link to what somebody is told of",
  example: "https://forum.example/account/settings/notices",
};
const why: Placeholder = {
  means: "the reason that was given; without one its paragraph is left out",
  example: "It names somebody.",
};

const once = "The link works once, for {lifetime}.";
const notYou = "If this was not you, you need to do nothing, and nothing changes.";

/** What an account's own address is told. None of it says what the site is about. */
const accountTexts = {
  "confirm-email": {
    label: "Confirm an address",
    subject: "Please confirm your e-mail address",
    text: letter([
      "This address was given for an account. Please confirm that it is yours.",
      leadsTo("Confirm this address", "{link}"),
      `${once} If you made no account, you need to do nothing.`,
    ]),
    takes: { link, lifetime },
  },
  "reset-password": {
    label: "Choose a new password",
    subject: "Choose a new password",
    text: letter([
      "Somebody who knows this address asked for a new password for your account.",
      leadsTo("Choose a new password", "{link}"),
      `${once} It ends every sign-in of your account on any device.`,
      notYou,
    ]),
    takes: { link, lifetime },
  },
  "sign-in": {
    label: "Link to sign in",
    subject: "Your link to sign in",
    text: letter([
      "Somebody who knows this address asked for a link to sign in to your account.",
      leadsTo("Sign in", "{link}"),
      `${once} Please give it to nobody.`,
      notYou,
    ]),
    takes: { link, lifetime },
  },
  "change-email": {
    label: "Confirm another address",
    subject: "Please confirm your new e-mail address",
    text: letter([
      "This address was given as the new one of an account. Please confirm that it is yours.",
      leadsTo("Use this address", "{link}"),
      `${once} Until then the old address stays.`,
      notYou,
    ]),
    takes: { link, lifetime },
  },
  /** To an address that has an account already, for which another account asked. */
  "address-in-use": {
    label: "The address has an account already",
    subject: "This address has an account already",
    text: letter([
      "Somebody gave this address for another account. It has an account already, so nothing was changed.",
      "If this was you, sign in to the account that you have, or change its address first. If it was not you, you need to do nothing.",
    ]),
    takes: {},
  },
  /** To the old address, while there is time. */
  "email-change-asked": {
    label: "Another address was asked for",
    subject: "A new e-mail address for your account",
    text: letter([
      "Somebody who knows your password asked that your account use another e-mail address. It will, once that address is confirmed.",
      "If this was you, you need to do nothing. If it was not you, choose a new password now: this ends what was asked.",
      leadsTo("Choose a new password", "{link}"),
    ]),
    takes: { link },
  },
  "email-changed": {
    label: "Another address is used",
    subject: "Your account uses another e-mail address now",
    text: letter([
      "Your account uses another e-mail address from now on, and this one no longer. It was asked for with your password, and confirmed at the new address.",
      "If this was not you, please write to a moderator of the site soon.",
    ]),
    takes: {},
  },
  "password-changed": {
    label: "The password was changed",
    subject: "Your password was changed",
    text: letter([
      "The password of your account was changed.",
      "If this was you, you need to do nothing. If it was not you, choose a new one now: this ends every sign-in of your account.",
      leadsTo("Choose a new password", "{link}"),
    ]),
    takes: { link },
  },
  left: {
    label: "The account is erased",
    subject: "Your account is erased",
    text: letter([
      "Your account is erased, as you asked: your name, your address and what only you could see. This is the last mail to this address.",
      "Thank you for having been here. You are welcome to come back.",
    ]),
    takes: {},
  },
} as const satisfies Record<string, MailText>;

/** What the address is told that somebody left with a report: once, and nothing of what it was about. */
const reportText = (did: string) =>
  letter([
    `A moderator has looked at what you reported, and ${did}. Thank you for telling us.`,
    leadsTo("See it on the site", "{link}"),
    "This is the only mail about it. Your address was used for nothing else, and is erased now.",
  ]);

/** What members are told of, and what the addresses are told that guests gave with a post. */
export const mailTexts = {
  ...accountTexts,
  /** What happened, without a word of what was written. */
  notice: {
    label: "What happened, to a member",
    subject: "{sentence}",
    text: letter([
      "{sentence}.",
      "The reason given: {reason}",
      leadsTo("See it on the site", "{link}"),
      "You get this mail because you asked to be told.",
      leadsTo("Choose what you are told of", "{settings}"),
      leadsTo("Stop mails of this kind", "{stop}"),
    ]),
    takes: { sentence, reason: why, link, settings, stop },
  },
  "report-upheld": {
    label: "A report was right",
    subject: "What came of your report",
    text: reportText("has done something about it"),
    takes: { link },
  },
  "report-dismissed": {
    label: "Nothing was to be done about a report",
    subject: "What came of your report",
    text: reportText("has left it as it is"),
    takes: { link },
  },
  "confirm-guest": {
    label: "Confirm a guest’s address",
    subject: "Please confirm your e-mail address",
    text: letter([
      "This address was given with a post, so that we can write when there is an answer. Please confirm that it is yours. Until then we write nothing more.",
      leadsTo("Confirm this address", "{link}"),
      `${once} ${notYou}`,
    ]),
    takes: { link, lifetime },
  },
  "guest-key": {
    label: "A guest’s private link",
    subject: "Your private link",
    text: letter([
      "Thank you, your address is confirmed. By this link you can see, change and take back what you wrote, from any device, and have this address erased.",
      leadsTo("What you wrote", "{link}"),
      "Whoever has the link can do all of this, so please give it to nobody.",
    ]),
    takes: { link },
  },
  "guest-notice": {
    label: "What happened, to a guest",
    subject: "{sentence}",
    text: letter([
      "{sentence}.",
      leadsTo("See it on the site", "{link}"),
      "You get this mail because you asked to be told when you wrote there. Your address is used for nothing else.",
      leadsTo("Stop these mails and erase this address", "{stop}"),
    ]),
    takes: { sentence, link, stop },
  },
} as const satisfies Record<string, MailText>;

export type MailKind = keyof typeof mailTexts;
export const mailKinds = Object.keys(mailTexts) as [MailKind, ...MailKind[]];

/** What a mail of a kind is told. */
export type MailFacts<K extends MailKind> = Record<
  keyof (typeof mailTexts)[K]["takes"],
  string | null
>;
