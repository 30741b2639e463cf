"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { useKeptFocus } from "#components/ui/use-kept-focus.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";

type AccountFormProps = {
  action: FormAction;
  /** What the form is for, and what its button says. */
  label: string;
  /** What is sent along unseen, by the names of the fields. */
  along?: Record<string, string> | undefined;
  children?: (state: FormState) => ReactNode;
};

/** A form of one's own account: with JavaScript and without, and after a mistake with all that was typed. */
export function AccountForm({ action, label, along = {}, children }: AccountFormProps) {
  useKeptFocus();
  const { state, pending, round, form } = useAttempt(
    action,
    [label, ...Object.values(along)].join(" "),
  );
  return (
    <Form
      key={round}
      of={form}
      noValidate
      aria-label={label}
      aria-busy={pending}
      className="space-y-5"
    >
      <FormReply state={state} opens />
      {Object.entries(along).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(state)}
      <Button aria-disabled={pending}>{label}</Button>
    </Form>
  );
}
