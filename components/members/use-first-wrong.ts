"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { FormState } from "#lib/words/outcome.ts";

/** After a mistake the first field that is to be mended takes the focus. */
export function useFirstWrong(state: FormState): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!state.refusal) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  return form;
}
