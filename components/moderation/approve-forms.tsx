"use client";

import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply } from "#components/ui/form-reply.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { StartingPoint } from "#lib/posts/editable.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import type { Reply } from "#lib/words/replies.ts";
import { WhyFields } from "./decide-form.tsx";

type ApproveFormProps = { post: number; action: FormAction; offered: boolean };

export function ApproveForm({ post, action, offered }: ApproveFormProps) {
  const { state, pending, form } = useAttempt(action, "approve");
  if (!offered) return <Overtaken state={state} />;
  return (
    <Form of={form} aria-label="Approve" className="mb-4 space-y-3">
      <input type="hidden" name="post" value={post} />
      <FormReply state={state} />
      <Button aria-disabled={pending} data-key="a">
        Approve
      </Button>
    </Form>
  );
}

type ApproveEditedFormProps = ApproveFormProps & {
  start: StartingPoint;
  replies: readonly Reply[];
};

/** The words as they stand, to be mended and let through at once. */
export function ApproveEditedForm(props: ApproveEditedFormProps) {
  const { post, action, offered, start, replies } = props;
  const { state, pending, form } = useAttempt(action, "approve edited");
  const { typed, refusal } = state;
  if (!offered) return <Overtaken state={state} />;
  return (
    <Disclosure summary="Edit and approve" open={refusal !== undefined}>
      <Form of={form} aria-label="Edit and approve" className="mt-3 mb-6 space-y-4">
        <input type="hidden" name="post" value={post} />
        <input type="hidden" name="base" value={start.base} />
        <FormReply state={state} />
        {start.title !== null && (
          <TextField
            name="title"
            id="mend-title"
            label="Title"
            maxLength={limits.title.max}
            defaultValue={typed.title ?? start.title}
            error={refusal?.fields?.title}
          />
        )}
        <TextArea
          name="body"
          id="mend-body"
          label="The text"
          rows={10}
          defaultValue={typed.body ?? start.body}
          error={refusal?.fields?.body}
          data-key="e"
        />
        <WhyFields name="mend" state={state} replies={replies} />
        <Button aria-disabled={pending}>Save the edit and approve</Button>
      </Form>
    </Disclosure>
  );
}
