"use client";

import { type ReactNode, useId, useState, useSyncExternalStore } from "react";
import { TextField } from "#components/ui/field.tsx";
import { limits } from "#lib/words/limits.ts";

type PasswordFieldProps = {
  name?: string;
  label?: string;
  hint?: ReactNode;
  error?: string | undefined;
  autoComplete: "current-password" | "new-password";
};

const never = () => () => {};
/** False on the server and until the page is alive, so that nothing is offered that would not work. */
const useAlive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** A plain field without JavaScript; with it, what was typed can be looked at. */
export function PasswordField({
  name = "password",
  label = "Password",
  ...field
}: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const alive = useAlive();
  const id = useId();
  return (
    <div className="space-y-1">
      <TextField
        {...field}
        id={id}
        name={name}
        label={label}
        type={shown ? "text" : "password"}
        maxLength={limits.password.max * 2}
        {...(shown && { autoCapitalize: "none" })}
        spellCheck={false}
        required
      />
      <button
        type="button"
        className={`touch text-sm text-accent underline ${alive ? "" : "invisible"}`}
        aria-pressed={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        Show password
      </button>
    </div>
  );
}
