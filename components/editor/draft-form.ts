import type { DraftFound } from "#lib/drafts/queries.ts";
import { type Kept, keepDraft, reunite, type Status } from "./draft-keeping.ts";
import {
  type DraftPlace,
  type DraftWords,
  dropLocal,
  isEmpty,
  keyOf,
  readLocal,
  sameWords,
  wordsOf,
  writeLocal,
} from "./draft-local.ts";
import { findDraft, later, portTo } from "./draft-port.ts";
import { fill, isUntouched, submissionOf, versionOf } from "./form-words.ts";

/** What the desk shows under the form. */
export type Shown = {
  status: Status;
  /** This was put back. */
  restored?: Kept | undefined;
  /** Another text for the same place. */
  other?: Kept | undefined;
  /** What stood here before it was discarded or changed for the other one. */
  before?: DraftWords | undefined;
};

const nothing = { version: 0, draft: undefined };

/** Sits down at a form: brings back what was kept, keeps what is typed, and lets go of what is posted. */
export function openDesk(form: HTMLFormElement, place: DraftPlace, tell: (shown: Shown) => void) {
  const port = portTo(place);
  const listening = new AbortController();
  const { signal } = listening;
  let shown: Shown = { status: { is: "quiet" } };
  /** Undefined until the site has answered who this is; null for guests. */
  let member: number | null | undefined;
  let sent: { words: DraftWords; submission: string | undefined } | undefined;

  const show = (change: Partial<Shown>) => {
    shown = { ...shown, ...change };
    tell(shown);
  };
  const keeper = keepDraft(
    { port, later, show: showStatus, saved },
    { version: readLocal(place)?.version ?? 0, draft: undefined },
  );
  keeper.halt();

  function showStatus(status: Status): void {
    if (status.is === "signed-out" && member === undefined) {
      member = null;
      keeper.halt();
      browserOnly(wordsOf(form));
    } else show({ status });
  }

  function saved(words: DraftWords, { version, draft }: { version: number; draft?: number }): void {
    if (sent) return void lateFor(sent, draft);
    if (isEmpty(words)) return;
    const whole = sameWords(words, wordsOf(form));
    writeLocal(place, { words: wordsOf(form), member: member ?? null, version, whole });
  }

  /** It arrived while the form was on its way: what is posted by now is a draft no more. */
  function lateFor(form: NonNullable<typeof sent>, draft: number | undefined): void {
    findDraft(place, form).then((found) => {
      if (found?.posted && draft !== undefined) port.discard(draft);
    });
  }

  function browserOnly(words: DraftWords): void {
    if (isEmpty(words) || isUntouched(form)) show({ status: { is: "quiet" } });
    else show({ status: { is: writeLocal(place, { words }) ? "here" : "nowhere" } });
  }

  function find(): void {
    findDraft(place, readLocal(place)).then(arrive);
  }

  function arrive(found: DraftFound | undefined): void {
    if (signal.aborted) return;
    member = found?.member;
    const words = wordsOf(form);
    const untouched = isUntouched(form) || isEmpty(words);
    const { base, put, other, done } = reunite(
      { words, untouched, from: versionOf(form) },
      readLocal(place),
      found,
    );
    if (done && (untouched || found?.posted)) dropLocal(place);
    if (put) fill(form, put.words);
    show({ restored: put, other });
    begin(base, found?.draft ?? undefined);
  }

  function begin(base: { version: number; draft: number | undefined }, there?: DraftWords) {
    const words = wordsOf(form);
    const begun = !isEmpty(words) && !isUntouched(form);
    if (begun) writeLocal(place, { words, member: member ?? null, version: base.version });
    if (member === null) return browserOnly(words);
    const whole = there !== undefined && sameWords(there, words);
    if (begun && whole) show({ status: { is: "saved" } });
    if (!shown.other) keeper.resume(base, begun && !whole ? words : undefined);
    else if (begun) show({ status: { is: "unsaved" } });
  }

  function typed(): void {
    const words = wordsOf(form);
    sent = undefined;
    if (shown.before) show({ before: undefined });
    if (member === null) browserOnly(words);
    else keeper.typed(words);
  }

  /** The form is on its way; the copy here is marked with its word until the site knows the post. */
  function leave(event: SubmitEvent) {
    const pressed = event.submitter;
    const intent = pressed instanceof HTMLButtonElement && pressed.name === "intent";
    if (intent && pressed.value === "draft" && typeof member === "number") {
      event.preventDefault();
      event.stopPropagation();
      return keeper.send();
    }
    if (intent && (pressed.value === "draft" || pressed.value === "preview")) return;
    keeper.halt();
    const words = wordsOf(form);
    sent = { words, submission: submissionOf(form) };
    if (!isEmpty(words)) writeLocal(place, { ...sent });
  }

  /** In a guest's other tab the same place was written at. */
  function elsewhere(event: StorageEvent): void {
    const copy = event.key === keyOf(place) ? readLocal(place) : undefined;
    if (member !== null || !copy || isUntouched(form)) return;
    if (sameWords(copy.words, wordsOf(form))) return;
    show({ other: { words: copy.words, at: new Date(copy.at) } });
  }

  /** Goes on from whatever the site has now, with what stands here. */
  function fresh() {
    const words = wordsOf(form);
    writeLocal(place, { words });
    if (member === null) return browserOnly(words);
    findDraft(place).then((found) => {
      const draft = found?.draft ?? undefined;
      keeper.resume({ version: draft?.version ?? 0, draft: draft?.id }, words);
    });
  }

  const again = () => (member === undefined ? find() : keeper.send());
  form.addEventListener("input", typed, { signal });
  form.addEventListener("submit", leave, { capture: true, signal });
  addEventListener("online", again, { signal });
  addEventListener("focus", again, { signal });
  addEventListener("pagehide", keeper.send, { signal });
  addEventListener("storage", elsewhere, { signal });
  find();

  return {
    /** Posted: nothing is left to keep. Refused: everything is. */
    answered(posted: boolean) {
      if (posted) {
        dropLocal(place);
        keeper.resume(nothing, undefined);
        return show({ status: { is: "quiet" }, restored: undefined, other: undefined });
      }
      if (sent && isEmpty(wordsOf(form))) fill(form, sent.words);
      sent = undefined;
      if (member === null) browserOnly(wordsOf(form));
      else keeper.resume(keeper.base(), wordsOf(form));
    },
    discard() {
      const before = wordsOf(form);
      const { draft } = keeper.base();
      keeper.halt();
      if (place.kind === "edit") form.reset();
      else fill(form, { ...before, title: "", body: "", tags: "", reason: "" });
      dropLocal(place);
      show({ restored: undefined, before, status: { is: "quiet" } });
      if (draft === undefined) keeper.resume(nothing, undefined);
      else port.discard(draft).then(() => keeper.resume(nothing, undefined));
    },
    putBack() {
      const { before } = shown;
      show({ before: undefined });
      if (before) fill(form, before);
    },
    /** The other text goes into the form, and what stood there can be had back. */
    take() {
      const { other } = shown;
      const before = wordsOf(form);
      if (other) fill(form, other.words);
      show({ other: undefined, before: isEmpty(before) ? undefined : before });
      fresh();
    },
    /** What stands here is kept in place of the other one. */
    keepMine() {
      show({ other: undefined });
      fresh();
    },
    /** After a conflict: what the other tab saved. */
    look() {
      findDraft(place).then((found) => {
        const draft = found?.draft;
        if (draft) show({ other: { words: draft, at: new Date(draft.savedAt) } });
        else fresh();
      });
    },
    close() {
      keeper.send();
      keeper.stop();
      listening.abort();
    },
  };
}

export type Desk = ReturnType<typeof openDesk>;
