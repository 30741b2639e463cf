import type { PostKind } from "./policy.ts";

/** What takes something from whoever wrote a post, so that they are told why, and can appeal. */
export const restricting = [
  "hold",
  "return",
  "reject",
  "hide",
  "lock",
  "close",
  "delete",
  "merge",
  "convert",
  "conceal",
] as const;
export type Restriction = (typeof restricting)[number];

type Said = { title: string; means: string };

/** What was done to a post, for whoever wrote it, and what it means. */
export const restrictionSentences: { [R in Restriction]: (kind: PostKind) => Said } = {
  hold: (kind) => ({
    title: `Your ${kind} waits for a moderator`,
    means: "Nobody else can read it until a moderator has looked at it. You can edit it meanwhile.",
  }),
  return: (kind) => ({
    title: `You are asked to change your ${kind}`,
    means: "It waits until you have changed it. Nobody else can read it until then.",
  }),
  reject: (kind) => ({
    title: `Your ${kind} was not published`,
    means: "You and the moderators can still read it, and nobody else.",
  }),
  hide: (kind) => ({
    title: `Your ${kind} was hidden`,
    means: "You and the moderators can still read it, and nobody else.",
  }),
  lock: (kind) => ({
    title: `Your ${kind} was locked`,
    means: "Everybody can read it. It takes no edits, comments or votes at the moment.",
  }),
  close: (kind) => ({
    title: `Your ${kind} was closed`,
    means: "Everybody can read it, with its answers. It takes no new answers.",
  }),
  delete: (kind) => ({
    title: `Your ${kind} was deleted for good`,
    means: "Its words are not kept, so nothing can bring them back.",
  }),
  merge: (kind) => ({
    title: `Your ${kind} was merged with another`,
    means: "What was written under it stands under the other question now.",
  }),
  convert: (kind) => ({
    title: `What you wrote is ${kind === "comment" ? "a comment" : "an answer"} now`,
    means: "Its words stand as you wrote them, in another place.",
  }),
  conceal: (kind) => ({
    title: `Your ${kind} is shown without your name`,
    means: "Everybody can read it, and nobody but the moderators sees that you wrote it.",
  }),
};

/** The same of an account. */
export const suspensionSentence = (until: string | null): Said => ({
  title: "Your account was suspended",
  means: `You can sign in and read, and not write${until === null ? "." : `, until ${until}.`}`,
});

/** What stands as the answer where the decision was taken back before anybody answered. */
export const APPEAL_LAPSED = "A moderator took the decision back before the appeal was answered.";

export const appealOutcomes = {
  upheld: "The decision stays as it is.",
  reversed: "The decision was taken back.",
} as const;
export type AppealOutcome = keyof typeof appealOutcomes;
