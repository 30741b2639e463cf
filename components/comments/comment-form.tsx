"use client";

import { DraftKeeper } from "#components/editor/draft-keeper.tsx";
import { GuestFields } from "#components/guests/guest-fields.tsx";
import { Waits } from "#components/posts/waits.tsx";
import { able, draftAt } from "#components/questions/thread-actions.ts";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply, opensHere } from "#components/ui/form-reply.tsx";
import { SubmissionField } from "#components/ui/submission-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { useLanding } from "#components/ui/use-landing.ts";
import type { Marks } from "#lib/posts/marks.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

type CommentFormProps = {
  post: number;
  /** Whose answer it is, or that it is the question. */
  on: string;
  marks: Marks;
  action: FormAction;
};

/** Folded until somebody has something to say; opens without JavaScript. */
export function CommentForm({ post, on, marks, action }: CommentFormProps) {
  const { state, pending, round, form } = useAttempt(action, `comment ${post}`);
  const done = state.done?.name === "comment.posted" ? state.done : undefined;
  const posted = done?.waits ? undefined : done?.comment;
  useLanding(
    posted === undefined ? undefined : routes.commentAnchor(posted),
    posted === undefined ? undefined : routes.comment(posted),
  );
  const { typed, refusal, attempt } = state;
  const { reader } = marks;
  const member = reader.kind === "member";
  const kept = attempt === 0 ? draftAt(marks, "comment", post) : undefined;
  const wrong = refusal?.fields?.body;
  return (
    <>
      <details
        key={round}
        className="comment-new"
        open={kept !== undefined || (attempt > 0 && !done)}
      >
        <summary className="touch">
          Comment<span className="sr-only"> on {on}</span>
        </summary>
        <Form aria-busy={pending} of={form} className="space-y-3">
          <input type="hidden" name="post" value={post} />
          {member && <input type="hidden" name="writer" value={reader.id} />}
          <SubmissionField />
          {refusal && <FormReply state={state} />}
          <TextArea
            name="body"
            id={`comment-${post}`}
            label="Your comment"
            rows={3}
            defaultValue={typed.body ?? kept?.body}
            error={wrong}
            {...opensHere(wrong !== undefined)}
          />
          {!member && (
            <GuestFields
              state={state}
              of={`comment-${post}`}
              notice="Email me at this address if others comment here"
            />
          )}
          <DraftKeeper kind="comment" post={post} state={state} member={member} kept={kept}>
            <Button aria-disabled={pending}>{pending ? "Sending …" : "Post your comment"}</Button>
          </DraftKeeper>
        </Form>
      </details>
      <p role="status" className={done?.waits ? "text-sm" : "sr-only"}>
        {done?.waits && <Waits post={done.comment} />}
        {posted !== undefined && "Your comment is on the page now."}
      </p>
    </>
  );
}

/** Visitors may until they are told otherwise; of everybody else the policy has been asked. */
export const takesComments = (marks: Marks, post: number, locked: boolean): boolean =>
  marks.reader.kind === "visitor" ? !locked : able(marks, post, "comment.post");
