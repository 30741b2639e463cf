"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { PasswordField } from "#components/members/password-field.tsx";
import { TextField } from "#components/ui/field.tsx";
import type { FormAction } from "#lib/words/outcome.ts";

type EmailFormProps = { action: FormAction; waiting: string | null };

export function EmailForm({ action, waiting }: EmailFormProps) {
  return (
    <AccountForm action={action} label="Mail me a link to confirm it">
      {({ typed, refusal }) => (
        <>
          <TextField
            name="email"
            type="email"
            label="New email address"
            autoComplete="email"
            defaultValue={typed.email ?? waiting ?? ""}
            error={refusal?.fields?.email}
            required
          />
          <PasswordField
            label="Your password"
            autoComplete="current-password"
            error={refusal?.fields?.password}
          />
        </>
      )}
    </AccountForm>
  );
}
