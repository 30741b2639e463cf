"use client";

import { DraftKeeper } from "#components/editor/draft-keeper.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select, TextArea, TextField } from "#components/ui/field.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Editable, StartingPoint } from "#lib/posts/editable.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";

export type CategoryChoice = { value: string; label: string };

type EditFormProps = {
  post: Editable;
  action: FormAction;
  /** For questions whose category this form may change. */
  categories?: CategoryChoice[] | undefined;
};

/** Changes a post, or proposes to: the same fields, the same care that nothing typed is lost. */
export function EditForm({ post, action, categories }: EditFormProps) {
  const { state, pending, send, submit } = useAttempt(action);
  const { start } = post;
  const crossed = state.refusal?.code === "conflict" && state.typed.base !== start.base;
  const suggests = post.may === "suggest";
  return (
    <form
      action={send}
      onSubmit={submit}
      aria-label={suggests ? "Suggest an edit" : "Edit"}
      aria-busy={pending}
      className="space-y-6"
    >
      <input type="hidden" name="post" value={post.id} />
      <input
        type="hidden"
        name="base"
        value={crossed ? start.base : (state.typed.base ?? start.base)}
      />
      <FormReply state={state} />
      {crossed && <Meanwhile now={start} />}
      {post.kind === "question" && <QuestionFields {...{ start, state, categories }} />}
      <TextArea
        name="body"
        label={post.kind === "question" ? "The question in full" : `The ${post.kind}`}
        hint="Written in Markdown: an empty line begins a paragraph, *stars* make words lean."
        rows={14}
        defaultValue={state.typed.body ?? start.body}
        error={state.refusal?.fields?.body}
      />
      {state.preview !== undefined && <Preview html={state.preview} />}
      <DraftKeeper kind="edit" post={post.id} state={state} />
      <Why own={post.own} suggests={suggests} state={state} />
      <div className="flex flex-wrap gap-3">
        <Button disabled={pending}>{suggests ? "Suggest this edit" : "Save the edit"}</Button>
        <Button kind="quiet" name="intent" value="preview" formNoValidate disabled={pending}>
          Preview
        </Button>
      </div>
    </form>
  );
}

function Preview({ html }: { html: string }) {
  return (
    <section aria-label="Preview" className="rounded-md border border-line p-4">
      <p className="mb-2 text-sm text-soft">This is how it will look. Nothing is saved yet.</p>
      <Prose html={html} />
    </section>
  );
}

/** The other text, so that whoever wrote over it can bring both together. */
function Meanwhile({ now }: { now: StartingPoint }) {
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
  categories?: CategoryChoice[] | undefined;
};

function QuestionFields({ start, state, categories }: QuestionFieldsProps) {
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
      />
      {categories && (
        <Select
          name="category"
          label="Category"
          options={[...none, ...categories]}
          defaultValue={typed.category ?? start.category ?? ""}
          error={refusal?.fields?.category}
        />
      )}
      <TextField
        name="tags"
        label="Tags"
        hint={`Up to ${limits.tags.perQuestion}, with commas between them.`}
        defaultValue={typed.tags ?? start.tags.join(", ")}
        error={refusal?.fields?.tags}
      />
    </>
  );
}

type WhyProps = { own: boolean; suggests: boolean; state: FormState };

function Why({ own, suggests, state }: WhyProps) {
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
      defaultValue={state.typed.reason ?? ""}
      error={state.refusal?.fields?.reason}
      required={!own}
    />
  );
}
