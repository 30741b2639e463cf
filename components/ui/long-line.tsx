"use client";

import type { KeyboardEvent, TextareaHTMLAttributes } from "react";
import { control, type Described, Field, idOf } from "#components/ui/field.tsx";
import { useTypedBefore } from "#components/ui/use-typed-before.ts";

type LongLineProps = Described & TextareaHTMLAttributes<HTMLTextAreaElement>;

/** One line that wraps, so that all of it can be read before it is sent. Enter sends it, as in every line. */
export function LongLine({ name, id, label, hint, error, ...rest }: LongLineProps) {
  const field = { name, id, label, hint, error };
  const area = useTypedBefore(idOf(field));
  return (
    <Field {...field}>
      <textarea
        {...control(field)}
        className="field-input long-line"
        ref={area}
        dir="auto"
        rows={2}
        onKeyDown={sendOnEnter}
        {...rest}
      />
    </Field>
  );
}

function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const { form } = event.currentTarget;
  // As a line does it: by the form's first button.
  form?.requestSubmit(form.querySelector<HTMLElement>("button:not([type=button])"));
}
