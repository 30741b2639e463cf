"use client";

import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { OtherField, Why } from "./post-act-form.tsx";
import { closingMeans } from "./post-act-words.ts";

type CloseFormProps = { question: number; action: FormAction; offered: boolean };

/** Closes a question from among what is decided about it: with a reason, or as a duplicate of another one. */
export function CloseForm({ question, action, offered }: CloseFormProps) {
  const { state, pending, form } = useAttempt(action, "close");
  if (!offered) return <Overtaken state={state} />;
  return (
    <Disclosure summary="Close it" open={state.refusal !== undefined}>
      <Form of={form} aria-label="Close it" className="mt-3 mb-6 space-y-4">
        <input type="hidden" name="question" value={question} />
        <p className="text-sm text-soft">{closingMeans}</p>
        <FormReply state={state} />
        <OtherField
          name="duplicateOf"
          id="close-duplicate"
          label="The question that it repeats, if any"
          state={state}
        />
        <Why name="note" id="close-note" own={false} state={state} />
        <Button aria-disabled={pending}>Close it</Button>
      </Form>
    </Disclosure>
  );
}
