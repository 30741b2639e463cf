"use client";

import { PasswordField } from "#components/members/password-field.tsx";
import { ProofField } from "#components/safety/proof-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormNote } from "#components/ui/form-note.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { useKeptFocus } from "#components/ui/use-kept-focus.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

type JoinFormProps = { action: FormAction; next: string };

export function JoinForm({ action, next }: JoinFormProps) {
  useKeptFocus();
  const { state, pending, round, form } = useAttempt(action, "join");
  const wrong = state.refusal?.fields;
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
      <TextField
        name="name"
        label="Name"
        hint="Everybody sees it beside what you write. It need not be your real name."
        autoComplete="username"
        maxLength={limits.memberName.max}
        defaultValue={state.typed.name ?? ""}
        error={wrong?.name}
        required
      />
      <TextField
        name="email"
        type="email"
        label="Email address"
        hint="Nobody sees it. We mail you a link to confirm that it is yours."
        autoComplete="email"
        defaultValue={state.typed.email ?? ""}
        error={wrong?.email}
        required
      />
      <PasswordField
        autoComplete="new-password"
        hint={`At least ${limits.password.min} characters. A few words in a row are easy to remember.`}
        error={wrong?.password}
      />
      <ProofField state={state} />
      <div className="space-y-3">
        <Button aria-disabled={pending}>Join</Button>
        <FormNote>
          By joining you agree to <a href={routes.rules()}>how this community works</a>.
        </FormNote>
      </div>
    </Form>
  );
}
