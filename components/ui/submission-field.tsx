"use client";

import { useEffect, useRef } from "react";

const KEY = "askwell-submission";
let word = "";

/** One word for a tab, also after Back and a reload: the same text in the same place is sent once. */
function wordOfTab(): string {
  try {
    word ||= sessionStorage.getItem(KEY) ?? made();
    sessionStorage.setItem(KEY, word);
  } catch {
    word ||= made();
  }
  return word;
}

const made = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

/** What tells this form from another. A page that all share carries none: then the site makes one. */
export function SubmissionField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = wordOfTab();
  }, []);
  return <input ref={field} type="hidden" name="submission" />;
}
