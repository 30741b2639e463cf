"use client";

import { useEffect, useRef, useState } from "react";
import type { FormState } from "#lib/words/outcome.ts";
import { keepProven, type Proving } from "./keep-proven.ts";

type ProofFieldProps = { state?: FormState | undefined };

/** Stands in a form of somebody who is not known. What it needs for its work comes with the form's first touch. */
export function ProofField({ state }: ProofFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const proving = useRef<Proving>(null);
  const [waits, wait] = useState(false);
  useEffect(() => {
    if (!field.current) return;
    const begun = keepProven(field.current, wait);
    proving.current = begun;
    return () => begun.close();
  }, []);
  const answered = useRef(state?.attempt ?? 0);
  useEffect(() => {
    if (!state || state.attempt === answered.current) return;
    answered.current = state.attempt;
    if (state.refusal?.fields?.proof) proving.current?.begin();
  }, [state]);
  return (
    <>
      <input ref={field} type="hidden" name="proof" />
      <p aria-live="polite" className="text-sm text-soft empty:absolute">
        {waits && "One moment …"}
      </p>
    </>
  );
}
