"use client";

import type { ComponentProps } from "react";
import type { SentForm } from "#components/ui/use-attempt.ts";

type FormProps = Omit<ComponentProps<"form">, "action" | "onSubmit"> & { of: SentForm };

/** A form that is sent with JavaScript and without. */
export function Form({ of: { name, action, submit }, children, ...rest }: FormProps) {
  return (
    <form {...rest} action={action} onSubmit={submit}>
      <input type="hidden" name="form" value={name} />
      {children}
    </form>
  );
}
