"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { PasswordField } from "#components/members/password-field.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type PasswordFormProps = {
  action: FormAction;
  /** The handle of the session that goes on. */
  keep: string;
};

export function PasswordForm({ action, keep }: PasswordFormProps) {
  return (
    <AccountForm action={action} label="Change my password" along={{ keep }}>
      {({ refusal }) => (
        <>
          <PasswordField
            label="Your password now"
            autoComplete="current-password"
            error={refusal?.fields?.password}
          />
          <PasswordField
            name="newPassword"
            label="New password"
            autoComplete="new-password"
            hint={`At least ${limits.password.min} characters. A few words in a row are easy to remember.`}
            error={refusal?.fields?.newPassword}
          />
        </>
      )}
    </AccountForm>
  );
}
