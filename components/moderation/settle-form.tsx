"use client";

import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type SettleFormProps = {
  /** What was reported: `{ post }` or `{ member }`. */
  along: Record<string, number>;
  outcome: "upheld" | "dismissed";
  action: FormAction;
  /** Whether anything is open. Where somebody else was faster, what was said of that stays. */
  offered: boolean;
};

const labels = {
  dismissed: "Nothing to do about the reports",
  upheld: "Something was done about the reports",
};
const hints = {
  dismissed: "It stays as it is. Whoever reported it is told that, and not by whom or why.",
  upheld: "Whoever reported it is told so, and not what or by whom.",
};

/** Settles what was reported where no decision about the post does. */
export function SettleForm({ along, outcome, action, offered }: SettleFormProps) {
  const { state, pending, form } = useAttempt(action, [outcome, ...Object.values(along)].join(" "));
  const label = labels[outcome];
  if (!offered) return <Overtaken state={state} />;
  return (
    <Disclosure summary={label} open={state.refusal !== undefined}>
      <Form of={form} aria-label={label} className="mt-3 mb-6 space-y-4">
        {Object.entries({ ...along, outcome }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-sm text-soft">{hints[outcome]}</p>
        <FormReply state={state} />
        <TextField
          name="reason"
          id={`settle-${outcome}-${Object.values(along).join("-")}`}
          label="Why"
          hint="For the log, which moderators read."
          maxLength={limits.reason.max}
          defaultValue={state.typed.reason ?? ""}
          error={state.refusal?.fields?.reason}
        />
        <Button aria-disabled={pending}>{label}</Button>
      </Form>
    </Disclosure>
  );
}
