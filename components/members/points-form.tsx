"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { Checkbox, TextField } from "#components/ui/field.tsx";
import { limits, points } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";
import { earningSentences } from "#lib/words/sentences.ts";

type PointsFormProps = {
  action: FormAction;
  /** What each act is worth now, by the names of the fields. */
  values: Record<string, number>;
};

const earnings = Object.entries(earningSentences).flatMap(([name, label]) => {
  const usual = points[name as keyof typeof points];
  return typeof usual === "number"
    ? [{ name, label, usual }]
    : [
        { name, label, usual: usual.each },
        { name: `${name}Cap`, label: `${label}, at most for one post`, usual: usual.cap },
      ];
});

/** What earns points, and how many. */
export function PointsForm({ action, values }: PointsFormProps) {
  return (
    <AccountForm action={action} label="Save what earns points">
      {(state) => (
        <>
          <div className="grid items-end gap-5 sm:grid-cols-2">
            {earnings.map(({ name, label, usual }) => (
              <TextField
                key={name}
                name={name}
                label={label}
                hint={`As it comes: ${usual}.`}
                type="number"
                min={0}
                max={limits.pointsEach}
                defaultValue={state.typed[name] ?? values[name]}
                error={state.refusal?.fields?.[name]}
              />
            ))}
          </div>
          <Again {...state} />
        </>
      )}
    </AccountForm>
  );
}

const Again = ({ typed, attempt }: FormState) => (
  <Checkbox
    name="again"
    label="Count what was earned before by these rules too"
    hint="It happens in the background; whoever writes meanwhile may have to wait a little. Without it the new rules count from now on."
    defaultChecked={attempt === 0 || typed.again !== undefined}
  />
);
