import { grounds, isGround } from "#lib/words/grounds.ts";
import type { Need } from "#lib/words/routes.ts";

/** What a case asks for, as the list and its filter say it. */
export const needWords: Record<Need, string> = {
  held: "Waits to be published",
  report: "Reported",
  edit: "Suggested edit",
  appeal: "Appeal",
};

export const needTabs: Record<Need, string> = {
  held: "Waiting posts",
  report: "Reports",
  edit: "Suggested edits",
  appeal: "Appeals",
};

/** What a report is about, whichever site it was raised on. */
export const groundWords = (ground: string): string =>
  isGround(ground) ? grounds[ground] : "Reported on the site that this came from";

const listed = new Intl.ListFormat("en", { type: "conjunction" });

/** "Ada is looking at this too", or nothing. */
export const hereWords = (names: readonly string[]): string | undefined =>
  names.length === 0
    ? undefined
    : `${listed.format(names)} ${names.length === 1 ? "is" : "are"} looking at this too`;

/** The letters of a case, and of the list. */
export const caseLetters = [
  { letter: "n", does: "the next case" },
  { letter: "p", does: "the previous case" },
  { letter: "a", does: "approve it" },
  { letter: "h", does: "hide it or do not publish it: goes to the reason" },
  { letter: "e", does: "edit it before it is approved" },
  { letter: "u", does: "take back what you have just decided" },
];
export const listLetters = [
  { letter: "n", does: "the next in the list; Enter opens it" },
  { letter: "p", does: "the previous in the list" },
  { letter: "u", does: "take back what you have just decided" },
];
