"use client";

import type { ReactNode } from "react";
import { FormNote } from "#components/ui/form-note.tsx";
import { ReadFirst } from "#components/ui/form-reply.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { FormAction } from "#lib/words/outcome.ts";

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
  const { state, pending, send, submit } = useAttempt(action);
  return (
    <form action={send} onSubmit={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={className} aria-disabled={pending}>
        {children}
      </button>
      <div role="status">
        {state.refusal && (
          <>
            <FormNote kind="error">{state.refusal.message}</FormNote>
            <ReadFirst refusal={state.refusal} />
          </>
        )}
      </div>
    </form>
  );
}
