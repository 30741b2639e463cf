"use client";

import { useEffect, useState } from "react";
import { DraftKeeper } from "#components/editor/draft-keeper.tsx";
import { Editor } from "#components/editor/editor.tsx";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply, firstWrong } from "#components/ui/form-reply.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { OwnDraft } from "#lib/drafts/queries.ts";
import type { Editable, StartingPoint } from "#lib/posts/editable.ts";
import { lengths } from "#lib/words/lengths.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { type CategoryChoice, Meanwhile, QuestionFields, Why } from "./edit-fields.tsx";

type EditFormProps = {
  post: Editable;
  action: FormAction;
  /** The member who edits; none for guests. */
  writer?: number | undefined;
  /** For questions whose category this form may change. */
  categories?: CategoryChoice[] | undefined;
  /** What they had begun to write here. */
  kept?: OwnDraft | undefined;
};

/** Changes a post, or proposes to: the same fields, the same care that nothing typed is lost. */
export function EditForm({ post, writer, action, categories, kept }: EditFormProps) {
  const { state, pending, round, form } = useAttempt(action, "edit");
  const { typed, refusal, attempt } = state;
  const [began, begin] = useState<string>();
  const crossed = refusal?.code === "conflict" && typed.base !== post.start.base;
  const reason = typed.reason ?? (attempt === 0 ? kept?.reason : undefined);
  const start = kept && attempt === 0 ? startedBefore(post.start, kept) : post.start;
  const older = attempt === 0 && isOlder(kept, post.editedAt);
  const suggests = post.may === "suggest";
  const wrong = firstWrong(state, ["title", "category", "tags", "body", "reason"]);
  useLeaving(state);
  return (
    <Form
      key={round}
      of={form}
      onReset={() => begin(undefined)}
      aria-label={suggests ? "Suggest an edit" : "Edit"}
      aria-busy={pending}
      className="space-y-6"
    >
      {/* Enter in a field sends the form and does not ask for a preview. */}
      <button type="submit" hidden tabIndex={-1} />
      <input type="hidden" name="post" value={post.id} />
      {writer !== undefined && <input type="hidden" name="writer" value={writer} />}
      <input
        type="hidden"
        name="base"
        value={crossed ? post.start.base : (typed.base ?? began ?? post.start.base)}
        // A copy that is put back brings along the version that it began with.
        onInput={(event) => begin(event.currentTarget.value)}
      />
      <FormReply state={state} />
      {(crossed || older) && <Meanwhile now={post.start} />}
      {post.kind === "question" && <QuestionFields {...{ start, state, wrong, categories }} />}
      <Editor
        label={post.kind === "question" ? "The question in full" : `The ${post.kind}`}
        max={post.kind === "comment" ? lengths.comment.max : lengths.body.max}
        defaultValue={typed.body ?? start.body}
        error={refusal?.fields?.body}
        preview={state.preview}
        opens={wrong === "body"}
      />
      <Why {...{ own: post.own, suggests, reason }} state={state} opens={wrong === "reason"} />
      <DraftKeeper
        kind="edit"
        post={post.id}
        state={state}
        member={writer !== undefined}
        kept={attempt === 0 ? kept : undefined}
      >
        <Button aria-disabled={pending}>{suggests ? "Suggest this edit" : "Save the edit"}</Button>
      </DraftKeeper>
    </Form>
  );
}

/** Did the post change since these words were put away? */
const isOlder = (kept: OwnDraft | undefined, editedAt: Date | null) =>
  kept !== undefined && editedAt !== null && editedAt > kept.savedAt;

const startedBefore = (start: StartingPoint, kept: OwnDraft): StartingPoint => ({
  ...start,
  body: kept.body,
  title: kept.title || start.title,
  category: Number(kept.category) || start.category,
  tags: kept.tags.split(/,\s*/).filter((tag) => tag !== ""),
});

/** What was sent is looked at in its place: a whole page, so that its anchor is found. */
function useLeaving({ done }: FormState): void {
  useEffect(() => {
    if (done?.name === "post.edited") {
      location.assign(done.waits ? routes.ownPost(done.post) : routes.post(done.kind, done.post));
    }
    if (done?.name === "suggestion.made") {
      location.assign(routes.suggestion(done.post, done.suggestion));
    }
  }, [done]);
}
