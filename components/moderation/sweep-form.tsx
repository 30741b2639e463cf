"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { Checkbox } from "#components/ui/field.tsx";
import type { FormAction } from "#lib/words/outcome.ts";
import { GroundField } from "./decide-form.tsx";
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
          <GroundField name="sweep" state={state} likely="spam" />
          <Reason id="sweep-reason" state={state} hint="Their author reads it." likely={LIKELY} />
          {hasAccount && (
            <>
              <Checkbox
                name="suspend"
                id="sweep-suspend"
                label="Suspend this member too"
                defaultChecked={Boolean(state.typed.suspend)}
              />
              <Days id="sweep-days" label="For how long, if suspended" state={state} />
            </>
          )}
        </>
      )}
    </AccountForm>
  );
}

const LIKELY = "This account was used for advertising.";
