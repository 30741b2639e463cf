"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const kinds = [
  { value: "address", label: "Network addresses" },
  { value: "email-domain", label: "E-mail addresses at a domain" },
];
const days = limits.block.offered.map((count) => ({
  value: String(count),
  label: count === 1 ? "1 day" : `${count} days`,
}));

export function BlockForm({ action }: { action: FormAction }) {
  return (
    <AccountForm action={action} label="Block">
      {({ typed, refusal }) => (
        <>
          <Select
            name="kind"
            label="What to block"
            options={kinds}
            defaultValue={typed.kind}
            error={refusal?.fields?.kind}
          />
          <TextField
            name="what"
            label="Which"
            hint="An address, 198.51.100.0/24, 198.51.100.*, 198.51.100.7-198.51.100.9, or a domain such as example.org."
            maxLength={limits.block.what}
            defaultValue={typed.what}
            error={refusal?.fields?.what}
          />
          <Select
            name="days"
            label="For how long"
            options={days}
            defaultValue={typed.days ?? String(limits.block.offered[1])}
            error={refusal?.fields?.days}
          />
          <TextField
            name="reason"
            label="Why, for other moderators"
            maxLength={limits.reason.max}
            defaultValue={typed.reason}
            error={refusal?.fields?.reason}
          />
        </>
      )}
    </AccountForm>
  );
}
