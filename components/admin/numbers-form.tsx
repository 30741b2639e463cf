"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import type { FormAction } from "#lib/words/outcome.ts";

export type NumberField<Name extends string> = {
  name: Name;
  label: string;
  hint: string;
  max: number;
};

type NumbersFormProps<Name extends string> = {
  action: FormAction;
  label: string;
  fields: readonly NumberField<Name>[];
  values: Record<Name, number>;
  /** As the site comes. */
  usual: Record<Name, number>;
};

/** Whole numbers from 0 on, which are set together. */
export function NumbersForm<Name extends string>(props: NumbersFormProps<Name>) {
  const { action, label, fields, values, usual } = props;
  return (
    <AccountForm action={action} label={label}>
      {({ typed, refusal }) =>
        fields.map(({ name, label, hint, max }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            hint={`${hint} As it comes: ${usual[name]}.`}
            type="number"
            min={0}
            max={max}
            defaultValue={typed[name] ?? values[name]}
            error={refusal?.fields?.[name]}
          />
        ))
      }
    </AccountForm>
  );
}
