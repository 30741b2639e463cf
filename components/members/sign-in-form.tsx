"use client";

import { PasswordField } from "#components/members/password-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { useKeptFocus } from "#components/ui/use-kept-focus.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type SignInFormProps = { action: FormAction; next: string };

export function SignInForm({ action, next }: SignInFormProps) {
  useKeptFocus();
  const { state, pending, round, form } = useAttempt(action, "sign-in");
  const wrong = state.refusal?.fields;
  return (
    <Form
      key={round}
      of={form}
      noValidate
      aria-label="Sign in"
      aria-busy={pending}
      className="space-y-5"
    >
      <FormReply state={state} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name="name"
        label="Name or e-mail address"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.typed.name ?? ""}
        error={wrong?.name}
        required
      />
      <PasswordField autoComplete="current-password" error={wrong?.password} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button aria-disabled={pending}>Sign in</Button>
        <a href={accountRoutes.forgot()}>I forgot my password</a>
        <a href={accountRoutes.signInByLink()}>Mail me a link instead</a>
      </div>
    </Form>
  );
}
