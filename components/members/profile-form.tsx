"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Account } from "#lib/members/account.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type ProfileFormProps = {
  action: FormAction;
  account: Pick<Account, "fullName" | "location" | "about">;
};

export function ProfileForm({ action, account }: ProfileFormProps) {
  return (
    <AccountForm action={action} label="Save the profile">
      {({ typed, refusal }) => (
        <>
          <TextField
            name="fullName"
            label="Full name (optional)"
            autoComplete="name"
            maxLength={limits.profile.fullName}
            defaultValue={typed.fullName ?? account.fullName}
            error={refusal?.fields?.fullName}
          />
          <TextField
            name="location"
            label="Place (optional)"
            hint="As roughly as you like."
            maxLength={limits.profile.location}
            defaultValue={typed.location ?? account.location}
            error={refusal?.fields?.location}
          />
          <TextArea
            name="about"
            label="About you (optional)"
            rows={5}
            maxLength={limits.profile.about}
            defaultValue={typed.about ?? account.about}
            error={refusal?.fields?.about}
          />
        </>
      )}
    </AccountForm>
  );
}
