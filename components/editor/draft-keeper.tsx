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
  post?: number | undefined;
  /** What came of sending the form: what is posted is no draft any more. */
  state?: FormState | undefined;
  /** There is a draft of this member here: it is put back as soon as the page is there. */
  waiting?: boolean;
};

/**
 * Stands inside a form and keeps what is typed there: at once in this browser, soon after on the site for
 * members. All but the first copy comes with the first touch of the form. Where no form is around it any
 * more, it shows what was left of one.
 */
export function DraftKeeper({ kind, post, state, waiting = false }: DraftKeeperProps) {
  const spot = useRef<HTMLDivElement>(null);
  const [form, wake] = useState<HTMLFormElement | null>();
  const posted = state?.done !== undefined;
  useEffect(() => {
    const around = spot.current?.closest("form") ?? null;
    const place = { kind, post };
    if (posted) dropLocal(place);
    const left = readLocal(place) !== undefined;
    if (!around) {
      if (left) wake(null);
      return;
    }
    if ((waiting && !posted) || left || isAimedAt(around)) wake(around);
    return keepCopy(around, place, () => wake(around));
  }, [kind, post, waiting, posted]);
  return (
    <div ref={spot} data-draft-kind={kind} data-draft-post={post}>
      {form !== undefined && (
        <Suspense>
          <DraftDesk form={form} kind={kind} post={post} state={state} />
        </Suspense>
      )}
    </div>
  );
}

/** The address leads to this form, such as from the list of drafts. */
function isAimedAt(form: HTMLFormElement): boolean {
  const target = document.getElementById(location.hash.slice(1));
  return target !== null && (target.contains(form) || form.contains(target));
}

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
