import type { DraftFound } from "#lib/drafts/queries.ts";
import { type DraftWords, isEmpty, type LocalCopy, sameWords } from "./draft-local.ts";

/** How it stands with what was typed. "saved" is said when the site has said so, and not before. */
export type Status =
  | { is: "quiet" | "unsaved" | "saved" | "signed-out" | "here" | "nowhere" }
  | { is: "refused" | "conflict"; message: string };

export type Reply =
  | { ok: true; draft: number; version: number }
  | { ok: false; code: string; message?: string };

/** The way to the site. `undefined`: it did not answer. */
export type DraftPort = {
  save: (words: DraftWords, version: number) => Promise<Reply | undefined>;
  discard: (draft: number) => Promise<Reply | undefined>;
};

type Base = { version: number; draft: number | undefined };
type Keeping = {
  port: DraftPort;
  show: (status: Status) => void;
  saved: (words: DraftWords, base: Base) => void;
  /** Does something after a while, and answers how to give up on it. */
  later: (milliseconds: number, what: () => void) => () => void;
};

const PAUSE = 1_000;
const LONGEST = 10_000;
const waits = [2_000, 4_000, 8_000, 15_000, 30_000];

/** Brings what a member types to the site: after a pause, one request at a time, again until it is there. */
export function keepDraft({ port, show, saved, later }: Keeping, began: Base) {
  let base = began;
  let waiting: DraftWords | undefined;
  let sending = false;
  let halted = false;
  let stopped = false;
  let failures = 0;
  let giveUp = () => {};
  let giveUpLongest: (() => void) | undefined;

  const plan = (milliseconds: number) => {
    giveUp();
    giveUp = later(milliseconds, send);
  };

  function send(): void {
    giveUp();
    giveUpLongest?.();
    giveUpLongest = undefined;
    if (sending || halted || !waiting) return;
    const words = waiting;
    if (isEmpty(words) && base.draft === undefined) {
      waiting = undefined;
      show({ is: "quiet" });
      return;
    }
    sending = true;
    const gone = isEmpty(words) && base.draft !== undefined ? base.draft : undefined;
    const asked = gone === undefined ? port.save(words, base.version) : port.discard(gone);
    asked.then((reply) => {
      sending = false;
      settle(words, gone === undefined ? reply : emptied(reply));
    });
  }

  /** Discarded already is as good as discarded now. */
  const emptied = (reply: Reply | undefined): Reply | undefined =>
    reply && (reply.ok || reply.code === "not-found") ? { ok: true, draft: 0, version: 0 } : reply;

  function settle(words: DraftWords, reply: Reply | undefined) {
    if (reply?.ok) {
      failures = 0;
      base = { version: reply.version, draft: reply.draft || undefined };
      saved(words, base);
      if (waiting !== words) return plan(PAUSE);
      waiting = undefined;
      return show(base.draft === undefined ? { is: "quiet" } : { is: "saved" });
    }
    const message = reply?.message ?? "";
    if (reply?.code === "conflict") {
      halted = true;
      return show({ is: "conflict", message });
    }
    if (reply && /^(invalid|not-allowed|not-found)$/.test(reply.code)) {
      return show({ is: "refused", message });
    }
    show({ is: reply?.code === "signed-out" ? "signed-out" : "unsaved" });
    plan(waits[Math.min(failures, waits.length - 1)] ?? PAUSE);
    failures += 1;
  }

  return {
    typed(words: DraftWords) {
      waiting = words;
      if (isEmpty(words) && base.draft === undefined && !halted) return send();
      if (halted) return;
      show({ is: "unsaved" });
      plan(PAUSE);
      giveUpLongest ??= later(LONGEST, send);
    },
    /** Now, without waiting for a pause. */
    send,
    /** While a form is on its way nothing is saved beside it. */
    halt() {
      halted = true;
      giveUp();
    },
    /** Goes on from this version, with what is typed now when there is something to save. */
    resume(from: Base, words: DraftWords | undefined) {
      if (stopped) return;
      halted = false;
      base = from;
      waiting = words;
      if (words) plan(0);
    },
    base: () => base,
    stop() {
      stopped = true;
      halted = true;
      giveUp();
      giveUpLongest?.();
    },
  };
}

/** A text for a form, and when it was written. */
export type Kept = { words: DraftWords; at: Date };

export type Reunion = {
  base: Base;
  /** What goes back into the form. */
  put?: Kept;
  /** Another text for the same place, to be taken or left. */
  other?: Kept;
  /** The copy of this browser has done its duty. */
  done?: boolean;
};

/** Brings together what stands in the form, what this browser kept, and what the site keeps. */
export function reunite(
  form: { words: DraftWords; untouched: boolean; from?: number },
  local: LocalCopy | undefined,
  found: DraftFound | undefined,
): Reunion {
  const draft = found?.draft ?? undefined;
  const base = found
    ? { version: draft?.version ?? 0, draft: draft?.id }
    : { version: local?.version ?? 0, draft: undefined };
  const [first, other] = inOrder(usable(local, found), draft);
  const done = local !== undefined && isDone(local, found) ? { done: true } : {};
  // The page came with this very draft, and somebody has gone on writing it.
  const grown = !form.untouched && draft !== undefined && draft.version === form.from;
  if (!first || grown) return { base, ...done };
  // A text that is there already, and that the site does not hold for a draft, was sent.
  const there = !draft && sameWords(form.words, first.words);
  if (form.untouched && !there) {
    return { base, put: first, ...(other ? { other } : {}), ...done };
  }
  const another = [first, other].find((kept) => kept && !sameWords(kept.words, form.words));
  return { base, ...(another ? { other: another } : {}), ...done };
}

/** Posted; or all of it was on the site, and it was posted or discarded there. */
const isDone = (local: LocalCopy, found: DraftFound | undefined): boolean =>
  found !== undefined &&
  (found.posted ||
    (local.whole === true &&
      local.member === found.member &&
      found.member !== null &&
      found.draft === null));

function usable(local: LocalCopy | undefined, found: DraftFound | undefined) {
  if (!local || isEmpty(local.words) || isDone(local, found)) return undefined;
  const whose = local.member ?? null;
  return whose === null || (found !== undefined && found.member === whose) ? local : undefined;
}

function inOrder(local: LocalCopy | undefined, draft: DraftFound["draft"] | undefined): Kept[] {
  const here = local && { words: local.words, at: new Date(local.at) };
  const there =
    draft && !isEmpty(draft) ? { words: draft, at: new Date(draft.savedAt) } : undefined;
  if (!here || !there) return [here, there].filter((kept) => kept !== undefined);
  if (sameWords(here.words, there.words)) return [there];
  if (local.version === draft?.version) return [here];
  return here.at > there.at ? [here, there] : [there, here];
}
