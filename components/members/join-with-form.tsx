"use client";

import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type JoinWithFormProps = { action: FormAction; next: string; name: string; provider: string };

/** Joining without a password: a provider outside has said who it is. */
export function JoinWithForm({ action, next, name, provider }: JoinWithFormProps) {
  const { state, pending, round, form } = useAttempt(action, "join");
  return (
    <Form
      key={round}
      of={form}
      noValidate
      aria-label="Join"
      aria-busy={pending}
      className="space-y-5"
    >
      <FormReply state={state} />
      <input type="hidden" name="next" value={next} />
      <p>{`${provider} has told us who you are. What should others here call you?`}</p>
      <TextField
        name="name"
        label="Name"
        hint="Everybody sees it beside what you write. It need not be your real name."
        autoComplete="nickname"
        maxLength={limits.memberName.max}
        defaultValue={state.typed.name ?? name}
        error={state.refusal?.fields?.name}
        required
      />
      <Button aria-disabled={pending}>Join</Button>
    </Form>
  );
}
