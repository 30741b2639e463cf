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
};

/** How somebody without an account is called here, and how they can be reached. Both may stay empty. */
export function GuestFields({ state: { typed, refusal, attempt }, notice, of }: GuestFieldsProps) {
  const field = (name: string) => {
    const error = refusal?.fields?.[name];
    return { name, id: of && `${of}-${name}`, error, ...opensHere(error !== undefined) };
  };
  return (
    <>
      <TextField
        {...field("displayName")}
        label="Your name to display (optional)"
        autoComplete="nickname"
        maxLength={lengths.displayName.max * 2}
        defaultValue={typed.displayName}
      />
      <Checkbox
        key={attempt}
        {...field("notify")}
        value="1"
        label={notice}
        defaultChecked={typed.notify !== undefined}
      />
      <TextField
        {...field("email")}
        type="email"
        label="Email address"
        autoComplete="email"
        hint="Privacy: Your email address will only be used for sending these notifications."
        defaultValue={typed.email}
      />
    </>
  );
}
