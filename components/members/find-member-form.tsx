"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import type { FormAction } from "#lib/words/outcome.ts";

/** The way to the one member whose account has an address. */
export function FindMemberForm({ action }: { action: FormAction }) {
  return (
    <AccountForm action={action} label="Find by address">
      {({ typed, refusal }) => (
        <TextField
          name="email"
          type="email"
          label="Whole e-mail address"
          hint="It leads to the member and is shown nowhere. The log says that you looked."
          autoComplete="off"
          defaultValue={typed.email}
          error={refusal?.fields?.email}
        />
      )}
    </AccountForm>
  );
}
