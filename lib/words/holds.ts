/** Why a post waits until a moderator has looked at it, in words for whoever wrote it. */
export const holdRules = {
  guest: "What is written without an account waits until a moderator has looked at it.",
  first: "The first posts of somebody new wait until a moderator has looked at them.",
  reports:
    "Members whom this site trusts reported this, so it waits until a moderator has looked at it.",
  category: "What is written in this category waits until a moderator has looked at it.",
} as const;

export type HoldRule = keyof typeof holdRules;
