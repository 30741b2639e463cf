"use client";

import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormNote } from "#components/ui/form-note.tsx";
import { FormReply, firstWrong, opensHere } from "#components/ui/form-reply.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { type Ground, groundNames, grounds } from "#lib/words/grounds.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

/** `along` says what is reported. */
type ReportFormProps = { along: Record<string, number>; action: FormAction };

/** All in one step: what it is about; own words and an address for the outcome may stay empty. */
export function ReportForm({ along, action }: ReportFormProps) {
  const { state, pending, form } = useAttempt(action, "report");
  return (
    <Form of={form} noValidate aria-label="Report" className="space-y-6">
      {Object.entries(along).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormReply state={state} />
      <Reasons key={state.attempt} state={state} />
      <TextArea
        name="note"
        label="In your own words (optional)"
        hint="Moderators read this, and nobody else."
        rows={4}
        defaultValue={state.typed.note}
        error={state.refusal?.fields?.note}
      />
      <TextField
        name="email"
        type="email"
        label="Your email address, if you want to hear what came of it (optional)"
        hint="It is used for that one mail, kept sealed until then, and erased after it."
        autoComplete="email"
        defaultValue={state.typed.email}
        error={state.refusal?.fields?.email}
      />
      <Button aria-disabled={pending}>Send the report</Button>
    </Form>
  );
}

function Reasons({ state }: { state: FormState }) {
  const error = state.refusal?.fields?.reason;
  return (
    <fieldset className="space-y-2" aria-describedby={error && "field-reason-error"}>
      <legend className="mb-2 font-semibold">What is it about?</legend>
      {groundNames.map((ground, at) => (
        <Reason
          key={ground}
          ground={ground}
          chosen={state.typed.reason === ground}
          wrong={error !== undefined}
          opens={at === 0 && firstWrong(state, ["reason"]) !== undefined}
        />
      ))}
      {error && (
        <FormNote id="field-reason-error" kind="error">
          {error}
        </FormNote>
      )}
    </fieldset>
  );
}

type ReasonProps = { ground: Ground; chosen: boolean; wrong: boolean; opens: boolean };

function Reason({ ground, chosen, wrong, opens }: ReasonProps) {
  const worried = ground === "worried";
  return (
    <div>
      <label className="flex items-start gap-3 py-1.5">
        <input
          type="radio"
          name="reason"
          value={ground}
          defaultChecked={chosen}
          className="mt-1 size-5 accent-accent"
          aria-invalid={wrong || undefined}
          aria-describedby={worried ? "worried-hint" : undefined}
          {...opensHere(opens)}
        />
        <span>{grounds[ground]}</span>
      </label>
      {worried && (
        <p id="worried-hint" className="ms-8 text-sm">
          If somebody may be in danger now, please look at <a href={routes.help()}>urgent help</a>{" "}
          first: who can be called at once, and how you can help. A moderator looks at what you
          report before anything else. Nobody writes to the author automatically.
        </p>
      )}
    </div>
  );
}
