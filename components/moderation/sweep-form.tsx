"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { Checkbox } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { groundNames, grounds } from "#lib/words/grounds.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";
import { Days, Reason } from "./member-forms.tsx";

type SweepFormProps = {
  action: FormAction;
  /** Whose posts: of this member, or of whoever wrote this post. */
  along: { member: string } | { post: string };
  /** A guest has no account that could be suspended. */
  hasAccount: boolean;
};

export function SweepForm({ action, along, hasAccount }: SweepFormProps) {
  return (
    <AccountForm action={action} label="Hide all of it now" along={along}>
      {(state) => (
        <>
          <Grounds state={state} />
          <Reason id="sweep-reason" state={state} hint="Their author reads it." likely={LIKELY} />
          {hasAccount && (
            <>
              <Checkbox
                name="suspend"
                id="sweep-suspend"
                label="Suspend this member too"
                defaultChecked={Boolean(state.typed.suspend)}
              />
              <Days id="sweep-days" state={state} />
            </>
          )}
        </>
      )}
    </AccountForm>
  );
}

const LIKELY = "This account was used for advertising.";

function Grounds({ state: { typed, refusal } }: { state: FormState }) {
  return (
    <Select
      name="ground"
      id="sweep-ground"
      label="What it is about"
      options={groundNames.map((value) => ({ value, label: grounds[value] }))}
      defaultValue={typed.ground ?? "spam"}
      error={refusal?.fields?.ground}
    />
  );
}
