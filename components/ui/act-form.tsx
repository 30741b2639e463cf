"use client";

import type { ReactNode } from "react";
import { Form } from "#components/ui/form.tsx";
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

/** What is sent along tells it from the other forms of a page; one that sends nothing, what its button says. */
const nameOf = ({ fields, children }: ActFormProps): string =>
  Object.entries(fields).flat().join(" ") || String(children);

/** A button that does one thing. What is refused is said beside it. */
export function ActForm(props: ActFormProps) {
  const { action, fields, children, className } = props;
  const { state, pending, form } = useAttempt(action, nameOf(props));
  return (
    <Form of={form}>
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
    </Form>
  );
}
