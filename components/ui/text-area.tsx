"use client";

import type { TextareaHTMLAttributes } from "react";
import { control, type Described, Field, idOf } from "#components/ui/field.tsx";
import { useTypedBefore } from "#components/ui/use-typed-before.ts";

type TextAreaProps = Described & TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextArea({ name, id, label, hint, error, ...rest }: TextAreaProps) {
  const field = { name, id, label, hint, error };
  const area = useTypedBefore(idOf(field));
  return (
    <Field {...field}>
      <textarea {...control(field)} ref={area} dir="auto" {...rest} />
    </Field>
  );
}
