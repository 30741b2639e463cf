"use client";

import { useEffect, useRef, useState } from "react";
import { ProofField } from "#components/safety/proof-field.tsx";
import type { DraftKind } from "#lib/drafts/input.ts";
import type { FormState } from "#lib/words/outcome.ts";
import { type Desk, openDesk, type Shown } from "./draft-form.ts";
import { DraftLeft } from "./draft-left.tsx";
import { DraftStatus } from "./draft-status.tsx";

export type DraftDeskProps = {
  /** Null where the form is not there any more. */
  form: HTMLFormElement | null;
  kind: DraftKind;
  post?: number | undefined;
  state?: FormState | undefined;
};

/** What comes with the first touch of a form: it brings back what was kept, and says how it stands. */
export function DraftDesk({ form, kind, post, state }: DraftDeskProps) {
  const desk = useRef<Desk>(null);
  const [shown, show] = useState<Shown>({ status: { is: "quiet" } });
  useEffect(() => {
    if (!form) return;
    const opened = openDesk(form, { kind, post }, show);
    desk.current = opened;
    return () => opened.close();
  }, [form, kind, post]);
  const answered = useRef(state?.attempt ?? 0);
  useEffect(() => {
    if (!state || state.attempt === answered.current) return;
    answered.current = state.attempt;
    desk.current?.answered(state.done !== undefined);
  }, [state]);
  if (!form) return <DraftLeft kind={kind} post={post} />;
  return (
    <>
      {isGuests(form) && <ProofField state={state} />}
      <DraftStatus shown={shown} act={(name) => desk.current?.[name]()} />
    </>
  );
}

/** Somebody without an account says in it how they are called. */
const isGuests = (form: HTMLFormElement) => form.elements.namedItem("displayName") !== null;
