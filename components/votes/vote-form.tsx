"use client";

import { type FormEvent, startTransition, useOptimistic, useState } from "react";
import { useAnswered } from "#components/ui/answered.tsx";
import { Count } from "#components/ui/count.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormNote } from "#components/ui/form-note.tsx";
import { heard } from "#components/ui/heard.ts";
import { plainly } from "#components/ui/use-attempt.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { PostMarks } from "#lib/posts/marks.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";

export type Vote = -1 | 0 | 1;

type VoteFormProps = {
  post: number;
  score: number;
  own: PostMarks;
  down: boolean;
  action: FormAction;
};

/** Votes at once, and takes it back kindly when it was refused. The button that is pressed withdraws. */
export function VoteForm({ post, score, own, down, action }: VoteFormProps) {
  const { vote, floor } = own;
  const name = `vote ${post}`;
  const [state, setState] = useState(useAnswered(name));
  const [shown, hope] = useOptimistic({ score, vote });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    const wanted = Number(form.get("value")) as Vote;
    startTransition(() => {
      const hoped = score - vote + wanted;
      hope({ score: floor ? Math.max(0, hoped) : hoped, vote: wanted });
      // The wire may fail: that is said here, and takes nothing that is being typed elsewhere on the page.
      return heard(action)(form).then((said) =>
        startTransition(() => setState(({ attempt }) => ({ ...said, attempt: attempt + 1 }))),
      );
    });
  };
  return (
    <Form of={{ name, action: plainly(action), submit }} className="vote-form">
      <input type="hidden" name="post" value={post} />
      <p className="votes">
        <Arrow of={1} vote={shown.vote} />
        <Count of={shown.score} one="vote" many="votes" signed />
        {(down || shown.vote === -1) && <Arrow of={-1} vote={shown.vote} />}
      </p>
      <div role="status">
        {state.refusal ? (
          <FormNote kind="error">{state.refusal.message}</FormNote>
        ) : (
          <VisuallyHidden>{said(state, score)}</VisuallyHidden>
        )}
      </div>
    </Form>
  );
}

/** Pressed once it votes, pressed again it takes the vote back. */
function Arrow({ of, vote }: { of: 1 | -1; vote: Vote }) {
  const pressed = vote === of;
  return (
    <button
      type="submit"
      name="value"
      value={pressed ? 0 : of}
      aria-pressed={pressed}
      className={of === 1 ? "up" : "down"}
    >
      <VisuallyHidden>{of === 1 ? "Vote up" : "Vote down"}</VisuallyHidden>
    </button>
  );
}

const signed = (score: number) => `${score > 0 ? "+" : ""}${score}`;

function said({ done }: FormState, score: number): string {
  if (done?.name !== "vote.cast") return "";
  const what = done.value === 0 ? "Your vote was taken back." : "Your vote was counted.";
  return `${what} ${signed(score)} votes.`;
}
