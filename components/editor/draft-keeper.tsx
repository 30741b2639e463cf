"use client";

import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from "react";
import { Button } from "#components/ui/button.tsx";
import type { DraftKind } from "#lib/drafts/input.ts";
import type { OwnDraft } from "#lib/drafts/queries.ts";
import { dateInWords } from "#lib/words/dates.ts";
import type { FormState } from "#lib/words/outcome.ts";
import type { DraftDeskProps } from "./draft-desk.tsx";
import { dropLocal, keepCopy, readLocal, wordsOf, writeLocal } from "./draft-local.ts";

/** After a deploy the code that saves may be gone from the server: the copy in this browser goes on. */
const Nothing: ComponentType<DraftDeskProps> = () => null;

const DraftDesk = lazy<ComponentType<DraftDeskProps>>(() =>
  import("./draft-desk.tsx").then(
    (desk) => ({ default: desk.DraftDesk }),
    () => ({ default: Nothing }),
  ),
);

/** For what will be said there: the button must not move from under a pointer when it comes. */
const room = <div className="min-h-6" />;

type DraftKeeperProps = {
  kind: DraftKind;
  /** The question answered, the post commented on or edited. */
  post?: number | undefined;
  /** What came of sending the form: what is posted is no draft any more. */
  state?: FormState | undefined;
  /** Members' drafts are kept on the site too; without JavaScript by a button. */
  member?: boolean;
  /** The draft that the form was filled with. */
  kept?: OwnDraft | undefined;
  /** The button that sends the form: the one that saves stands beside it. */
  children?: ReactNode;
};

/**
 * Stands inside a form and keeps what is typed there: at once in this browser, soon after on the site for
 * members. All but the first copy comes with the first touch of the form. Where no form is around it any
 * more, it shows what was left of one.
 */
export function DraftKeeper(props: DraftKeeperProps) {
  const { kind, post, state, member = false, kept, children } = props;
  const spot = useRef<HTMLDivElement>(null);
  const [form, wake] = useState<HTMLFormElement | null>();
  const posted = state?.done !== undefined;
  const waiting = kept !== undefined && !posted;
  useEffect(() => {
    const around = spot.current?.closest("form") ?? null;
    const place = { kind, post };
    if (posted) dropLocal(place);
    const left = readLocal(place) !== undefined;
    if (!around) {
      if (left) wake(null);
      return;
    }
    const begun = !posted && isBegun(around);
    if (begun && !left) writeLocal(place, { words: wordsOf(around), whole: false });
    if (waiting || left || begun || isAimedAt(around)) wake(around);
    return keepCopy(around, place, () => wake(around));
  }, [kind, post, waiting, posted]);
  return (
    <div ref={spot} data-draft-kind={kind} data-draft-post={post} className="space-y-3">
      {waiting && !form && <p>{`We kept what you wrote on ${dateInWords(kept.savedAt)}.`}</p>}
      {form === undefined ? (
        children && room
      ) : (
        <Suspense fallback={form && room}>
          <DraftDesk form={form} kind={kind} post={post} state={state} />
        </Suspense>
      )}
      <div className="flex flex-wrap gap-3">
        {children}
        {member && (
          <>
            <input
              type="hidden"
              name="version"
              value={state?.typed.version ?? kept?.version ?? 0}
            />
            <Button kind="quiet" name="intent" value="draft" formNoValidate>
              Save draft
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Before the page woke up somebody wrote here. */
const isBegun = (form: HTMLFormElement) =>
  [...form.elements].some((field) => {
    const { value, defaultValue } = Object(field);
    return defaultValue !== undefined && value !== defaultValue;
  });

/** The address leads to this form, such as from the list of drafts. */
function isAimedAt(form: HTMLFormElement): boolean {
  const target = document.getElementById(location.hash.slice(1));
  return target !== null && (target.contains(form) || form.contains(target));
}
