"use client";

import { dropAllLocal } from "#components/editor/draft-farewell.ts";
import { AccountForm } from "#components/members/account-form.tsx";
import { PasswordField } from "#components/members/password-field.tsx";
import type { FormAction } from "#lib/words/outcome.ts";

export function LeaveForm({ action }: { action: FormAction }) {
  return (
    <div onSubmit={dropAllLocal}>
      <AccountForm action={action} label="Erase my account now">
        {({ refusal }) => (
          <PasswordField
            label="Your password"
            autoComplete="current-password"
            error={refusal?.fields?.password}
          />
        )}
      </AccountForm>
    </div>
  );
}
