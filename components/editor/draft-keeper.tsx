"use client";

import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { DraftKind } from "#lib/drafts/input.ts";
import type { FormState } from "#lib/words/outcome.ts";
import type { DraftDeskProps } from "./draft-desk.tsx";
import {
  type DraftPlace,
  dropLocal,
  isEmpty,
  readLocal,
  wordsOf,
  writeLocal,
} from "./draft-local.ts";

/** After a deploy the code that saves may be gone from the server: the copy in this browser goes on. */
const Nothing: ComponentType<DraftDeskProps> = () => null;

const DraftDesk = lazy<ComponentType<DraftDeskProps>>(() =>
  import("./draft-desk.tsx").then(
    (desk) => ({ default: desk.DraftDesk }),
    () => ({ default: Nothing }),
  ),
);

type DraftKeeperProps = {
  kind: DraftKind;
  /** The question answered, the post commented on or edited. */
  post?: number;
  /** What came of sending the form, so that what is posted is no draft any more. */
  state?: FormState;
  /** There is a draft of this member here: it is put back as soon as the page is there. */
  waiting?: boolean;
};

/**
 * Stands inside a form and keeps what is typed there: at once in this browser, soon after on the site for
 * members. All but the first copy comes with the first touch of the form. Without a form around it, it shows what was left
 * of one that is closed by now.
 */
export function DraftKeeper({ kind, post, state, waiting = false }: DraftKeeperProps) {
  const spot = useRef<HTMLSpanElement>(null);
  const [form, wake] = useState<HTMLFormElement | null>();
  useEffect(() => {
    const around = spot.current?.closest("form") ?? null;
    const place = { kind, post };
    if (!around) {
      if (readLocal(place)) wake(null);
      return;
    }
    if (waiting || readLocal(place) || isAimedAt(around)) wake(around);
    return keepCopy(around, place, () => wake(around));
  }, [kind, post, waiting]);
  return (
    <span ref={spot} className="contents" data-draft-kind={kind} data-draft-post={post}>
      {form !== undefined && (
        <Suspense>
          <DraftDesk form={form} kind={kind} post={post} state={state} />
        </Suspense>
      )}
    </span>
  );
}

/** The address leads to this form, such as from the list of drafts. */
const isAimedAt = (form: HTMLFormElement) => {
  const anchor = location.hash.slice(1);
  return (
    anchor !== "" && (form.id === anchor || form.querySelector(`#${CSS.escape(anchor)}`) !== null)
  );
};

function keepCopy(form: HTMLFormElement, place: DraftPlace, touched: () => void): () => void {
  const copy = () => {
    const words = wordsOf(form);
    if (isEmpty(words)) dropLocal(place);
    else writeLocal(place, { words, whole: false });
    touched();
  };
  form.addEventListener("focusin", touched);
  form.addEventListener("input", copy);
  return () => {
    form.removeEventListener("focusin", touched);
    form.removeEventListener("input", copy);
  };
}
