"use client";

import { useEffect } from "react";
import { AccountForm } from "#components/members/account-form.tsx";
import { PasswordField } from "#components/members/password-field.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type LinkFormProps = {
  action: FormAction;
  token: string;
  label: string;
  /** Whether a new password is chosen with it. */
  choosesPassword?: boolean;
};

/** Where a mailed link leads: it is used by a button, so that whatever only looks at links uses none up. */
export function LinkForm({ action, token, label, choosesPassword = false }: LinkFormProps) {
  // The address bar and the history of a shared device need not remember the link.
  useEffect(() => history.replaceState(null, "", location.pathname), []);
  return (
    <AccountForm action={action} label={label} along={{ token }}>
      {(state) =>
        choosesPassword && (
          <PasswordField
            label="New password"
            autoComplete="new-password"
            hint={`At least ${limits.password.min} characters. A few words in a row are easy to remember.`}
            error={state.refusal?.fields?.password}
          />
        )
      }
    </AccountForm>
  );
}
