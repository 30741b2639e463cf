"use client";

import { TextField } from "#components/ui/field.tsx";
import { opensHere } from "#components/ui/form-reply.tsx";
import { Select } from "#components/ui/select.tsx";
import type { StartingPoint } from "#lib/posts/editable.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormState } from "#lib/words/outcome.ts";

export type CategoryChoice = { value: string; label: string };

/** The other text, so that whoever wrote over it can bring both together. */
export function Meanwhile({ now }: { now: StartingPoint }) {
  return (
    <section aria-labelledby="meanwhile" className="space-y-2">
      <h2 id="meanwhile" className="text-lg">
        How it reads now
      </h2>
      <p className="text-sm text-soft">
        Yours is in the form below. Bring over what you want to keep of this one; sending the form
        again replaces it.
      </p>
      {now.title && (
        <p className="font-semibold" dir="auto">
          {now.title}
        </p>
      )}
      {now.tags.length > 0 && (
        <p className="text-sm" dir="auto">{`Tags: ${now.tags.join(", ")}`}</p>
      )}
      <p className="difference rounded-md border border-line p-4" dir="auto">
        {now.body}
      </p>
    </section>
  );
}

type QuestionFieldsProps = {
  start: StartingPoint;
  state: FormState;
  /** The field at which the page opens after a mistake. */
  wrong: string | undefined;
  categories?: CategoryChoice[] | undefined;
};

export function QuestionFields({ start, state, wrong, categories }: QuestionFieldsProps) {
  const { typed, refusal } = state;
  const none = start.category === null ? [{ value: "", label: "No category" }] : [];
  return (
    <>
      <TextField
        name="title"
        label="Title"
        maxLength={limits.title.max}
        defaultValue={typed.title ?? start.title ?? ""}
        error={refusal?.fields?.title}
        {...opensHere(wrong === "title")}
      />
      {categories && (
        <Select
          name="category"
          label="Category"
          options={[...none, ...categories]}
          defaultValue={typed.category ?? start.category ?? ""}
          error={refusal?.fields?.category}
          {...opensHere(wrong === "category")}
        />
      )}
      <TextField
        name="tags"
        label="Tags"
        hint={`Up to ${limits.tags.perQuestion}, with commas between them.`}
        defaultValue={typed.tags ?? start.tags.join(", ")}
        error={refusal?.fields?.tags}
        {...opensHere(wrong === "tags")}
      />
    </>
  );
}

type WhyProps = {
  own: boolean;
  suggests: boolean;
  /** As far as it was typed before. */
  reason: string | undefined;
  state: FormState;
  opens: boolean;
};

export function Why({ own, suggests, reason = "", state, opens }: WhyProps) {
  return (
    <TextField
      name="reason"
      label={own ? "What you changed (optional)" : "Why you would change it"}
      hint={
        own
          ? "Readers see it in the history."
          : `The author will read it${suggests ? "" : ", and readers see it in the history"}.`
      }
      maxLength={limits.reason.max}
      defaultValue={reason}
      error={state.refusal?.fields?.reason}
      required={!own}
      {...opensHere(opens)}
    />
  );
}
