import type { Moderated } from "#lib/posts/moderated.ts";
import type { PostAct } from "#lib/words/acts.ts";

type Said = {
  /** What its link and its button say. */
  label: (post: Moderated) => string;
  /** What it does, and to whom it is told. */
  means: (post: Moderated) => string;
  /** What is said once it was done. */
  did: (post: Moderated) => string;
  /** It takes something, so it may say which of the rules it is about. */
  grounded?: true;
};

const hidden = {
  question: "It goes out of sight at once, with all that stands under it.",
  answer: "It goes out of sight at once, with the comments under it.",
  comment: "It goes out of sight at once.",
};

export const closingMeans =
  "It takes no new answers. All that is there stays, and readers see why it is closed.";

/** What each act is called and what comes of it. */
export const actWords: Record<PostAct, Said> = {
  close: {
    label: () => "Close it",
    means: () => closingMeans,
    did: () => "It is closed, and readers see why.",
  },
  reopen: {
    label: () => "Open it again",
    means: () => "It takes new answers again.",
    did: () => "It is open again.",
  },
  move: {
    label: () => "Move it to another category",
    means: () => "It stands and is counted there from now on.",
    did: () => "It stands in the other category now.",
  },
  merge: {
    label: () => "Merge it into another question",
    did: () => "It is merged into the other question.",
    means: () =>
      "Its answers and comments stand under the other question from now on, with their votes and points, and its address leads there. Whoever followed it follows the other one. An accepted answer is not accepted any more. This cannot be undone.",
  },
  convert: {
    label: ({ kind }) => (kind === "answer" ? "Make it a comment" : "Make it an answer"),
    did: ({ kind }) => `It is ${kind === "answer" ? "an answer" : "a comment"} now.`,
    means: ({ kind }) =>
      kind === "answer"
        ? "It becomes a comment on the question, and so do the comments under it. Its votes rest, and come back with their points when it becomes an answer again."
        : "It becomes an answer to the question.",
  },
  conceal: {
    label: ({ own }) => (own ? "Take your name off it" : "Take the author's name off it"),
    did: () => "Readers are not shown who wrote it any more.",
    means: ({ own }) =>
      own
        ? "It stays as it is, and readers are not shown that you wrote it: not here, not in its history, not on your page. Points that it earned do not count while it is so. You can still edit it and take it back, and moderators still see whose it is."
        : "Readers are not shown who wrote it: not here, not in its history, not on the author's page. Points that it earned do not count while it is so. Its author can still edit it and take it back.",
    grounded: true,
  },
  reveal: {
    label: ({ own }) => (own ? "Show your name again" : "Show the author's name again"),
    means: () => "Readers are shown who wrote it, and its points count again.",
    did: () => "Readers are shown again who wrote it.",
  },
  lock: {
    label: () => "Lock it",
    means: () => "It stays in sight and takes no edits by its author, no comments and no votes.",
    did: () => "It is locked.",
    grounded: true,
  },
  unlock: {
    label: () => "Unlock it",
    means: () => "It takes edits, comments and votes again.",
    did: () => "It is not locked any more.",
  },
  hold: {
    label: () => "Hold it until a moderator has looked at it",
    means: ({ kind }) => `${hidden[kind]} It waits in the queue.`,
    did: () => "It is out of sight, and waits in the queue.",
    grounded: true,
  },
  hide: {
    label: () => "Hide it",
    did: () => "It is hidden.",
    means: ({ kind }) =>
      `${hidden[kind]} Its author and moderators can still read it, and it can be shown again.`,
    grounded: true,
  },
  restore: {
    label: () => "Show it again",
    means: () => "It comes back with its votes, points and links.",
    did: () => "It is in sight again.",
  },
  delete: {
    label: () => "Delete it for good",
    means: () => "Not one word of it is kept. This cannot be undone.",
    did: () => "It is deleted for good.",
    grounded: true,
  },
};

/** What goes for good with a post, line by line. */
export const goesForGood = ({ kind }: Moderated): string[] => [
  kind === "question" ? "Its title, its text and its tags" : "Its text",
  "All its versions, and every edit that was suggested",
  "The name that a guest gave with it",
  ...(kind === "comment"
    ? []
    : ["The sight of all that stands under it, which nobody can read any more"]),
];
