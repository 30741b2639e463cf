import { Checkbox, TextField } from "#components/ui/field.tsx";
import { opensHere } from "#components/ui/form-reply.tsx";
import { lengths } from "#lib/words/lengths.ts";
import type { FormState } from "#lib/words/outcome.ts";

type GuestFieldsProps = {
  state: FormState;
  /** When they are written to. */
  notice: string;
  /** Begins the ids, where the page holds several such forms. */
  of?: string;
  /** The field that asks for attention, in a form that was folded. */
  wrong?: string | undefined;
};

/** How somebody without an account is called here, and how they can be reached. Both may stay empty. */
export function GuestFields({ state, notice, of, wrong }: GuestFieldsProps) {
  const { typed, refusal, attempt } = state;
  const id = (name: string) => (of === undefined ? undefined : `${of}-${name}`);
  return (
    <>
      <TextField
        name="displayName"
        id={id("name")}
        label="Your name to display (optional)"
        autoComplete="nickname"
        maxLength={lengths.displayName.max * 2}
        defaultValue={typed.displayName}
        error={refusal?.fields?.displayName}
        {...opensHere(wrong === "displayName")}
      />
      <Checkbox
        key={attempt}
        name="notify"
        id={id("notify")}
        value="1"
        label={notice}
        defaultChecked={typed.notify !== undefined}
        error={refusal?.fields?.notify}
      />
      <TextField
        name="email"
        id={id("email")}
        type="email"
        label="Email address"
        autoComplete="email"
        hint="Privacy: Your email address will only be used for sending these notifications."
        defaultValue={typed.email}
        error={refusal?.fields?.email}
        {...opensHere(wrong === "email")}
      />
    </>
  );
}
