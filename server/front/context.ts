import { AsyncLocalStorage } from "node:async_hooks";
import type { Marks } from "#lib/posts/marks.ts";
import type { Member } from "#lib/words/actor.ts";
import type { FormAnswer } from "#lib/words/outcome.ts";

/** The posts of a page of a thread. */
export type ShownThread = { question: number; posts: readonly number[] };

/** For whom a page is made that others may be given, too: nothing of the reader is in it but this. */
export type Fit = {
  /** In the reader's place, known to nobody: it is replaced when the page is sent. */
  standIn: Member;
  unread: number;
  thread: ShownThread;
  marks: Marks;
};

/** What a page tells the front while it is being made. */
export type RequestContext = {
  /** What the page depends on: it falls when one of these does (lib/stale.ts). Without any it is not kept. */
  tags: Set<string>;
  /** Made for every visitor alike. */
  shared?: boolean;
  /** The status that App Router cannot send, such as 410. */
  status?: number;
  /** The question that was read, to be counted. */
  viewed?: number;
  /** The database could not be reached, so whatever was made is not the page. */
  unavailable?: boolean;
  /** Made anew for each request, such as search results. */
  fleeting?: boolean;
  /** Blocks of structured data for the page's end, ready as markup. */
  data?: string[];
  /** What link previews show of the page, for the end of its head, ready as markup. */
  previews?: string;
  /** Nobody can guess it: what it stands before was written by the page itself. */
  mark?: string;
  /** HTML that the page left marks for, in the order of their numbers. */
  pieces?: string[];
  /** Why the form that was sent was not taken. */
  refused?: string;
  /** It was refused because of its pace, and may come again after so many seconds. */
  wait?: number;
  /** What was said to the plain form that this page answers, by the form's name. */
  answered?: { form: string; said: FormAnswer };
  /** Set by the front: the page is made for a stand-in. What it cannot be used for is said by leaving `fits` out. */
  fit?: Fit;
  fits?: true;
  /** The thread that is shown. */
  thread?: ShownThread;
  /** Not for search engines. */
  noindex?: boolean;
};

// The server and Next's bundle are two module graphs in one process: what they share lives on globalThis.
const shared = globalThis as typeof globalThis & {
  askwellRequests?: AsyncLocalStorage<RequestContext>;
};

export function requests(): AsyncLocalStorage<RequestContext> {
  shared.askwellRequests ??= new AsyncLocalStorage<RequestContext>();
  return shared.askwellRequests;
}

/** The request being answered; undefined outside of the front, as in tests and while building. */
export const requestContext = (): RequestContext | undefined => requests().getStore();
