import type { CastName } from "./cast.ts";

/** How a thread of the village is written down: who said what, and how long after. */
export type Speaker = CastName | { guest: string | null };

/** Somebody without an account, with or without a name to show. */
export const guest = (name: string | null = null): Speaker => ({ guest: name });

export type Votes = { up?: number; down?: number };
export type Fate = {
  act: "hide" | "hold" | "lock" | "delete";
  by: CastName;
  /** Hours after the post itself. */
  after: number;
  reason: string;
};
export type Edit = {
  by: Speaker;
  after: number;
  title?: string;
  body?: string;
  tags?: string[];
  reason?: string;
};

export type Remark = { by: Speaker; after: number; body: string; fate?: Fate };
export type Reply = Remark & {
  key?: string;
  votes?: Votes;
  comments?: Remark[];
  edits?: Edit[];
  /** Accepted by whoever asked, so many hours after the answer. */
  accepted?: number;
};
export type Closing = { by: CastName; after: number; note?: string; duplicateOf?: string };

export type Thread = {
  /** What other threads call it. */
  key?: string;
  title: string;
  body: string;
  by: Speaker;
  /** Days before today. */
  ago: number;
  /** The path of its category. */
  category: string;
  tags: string[];
  views: number;
  votes?: Votes;
  /** The key of the answer that it grew out of. */
  follows?: string;
  comments?: Remark[];
  answers?: Reply[];
  edits?: Edit[];
  close?: Closing;
  fate?: Fate;
};
