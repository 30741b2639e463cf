"use client";

import type { CategoryChoice } from "#components/taxonomy/category-choices.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply, firstWrong, opensHere } from "#components/ui/form-reply.tsx";
import { LongLine } from "#components/ui/long-line.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { Select } from "#components/ui/select.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { PostAct } from "#lib/words/acts.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";
import { GroundField } from "./decide-form.tsx";

export type PostActFormProps = {
  act: PostAct;
  post: number;
  label: string;
  /** It may say which of the rules it is about. */
  grounded: boolean;
  /** Nobody but whoever acts is told. */
  own: boolean;
  category: number | null;
  categories: CategoryChoice[];
  action: FormAction;
  /** Whether it can be done now. Where somebody else was faster, what was said of that stays. */
  offered: boolean;
};

/** One act to one post: what it needs, and why. */
export function PostActForm(props: PostActFormProps) {
  const { act, post, label, grounded, own, action, offered } = props;
  const { state, pending, form } = useAttempt(action, act);
  if (!offered) return <Overtaken state={state} />;
  const closing = act === "close" || act === "reopen";
  return (
    <Form of={form} aria-label={label} className="space-y-4">
      <input type="hidden" name={closing ? "question" : "post"} value={post} />
      <FormReply state={state} />
      {act === "move" && <CategoryField {...props} state={state} />}
      {act === "merge" && <MergeFields state={state} />}
      {act === "close" && (
        <OtherField name="duplicateOf" label="The question that it repeats, if any" state={state} />
      )}
      {grounded && !own && <GroundField name={act} state={state} />}
      <Why name={act === "close" ? "note" : "reason"} own={own} state={state} />
      <Button aria-disabled={pending}>{label}</Button>
    </Form>
  );
}

/** `id` where other forms of the page have such a field too. */
type FieldProps = { state: FormState; id?: string };
const opens = (state: FormState, name: string) =>
  opensHere(firstWrong(state, ["duplicateOf", "into", "category", "note", "reason"]) === name);

export function Why({
  name,
  own,
  state,
  id,
}: FieldProps & { name: "note" | "reason"; own: boolean }) {
  return (
    <LongLine
      name={name}
      id={id}
      label="Why"
      hint={whyHint(name, own)}
      maxLength={limits.reason.max}
      defaultValue={state.typed[name] ?? ""}
      error={state.refusal?.fields?.[name]}
      {...opens(state, name)}
    />
  );
}

function whyHint(name: "note" | "reason", own: boolean): string {
  if (name === "note") {
    return "Everybody reads this. It may stay empty where the question repeats another one.";
  }
  return own ? "Moderators read this." : "The author reads this.";
}

function CategoryField({ categories, category, state }: PostActFormProps & FieldProps) {
  return (
    <Select
      name="category"
      label="The category it belongs in"
      options={categories}
      defaultValue={state.typed.category ?? String(category ?? "")}
      error={state.refusal?.fields?.category}
      {...opens(state, "category")}
    />
  );
}

export function OtherField({
  name,
  label,
  state,
  id,
}: FieldProps & { name: string; label: string }) {
  return (
    <TextField
      name={name}
      id={id}
      label={label}
      hint="Its number, or its address as you copied it."
      defaultValue={state.typed[name] ?? ""}
      error={state.refusal?.fields?.[name]}
      {...opens(state, name)}
    />
  );
}

const texts = [
  { value: "nothing", label: "It goes with the question" },
  { value: "comment", label: "It becomes a comment on the other question" },
  { value: "answer", label: "It becomes an answer to the other question" },
];

function MergeFields({ state }: FieldProps) {
  return (
    <>
      <OtherField name="into" label="The question that it goes into" state={state} />
      <Select
        name="text"
        label="What becomes of its own text"
        options={texts}
        defaultValue={state.typed.text ?? "nothing"}
        error={state.refusal?.fields?.text}
      />
    </>
  );
}
