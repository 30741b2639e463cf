/** Why a post waits until a moderator has looked at it, in words for whoever wrote it. */
export const holdRules = {
  guest: "What is written without an account waits until a moderator has looked at it.",
  first: "The first posts of somebody new wait until a moderator has looked at them.",
  proof: "This waits until a moderator has looked at it.",
  reports:
    "Members whom this site trusts reported this, so it waits until a moderator has looked at it.",
  category: "What is written in this category waits until a moderator has looked at it.",
  words: "Some words wait here until a moderator has seen in what sense they are meant.",
  score:
    "Our check against advertising was not sure about this, so it waits until a moderator has looked at it. The check can be wrong.",
  links:
    "Posts of somebody new with several links or pictures wait until a moderator has looked at them.",
  sites:
    "Posts of somebody new that lead to the same website again wait until a moderator has looked at them.",
} as const;

export type HoldRule = keyof typeof holdRules;
