"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import type { FormAction } from "#lib/words/outcome.ts";

export function AskLinkForm({ action }: { action: FormAction }) {
  return (
    <AccountForm action={action} label="Mail me a link">
      {(state) => (
        <TextField
          name="email"
          type="email"
          label="Email address"
          hint="The address of your account."
          autoComplete="email"
          defaultValue={state.typed.email ?? ""}
          error={state.refusal?.fields?.email}
          required
        />
      )}
    </AccountForm>
  );
}
