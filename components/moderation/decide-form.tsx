"use client";

import type { ChangeEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply, firstWrong, opensHere } from "#components/ui/form-reply.tsx";
import { LongLine } from "#components/ui/long-line.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { Select } from "#components/ui/select.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { type Ground, groundNames, grounds } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";
import type { Reply } from "#lib/words/replies.ts";

/** How a decision is called here, and what is sent with it. */
export type Decision = {
  /** Tells its fields from those of the other forms of the page. */
  name: string;
  label: string;
  hint: string;
  action: FormAction;
  post: number;
  /** The letter that leads to its reason. */
  letter?: string;
  /** Without what it is about: it restricts nobody. */
  mild?: boolean;
};

type DecideFormProps = {
  decision: Decision;
  replies: readonly Reply[];
  /** Whether it can be decided now. Where somebody else was faster, what was said of that stays. */
  offered: boolean;
};

/** One decision behind its name, with what it is about and why. */
export function DecideForm({ decision, replies, offered }: DecideFormProps) {
  const { name, label, hint, action, post, letter, mild } = decision;
  const { state, pending, form } = useAttempt(action, decision.name);
  if (!offered) return <Overtaken state={state} />;
  return (
    <Disclosure summary={label} open={state.refusal !== undefined}>
      <Form of={form} aria-label={label} className="mt-3 mb-6 space-y-4">
        <input type="hidden" name="post" value={post} />
        <p className="text-sm text-soft">{hint}</p>
        <FormReply state={state} />
        {!mild && <GroundField name={name} state={state} />}
        <WhyFields name={name} state={state} replies={replies} letter={letter} />
        <Button aria-disabled={pending}>{label}</Button>
      </Form>
    </Disclosure>
  );
}

/** A worry about somebody is no reason to take words from them. */
const groundOptions = groundNames
  .filter((ground) => ground !== "worried")
  .map((value) => ({ value, label: grounds[value] }));

type GroundFieldProps = {
  name: string;
  state: FormState;
  /** The ground that is by far the likeliest; without one it may stay unsaid. */
  likely?: Ground;
};

export function GroundField({ name, state, likely }: GroundFieldProps) {
  const unsaid = { value: "", label: "Say it in words alone" };
  return (
    <Select
      name="ground"
      id={`${name}-ground`}
      label="What it is about"
      options={likely ? groundOptions : [unsaid, ...groundOptions]}
      defaultValue={state.typed.ground ?? likely ?? ""}
      error={state.refusal?.fields?.ground}
    />
  );
}

type WhyFieldsProps = {
  name: string;
  state: FormState;
  replies: readonly Reply[];
  letter?: string | undefined;
};

/** A reply that is chosen stands in the field, to be changed; without JavaScript it counts when that is empty. */
export function WhyFields({ name, state, replies, letter }: WhyFieldsProps) {
  const own = { value: "", label: "None, in your own words" };
  const error = state.refusal?.fields?.reason;
  return (
    <>
      <Select
        name="template"
        id={`${name}-template`}
        label="A reply that is ready"
        options={[own, ...replies.map(({ label, words }) => ({ value: words, label }))]}
        defaultValue={state.typed.template ?? ""}
        onChange={takeReply}
      />
      <LongLine
        name="reason"
        id={`${name}-reason`}
        label="Why"
        hint="The author reads this. It is taken from the reply above when it is left empty."
        maxLength={limits.reason.max}
        defaultValue={state.typed.reason ?? ""}
        error={error}
        data-key={letter}
        {...opensHere(firstWrong(state, ["reason"]) !== undefined)}
      />
    </>
  );
}

function takeReply({ currentTarget: chosen }: ChangeEvent<HTMLSelectElement>): void {
  const field = chosen.form?.elements.namedItem("reason");
  if (field instanceof HTMLTextAreaElement && chosen.value !== "") field.value = chosen.value;
}
