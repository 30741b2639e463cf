"use client";

import { DraftKeeper } from "#components/editor/draft-keeper.tsx";
import { Editor } from "#components/editor/editor.tsx";
import { GuestFields } from "#components/guests/guest-fields.tsx";
import { Waits } from "#components/posts/waits.tsx";
import { draftAt } from "#components/questions/thread-actions.ts";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormNote } from "#components/ui/form-note.tsx";
import { FormReply, firstWrong } from "#components/ui/form-reply.tsx";
import { SubmissionField } from "#components/ui/submission-field.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { useLanding } from "#components/ui/use-landing.ts";
import type { Marks } from "#lib/posts/marks.ts";
import { lengths } from "#lib/words/lengths.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

type AnswerFormProps = {
  question: number;
  /** Where to come back to after signing in. */
  next: string;
  marks: Marks;
  action: FormAction;
};

/** Open to everybody, with an account or without. */
export function AnswerForm({ question, next, marks, action }: AnswerFormProps) {
  const { state, pending, round, form } = useAttempt(action, "answer");
  const { reader } = marks;
  const kept = state.attempt === 0 ? draftAt(marks, "answer", question) : undefined;
  const done = state.done?.name === "answer.posted" ? state.done : undefined;
  const posted = done?.waits ? undefined : done?.answer;
  useLanding(
    posted === undefined ? undefined : routes.answerAnchor(posted),
    posted === undefined ? undefined : routes.answer(posted),
  );
  return (
    <div id="your-answer" className="mt-8 space-y-5 border-t border-line pt-10">
      <Form
        key={round}
        aria-label="Your answer"
        aria-busy={pending}
        of={form}
        className="space-y-5"
      >
        {/* Enter in a field sends the form and does not ask for a preview. */}
        <button type="submit" hidden tabIndex={-1} />
        <input type="hidden" name="question" value={question} />
        {reader.kind === "member" && <input type="hidden" name="writer" value={reader.id} />}
        <SubmissionField />
        <FormReply state={state} />
        <Editor
          label="Your answer"
          hint="Peer support, not therapy or emergency care. Write as you would to somebody in front of you."
          max={lengths.body.max}
          defaultValue={state.typed.body ?? kept?.body}
          error={state.refusal?.fields?.body}
          preview={state.preview}
          opens={firstWrong(state, ["body", "displayName", "email"]) === "body"}
        />
        {reader.kind !== "member" && (
          <GuestFields
            state={state}
            notice="Email me at this address if my answer is selected or commented on"
          />
        )}
        <DraftKeeper
          kind="answer"
          post={question}
          state={state}
          member={reader.kind === "member"}
          kept={kept}
        >
          <Button aria-disabled={pending}>{pending ? "Sending …" : "Post your answer"}</Button>
        </DraftKeeper>
        {reader.kind === "visitor" && (
          <FormNote>
            {"You need no account. If you have one, "}
            <a href={routes.signIn(next)} rel="nofollow">
              sign in to answer
            </a>
            {" under your name."}
          </FormNote>
        )}
      </Form>
      <p role="status" className="text-sm">
        {posted !== undefined && "Thank you. Your answer is on the page now."}
        {done?.waits && <Waits post={done.answer} />}
        {done && reader.kind !== "member" && (
          <>
            {" You can change it, or take it back, under "}
            <a href={routes.guest()}>Written as a guest</a>.
          </>
        )}
      </p>
    </div>
  );
}
