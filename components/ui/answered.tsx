"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type FormAnswer, type FormState, untouched } from "#lib/words/outcome.ts";

/** What was said to a plain form, which this page answers. */
export type Answered = { form: string; said: FormAnswer };

const OfThisPage = createContext<Answered | undefined>(undefined);

/** Only forms that come with the page take it up: those of a page that is visited later begin anew. */
export function AnsweredForm(props: { answered: Answered | undefined; children: ReactNode }) {
  const [answered, setAnswered] = useState(props.answered);
  useEffect(() => setAnswered(undefined), []);
  return <OfThisPage value={answered}>{props.children}</OfThisPage>;
}

/** What the form of this name begins with. */
export function useAnswered(name: string): FormState {
  const answered = useContext(OfThisPage);
  const [first] = useState(() =>
    answered?.form === name ? { ...answered.said, attempt: 1 } : untouched,
  );
  return first;
}
