"use client";

import { ButtonLink } from "#components/ui/button.tsx";
import { Checkbox, TextArea, TextField } from "#components/ui/field.tsx";
import { FormNote } from "#components/ui/form-note.tsx";
import type { Marks } from "#lib/posts/marks.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

/** The form in its place. Its fields open with writing, so that nobody types what cannot be sent. */
type AnswerFormProps = {
  question: number;
  /** Where to come back to after signing in. */
  next: string;
  marks: Marks;
  action: FormAction;
};

export function AnswerForm({ next }: AnswerFormProps) {
  return (
    <form
      id="your-answer"
      aria-label="Your answer"
      className="mt-8 space-y-5 border-t border-line pt-10"
    >
      <fieldset disabled className="space-y-5">
        <legend className="sr-only">What you write, and how you can be reached</legend>
        <TextArea
          name="body"
          label="Your answer"
          hint="Peer support, not therapy or emergency care. Write as you would to somebody in front of you."
          maxLength={limits.body.max}
        />
        <TextField
          name="displayName"
          label="Your name to display (optional)"
          maxLength={limits.displayName.max}
          autoComplete="nickname"
        />
        <Checkbox
          name="notify"
          value="1"
          label="Email me at this address if my answer is selected or commented on"
        />
        <TextField
          name="email"
          type="email"
          label="Email address"
          autoComplete="email"
          hint="Privacy: Your email address will only be used for sending these notifications."
        />
      </fieldset>
      <div className="space-y-3">
        <FormNote>Writing opens when you sign in.</FormNote>
        <ButtonLink href={routes.signIn(next)} rel="nofollow">
          Sign in to answer
        </ButtonLink>
      </div>
    </form>
  );
}
