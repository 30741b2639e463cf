/** What can be decided about a post, as it is said of whoever did it: "Ada approved this". */
export const decisionWords = {
  hold: "held this until a moderator has looked at it",
  approve: "approved this",
  reject: "did not publish this",
  return: "asked the author to change this",
  hide: "hid this",
  restore: "showed this again",
  lock: "locked this",
  unlock: "unlocked this",
  close: "closed this",
  reopen: "opened this again",
  delete: "deleted this for good",
  move: "moved this to another category",
  merge: "merged this with another question",
  convert: "made another kind of post of this",
  conceal: "took the author's name off this",
  reveal: "put the author's name back",
} as const;

export type DecisionAct = keyof typeof decisionWords;

/** What a moderator can take back shortly after. */
export const undoableActs = ["approve", "reject", "return", "hide", "restore", "lock"] as const;
export type UndoableAct = (typeof undoableActs)[number];
export const isUndoable = (act: string): act is UndoableAct =>
  undoableActs.some((known) => known === act);

/** The reason that stands with the act that takes a decision back. */
export const UNDONE = "The decision before this one was taken back by the moderator who made it.";
