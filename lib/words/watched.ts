/** What is watched for: words as people read them, or a regular expression. */
export const watchedKinds = {
  words: "Words",
  pattern: "A pattern (regular expression)",
} as const;
export type WatchedKind = keyof typeof watchedKinds;
export const watchedKindNames = Object.keys(watchedKinds) as [WatchedKind, ...WatchedKind[]];

/** What happens to a text that holds them, the strictest first. */
export const watchedActions = {
  block: "Not taken: whoever writes is asked to leave it out",
  hold: "Waits until a moderator has looked",
  flag: "Published, and reported to the moderators",
  replace: "Published with other words in its place",
} as const;
export type WatchedAction = keyof typeof watchedActions;
export const watchedActionNames = Object.keys(watchedActions) as [
  WatchedAction,
  ...WatchedAction[],
];

/** What a moderator reads with a post in which it was found. */
export const foundWatched = (text: string) => `It holds what is watched for: ${text}`;

/** Why a text comes back, for whoever wrote it. */
export const notTaken = (found: string) =>
  `Texts with “${found}” are not taken here. Please write it another way, or leave it out. Everything else that you wrote is still here.`;
