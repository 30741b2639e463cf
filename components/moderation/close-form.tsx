"use client";

import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextField } from "#components/ui/field.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type CloseFormProps = { question: number; action: FormAction; offered: boolean };

/** Closes a question from among what is decided about it: with a reason, or as a duplicate of another one. */
export function CloseForm({ question, action, offered }: CloseFormProps) {
  const { state, pending, send, submit } = useAttempt(action);
  const { typed, refusal } = state;
  if (!offered) return <Overtaken state={state} />;
  return (
    <Disclosure summary="Close it" open={refusal !== undefined}>
      <form action={send} onSubmit={submit} aria-label="Close it" className="mt-3 mb-6 space-y-4">
        <input type="hidden" name="question" value={question} />
        <p className="text-sm text-soft">
          It takes no new answers. All that is there stays, and readers see why it is closed.
        </p>
        <FormReply state={state} />
        <TextField
          name="duplicateOf"
          id="close-duplicate"
          label="The question that it repeats, if any"
          hint="Its number, or its address as you copied it."
          defaultValue={typed.duplicateOf ?? ""}
          error={refusal?.fields?.duplicateOf}
        />
        <TextField
          name="note"
          id="close-note"
          label="Why"
          hint="Everybody reads this. It may stay empty where the question repeats another one."
          maxLength={limits.reason.max}
          defaultValue={typed.note ?? ""}
          error={refusal?.fields?.note}
        />
        <Button aria-disabled={pending}>Close it</Button>
      </form>
    </Disclosure>
  );
}
