/** What a report or a decision is about, in the order in which it is offered. */
export const grounds = {
  rules: "It goes against the rules",
  unkind: "It is unkind",
  spam: "It is spam or advertising",
  private: "It holds private information",
  wrong: "It gives wrong or dangerous advice",
  illegal: "It is against the law",
  worried: "I am worried about somebody",
} as const;

/** What a moderator looks at first. */
export const urgentGrounds: readonly Ground[] = ["worried", "illegal"];

export type Ground = keyof typeof grounds;
export const groundNames = Object.keys(grounds) as [Ground, ...Ground[]];
export const isGround = (text: string): text is Ground => Object.hasOwn(grounds, text);

/** How a report begins that a rule of the site raised. */
export const REPORTED_BY_SITE = "A rule of this site noticed this.";
