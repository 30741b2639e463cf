import type { Event } from "./events.ts";

export type RefusalCode =
  | "invalid" // what came in is not what the form asks for
  | "not-allowed" // the policy says no
  | "signed-out" // whoever sent it was signed in when they began to write
  | "not-found" // there is no such thing, or not for this person
  | "conflict" // it changed meanwhile, or is done already
  | "too-fast" // the pace is exceeded
  | "failed"; // something broke on our side

export type FieldErrors = Record<string, string>;

export type Refusal = {
  ok: false;
  code: RefusalCode;
  /** A sentence for the person; never the text of an unknown error. */
  message: string;
  fields?: FieldErrors;
  /** What to read, or to do, before it goes. */
  first?: { label: string; href: string };
  /** Seconds after which it may go, where that is known. */
  wait?: number;
};

/** `before`: it was done already, and nothing was written now. */
export type Done<E extends Event = Event> = {
  ok: true;
  event: E;
  before?: true;
  /** What followed from it at once, such as reports that were settled. */
  also?: readonly Event[];
};
export type Outcome<E extends Event = Event> = Done<E> | Refusal;

export type SimilarQuestion = { id: number; slug: string; title: string; answerCount: number };

/** A post in which something would have been found that is to be watched for. */
export type WatchedHit = { id: number; title: string; excerpt: string };
/** So many, and the latest of them. */
export type WatchedHits = { count: number; shown: WatchedHit[] };

/** What an action says to a form: with it goes back all that was typed. */
export type FormAnswer = {
  refusal?: Refusal;
  typed: Record<string, string>;
  done?: Event;
  /** How it would look: HTML that lib/markdown made, the mark in whose place the front puts it, or a mail in words. */
  preview?: string;
  /** Questions that sound alike, to be looked at before one more is asked. */
  similar?: SimilarQuestion[];
  /** Which posts a rule would meet that is about to be set. */
  hits?: WatchedHits;
};
export type FormAction = (form: FormData) => Promise<FormAnswer>;

/** What a form holds between two attempts. They are counted, so that a message is said again when it is the same. */
export type FormState = FormAnswer & { attempt: number };

export const untouched: FormState = { typed: {}, attempt: 0 };

/** Thrown inside a command's `does` when the same was done before: nothing is written, and all is well. */
export class DoneBefore<E extends Event = Event> extends Error {
  readonly event: E;
  constructor(event: E) {
    super("This was done before.");
    this.event = event;
  }
}

/** Thrown inside a command's `does` to end the attempt; `perform` turns it into a value. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, message: string, fields?: FieldErrors, wait?: number) {
    super(message);
    this.refusal = {
      ok: false,
      code,
      message,
      ...(fields && { fields }),
      ...(wait !== undefined && { wait }),
    };
  }
}
