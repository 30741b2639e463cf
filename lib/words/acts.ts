/** What can be done to one post where it stands, in the order in which it is offered. */
export const postActs = [
  "close",
  "reopen",
  "move",
  "merge",
  "convert",
  "conceal",
  "reveal",
  "lock",
  "unlock",
  "hold",
  "hide",
  "restore",
  "delete",
] as const;

export type PostAct = (typeof postActs)[number];

export const isPostAct = (text: unknown): text is PostAct =>
  postActs.some((known) => known === text);
