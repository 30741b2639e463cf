"use client";

import { useEffect } from "react";
import { DraftKeeper } from "#components/editor/draft-keeper.tsx";
import { Editor } from "#components/editor/editor.tsx";
import { GuestFields } from "#components/guests/guest-fields.tsx";
import { SimilarFirst, SimilarWhileTyping } from "#components/questions/similar-questions.tsx";
import { useSimilar } from "#components/questions/use-similar.ts";
import type { CategoryChoice } from "#components/taxonomy/category-choices.ts";
import { TagsField } from "#components/taxonomy/tags-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox, TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply, firstWrong, opensHere } from "#components/ui/form-reply.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmissionField } from "#components/ui/submission-field.tsx";
import { type Attempt, useAttempt } from "#components/ui/use-attempt.ts";
import type { OwnDraft } from "#lib/drafts/queries.ts";
import type { Reader } from "#lib/posts/marks.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { lengths } from "#lib/words/lengths.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

type AskFormProps = {
  action: FormAction;
  reader: Reader;
  categories: CategoryChoice[];
  /** The answer that the question grows out of; it may have gone out of sight. */
  follows?: number | undefined;
  draft?: OwnDraft | undefined;
  /** What the title begins with, where nothing was kept. */
  title?: string | undefined;
};

/** Everything that a question is made of. Only its title has to be there. */
export function AskForm({ action, reader, categories, follows, draft, title }: AskFormProps) {
  const attempt = useAttempt(action, "ask");
  const { state, pending, form } = attempt;
  const { done, similar, typed } = state;
  // Without JavaScript: for this title the reader has seen what sounds like it.
  const seen = similar ? typed.title : typed.seen;
  useEffect(() => {
    if (done?.name === "question.asked") location.assign(routes.questionById(done.question));
  }, [done]);
  const sending = pending || done !== undefined;
  return (
    <Form aria-label="Your question" aria-busy={sending} of={form} className="space-y-6">
      {/* Enter in a field sends the form and does not ask for a preview. */}
      <button type="submit" hidden tabIndex={-1} />
      {reader.kind === "member" && <input type="hidden" name="writer" value={reader.id} />}
      {follows !== undefined && !state.refusal?.fields?.follows && (
        <input type="hidden" name="follows" value={follows} />
      )}
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      <SubmissionField />
      <FormReply state={state} />
      {similar && <SimilarFirst found={similar} />}
      <Question attempt={attempt} categories={categories} draft={draft} title={title} />
      {reader.kind === "member" ? (
        <TellMe
          key={state.attempt}
          told={state.attempt === 0 || state.typed.notify !== undefined}
        />
      ) : (
        <GuestFields
          state={state}
          notice="Email me at this address if my question is answered or commented on"
        />
      )}
      <DraftKeeper
        kind="question"
        post={follows}
        state={state}
        member={reader.kind === "member"}
        kept={state.attempt === 0 ? draft : undefined}
      >
        <Button aria-disabled={sending} {...(similar && { name: "intent", value: "ask" })}>
          {sending ? "Sending …" : "Ask the question"}
        </Button>
      </DraftKeeper>
    </Form>
  );
}

/** The hidden field says that the box was there, so that one left unticked is no box that was never seen. */
function TellMe({ told }: { told: boolean }) {
  return (
    <div>
      <input type="hidden" name="notifyAsked" value="1" />
      <Checkbox
        name="notify"
        value="1"
        label="Tell me about answers to this question"
        hint={
          <>
            {"In the ways that "}
            <a href={accountRoutes.noticeSettings()}>you have chosen</a>.
          </>
        }
        defaultChecked={told}
      />
    </div>
  );
}

type QuestionProps = {
  attempt: Attempt;
  categories: CategoryChoice[];
  draft: OwnDraft | undefined;
  title: string | undefined;
};

function Question({ attempt: { state }, categories, draft, title }: QuestionProps) {
  const { found, watch } = useSimilar();
  const typed = state.attempt === 0 && draft ? typedIn(draft) : state.typed;
  const fields = state.refusal?.fields;
  const wrong = firstWrong(state, ["title", "body", "category", "tags"]);
  return (
    <>
      <div className="space-y-2">
        <TextField
          name="title"
          label="Your question in one sentence"
          autoComplete="off"
          defaultValue={typed.title ?? (state.attempt === 0 ? title : undefined)}
          error={fields?.title}
          onInput={(event) => watch(event.currentTarget.value)}
          onBlur={() => watch(undefined)}
          {...opensHere(wrong === "title")}
        />
        {!state.similar && <SimilarWhileTyping found={found} />}
      </div>
      <Editor
        label="More about it (optional)"
        hint="What would somebody need to know to be of help? Leave out what could tell others who you are."
        max={lengths.questionBody.max}
        defaultValue={typed.body}
        error={fields?.body}
        preview={state.preview}
        opens={wrong === "body"}
      />
      <Select
        key={state.attempt}
        name="category"
        label="Category"
        options={[{ value: "", label: "Not sure: leave it open" }, ...categories]}
        defaultValue={typed.category ?? ""}
        error={fields?.category}
        {...opensHere(wrong === "category")}
      />
      <TagsField defaultValue={typed.tags} error={fields?.tags} />
      {fields?.follows && <p className="text-sm font-semibold text-care-ink">{fields.follows}</p>}
    </>
  );
}

const typedIn = ({ title, body, category, tags }: OwnDraft): Record<string, string> => ({
  title,
  body,
  category,
  tags,
});
