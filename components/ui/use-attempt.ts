"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { type FormAction, type FormState, type Refusal, untouched } from "#lib/words/outcome.ts";

export type Attempt = {
  state: FormState;
  pending: boolean;
  /** Counts what went well: with each a fresh form begins. */
  round: number;
  /** The form's `action`: it is what answers without JavaScript. */
  send: (form: FormData) => void;
  /** The form's `onSubmit`: fields keep what was typed, whatever happens on the way. */
  submit: (event: FormEvent<HTMLFormElement>) => void;
};

const unheard: Refusal = {
  ok: false,
  code: "failed",
  message:
    "We could not reach the site, so we do not know whether this arrived. What you typed is still here: please send it again. It will not be there twice.",
};

/** Sends a form, with JavaScript and without, and holds what was answered. */
export function useAttempt(action: FormAction): Attempt {
  const [served, send] = useActionState(action, untouched);
  const [latest, setLatest] = useState<FormState>();
  const [pending, setPending] = useState(false);
  const [round, setRound] = useState(0);
  const busy = useRef(false);
  const sent = useRef<HTMLFormElement>(null);
  const state = latest ?? served;

  useEffect(() => {
    if (latest?.refusal) sent.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [latest]);

  const settle = (next: FormState) => {
    busy.current = false;
    setPending(false);
    setLatest(next);
    if (next.done) setRound(round + 1);
  };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    sent.current = event.currentTarget;
    setPending(true);
    const { attempt } = state;
    action({ typed: {}, attempt }, fieldsIn(event)).then(settle, (error) => {
      // It went well, and the router is on its way to another page.
      if (!isRedirect(error)) settle({ typed: {}, refusal: unheard, attempt: attempt + 1 });
    });
  }

  return { state, pending, round, send, submit };
}

const isRedirect = (error: unknown) => String(Object(error).digest).startsWith("NEXT_REDIRECT");

function fieldsIn({ currentTarget, nativeEvent }: FormEvent<HTMLFormElement>): FormData {
  const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  const fields = new FormData(currentTarget, submitter);
  for (const name of [...fields.keys()]) if (name.startsWith("$ACTION")) fields.delete(name);
  return fields;
}
