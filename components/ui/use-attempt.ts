"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { useAnswered } from "#components/ui/answered.tsx";
import { heard } from "#components/ui/heard.ts";
import { type FormAction, type FormState, untouched } from "#lib/words/outcome.ts";

/** What makes a form of HTML one that is sent: see components/ui/form.tsx. */
export type SentForm = {
  name: string;
  /** It is what answers without JavaScript. */
  action: (form: FormData) => Promise<never>;
  /** With it, fields keep what was typed, whatever happens on the way. */
  submit: (event: FormEvent<HTMLFormElement>) => void;
};

export type Attempt = {
  state: FormState;
  pending: boolean;
  /** Counts what went well: with each a fresh form begins. */
  round: number;
  form: SentForm;
};

/** React asks for nothing that an action answers, and types it so. */
export const plainly = (action: FormAction) => action as SentForm["action"];

/**
 * Sends a form, with JavaScript and without, and holds what was answered. The name tells it from all others of its
 * page. React's own useActionState does the same for four times the hidden fields, and made the page of a question
 * by a seventh dearer (docs/decisions/032).
 */
export function useAttempt(action: FormAction, name: string): Attempt {
  const served = useAnswered(name);
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
    heard(action)(fieldsIn(event)).then(
      (said) => settle({ ...said, attempt: state.attempt + 1 }, said.done !== undefined),
      () => setLed({ from: action }),
    );
  }

  return { state, pending, round, form: { name, action: plainly(action), submit } };
}

function fieldsIn({ currentTarget, nativeEvent }: FormEvent<HTMLFormElement>): FormData {
  const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  const fields = new FormData(currentTarget, submitter);
  for (const name of [...fields.keys()]) if (name.startsWith("$ACTION")) fields.delete(name);
  return fields;
}
