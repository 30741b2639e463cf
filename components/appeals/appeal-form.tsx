"use client";

import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { FormAction } from "#lib/words/outcome.ts";

/** `along` says what it is about. */
type AppealFormProps = { along: Record<string, number>; action: FormAction };

export function AppealForm({ along, action }: AppealFormProps) {
  const { state, pending, form } = useAttempt(action, "appeal");
  return (
    <Form of={form} noValidate aria-label="Appeal" className="space-y-4">
      {Object.entries(along).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormReply state={state} opens />
      <TextArea
        name="note"
        label="Why should this be looked at again?"
        hint="Moderators read this, and nobody else."
        rows={6}
        defaultValue={state.typed.note}
        error={state.refusal?.fields?.note}
        required
      />
      <Button aria-disabled={pending}>Send the appeal</Button>
    </Form>
  );
}
