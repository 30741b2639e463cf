"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { heard } from "#components/ui/heard.ts";
import { type FormAction, type FormState, untouched } from "#lib/words/outcome.ts";

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

/** Sends a form, with JavaScript and without, and holds what was answered. */
export function useAttempt(action: FormAction): Attempt {
  const [served, send] = useActionState(action, untouched);
  const [latest, setLatest] = useState<FormState>();
  const [pending, setPending] = useState(false);
  const [round, setRound] = useState(0);
  const busy = useRef(false);
  const sent = useRef<HTMLFormElement>(null);
  const [led, setLed] = useState<{ from: FormAction }>();
  const state = latest ?? served;

  useEffect(() => {
    if (latest?.refusal) sent.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [latest]);

  const settle = (next: FormState, fresh: boolean) => {
    busy.current = false;
    setPending(false);
    setLatest(next);
    if (fresh) setRound((rounds) => rounds + 1);
  };

  // Where it led to has come, with actions of its own; it may be the page of this form once more.
  useEffect(() => {
    if (!led || led.from === action) return;
    setLed(undefined);
    settle(untouched, true);
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    sent.current = event.currentTarget;
    setPending(true);
    heard(action)({ typed: {}, attempt: state.attempt }, fieldsIn(event)).then(
      (next) => settle(next, next.done !== undefined),
      () => setLed({ from: action }),
    );
  }

  return { state, pending, round, send, submit };
}

function fieldsIn({ currentTarget, nativeEvent }: FormEvent<HTMLFormElement>): FormData {
  const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  const fields = new FormData(currentTarget, submitter);
  for (const name of [...fields.keys()]) if (name.startsWith("$ACTION")) fields.delete(name);
  return fields;
}
