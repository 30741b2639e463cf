"use client";

import { type ReactNode, useActionState } from "react";
import { FormNote } from "#components/ui/form-note.tsx";
import { type FormAction, untouched } from "#lib/words/outcome.ts";

type ActFormProps = {
  action: FormAction;
  /** What is sent along, by the names of the fields. */
  fields: Record<string, string | number>;
  /** What the button says. */
  children: ReactNode;
  className?: string;
};

/** A button that does one thing. What is refused is said beside it. */
export function ActForm({ action, fields, children, className }: ActFormProps) {
  const [state, send, pending] = useActionState(action, untouched);
  return (
    <form action={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={className} aria-disabled={pending}>
        {children}
      </button>
      <div role="status">
        {state.refusal && <FormNote kind="error">{state.refusal.message}</FormNote>}
      </div>
    </form>
  );
}
