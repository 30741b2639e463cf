"use client";

import { WatchHits } from "#components/safety/watch-hits.tsx";
import type { CategoryChoice } from "#components/taxonomy/category-choices.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { Select } from "#components/ui/select.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";
import { watchedActions, watchedKinds } from "#lib/words/watched.ts";

const optionsOf = (named: Record<string, string>) =>
  Object.entries(named).map(([value, label]) => ({ value, label }));
const kinds = optionsOf(watchedKinds);
const actions = optionsOf(watchedActions);
const days = [
  { value: "", label: "Until somebody ends it" },
  ...limits.watched.offered.map((count) => ({
    value: String(count),
    label: count === 1 ? "1 day" : `${count} days`,
  })),
];

type WatchFormProps = { action: FormAction; categories: CategoryChoice[] };

/** What to watch for; it can be tried on the latest posts before it is set. */
export function WatchForm({ action, categories }: WatchFormProps) {
  const { state, pending, round, form } = useAttempt(action, "watch");
  return (
    <Form
      key={round}
      of={form}
      noValidate
      aria-label="Watch for words"
      aria-busy={pending}
      className="space-y-5"
    >
      <FormReply state={state} />
      {state.hits && <WatchHits key={state.attempt} hits={state.hits} />}
      <What state={state} />
      <Where state={state} categories={categories} />
      <div className="flex flex-wrap gap-3">
        <Button aria-disabled={pending}>Watch for this</Button>
        <Button kind="quiet" name="intent" value="try" aria-disabled={pending}>
          Try it on the latest posts
        </Button>
      </div>
    </Form>
  );
}

function What({ state: { typed, refusal } }: { state: FormState }) {
  const errors = refusal?.fields;
  return (
    <>
      <Select
        name="kind"
        label="What this is"
        options={kinds}
        defaultValue={typed.kind}
        error={errors?.kind}
      />
      <TextField
        name="text"
        label="What to watch for"
        maxLength={limits.watched.text}
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed.text}
        error={errors?.text}
      />
      <Select
        name="action"
        label="What happens"
        options={actions}
        defaultValue={typed.action ?? "hold"}
        error={errors?.action}
      />
      <TextField
        name="replacement"
        label="Words in its place (where it is replaced)"
        hint="Left empty, what is found is taken out."
        maxLength={limits.watched.replacement}
        defaultValue={typed.replacement}
        error={errors?.replacement}
      />
    </>
  );
}

function Where({
  state: { typed, refusal },
  categories,
}: { state: FormState } & Pick<WatchFormProps, "categories">) {
  const errors = refusal?.fields;
  return (
    <>
      <Select
        name="category"
        label="Where"
        options={[{ value: "", label: "On the whole site" }, ...categories]}
        defaultValue={typed.category}
        error={errors?.category}
      />
      <Select
        name="days"
        label="For how long"
        options={days}
        defaultValue={typed.days}
        error={errors?.days}
      />
      <TextField
        name="note"
        label="A note for other moderators (optional)"
        maxLength={limits.watched.note}
        defaultValue={typed.note}
        error={errors?.note}
      />
    </>
  );
}
