"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { Checkbox, TextField } from "#components/ui/field.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type NameFormProps = { action: FormAction; name: string };

export function NameForm({ action, name }: NameFormProps) {
  return (
    <AccountForm action={action} label="Change my name">
      {({ typed, refusal }) => (
        <>
          <TextField
            name="name"
            label="Name"
            hint="It stands beside everything that you wrote. It need not be your real name."
            autoComplete="username"
            maxLength={limits.memberName.max}
            defaultValue={typed.name ?? name}
            error={refusal?.fields?.name}
            required
          />
          <Checkbox
            name="leads"
            value="1"
            label="Links with my old name lead to my page"
            hint="Leave this empty if nobody is to learn that both names are yours. The old name stays yours either way."
            defaultChecked={typed.leads === "1"}
            error={refusal?.fields?.leads}
          />
        </>
      )}
    </AccountForm>
  );
}
