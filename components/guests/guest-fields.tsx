import { Checkbox, TextField } from "#components/ui/field.tsx";
import { lengths } from "#lib/words/lengths.ts";
import type { FormState } from "#lib/words/outcome.ts";

type GuestFieldsProps = {
  state: FormState;
  /** When they are written to. */
  notice: string;
};

/** How somebody without an account is called here, and how they can be reached. Both may stay empty. */
export function GuestFields({ state: { typed, refusal, attempt }, notice }: GuestFieldsProps) {
  return (
    <>
      <TextField
        name="displayName"
        label="Your name to display (optional)"
        autoComplete="nickname"
        maxLength={lengths.displayName.max * 2}
        defaultValue={typed.displayName}
        error={refusal?.fields?.displayName}
      />
      <Checkbox
        key={attempt}
        name="notify"
        value="1"
        label={notice}
        defaultChecked={typed.notify !== undefined}
        error={refusal?.fields?.notify}
      />
      <TextField
        name="email"
        type="email"
        label="Email address"
        autoComplete="email"
        hint="Privacy: Your email address will only be used for sending these notifications."
        defaultValue={typed.email}
        error={refusal?.fields?.email}
      />
    </>
  );
}
