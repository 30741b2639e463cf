"use client";

import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type RollBackFormProps = { post: number; version: number; base: string; action: FormAction };

export function RollBackForm({ post, version, base, action }: RollBackFormProps) {
  const { state, pending, form } = useAttempt(action, "roll-back");
  return (
    <Form of={form} aria-label={`Bring version ${version} back`} className="space-y-5">
      <input type="hidden" name="post" value={post} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="base" value={base} />
      <FormReply state={state} />
      <TextField
        name="reason"
        label="Why you bring it back"
        hint="Readers see it in the history."
        maxLength={limits.reason.max}
        defaultValue={state.typed.reason ?? ""}
        error={state.refusal?.fields?.reason}
        required
      />
      <Button aria-disabled={pending}>{`Bring version ${version} back`}</Button>
    </Form>
  );
}
