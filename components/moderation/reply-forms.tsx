"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import type { Reply } from "#lib/words/replies.ts";

type ReplyFormProps = {
  action: FormAction;
  /** Tells the fields of several forms apart. */
  place: number;
  /** Left out, it is a new one. */
  reply?: Reply;
};

/** Words for moderators, by the name under which they find them. */
export function ReplyForm({ action, place, reply }: ReplyFormProps) {
  return (
    <AccountForm
      action={action}
      label={reply ? "Save this reply" : "Add the reply"}
      along={reply && { was: reply.label }}
    >
      {({ typed, refusal }) => (
        <>
          <TextField
            name="label"
            id={`label-${place}`}
            label="Name, for moderators"
            maxLength={limits.reply.label.max}
            defaultValue={typed.label ?? reply?.label}
            error={refusal?.fields?.label}
          />
          <TextArea
            name="words"
            id={`words-${place}`}
            label="What it says"
            rows={4}
            maxLength={limits.reply.words.max}
            defaultValue={typed.words ?? reply?.words}
            error={refusal?.fields?.words}
          />
        </>
      )}
    </AccountForm>
  );
}
