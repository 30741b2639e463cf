"use client";

import { useEffect, useRef } from "react";

const KEY = "askwell-submission";
let word = "";

/** One word for a tab, also after Back and a reload: the same text in the same place is sent once. */
function wordOfTab(): string {
  try {
    word ||= sessionStorage.getItem(KEY) ?? made();
  } catch {
    word ||= made();
  }
  return word;
}

/** Kept from the moment that something is sent: whoever only reads leaves nothing behind. */
function keepWord(): void {
  try {
    sessionStorage.setItem(KEY, word);
  } catch {
    // Where a browser keeps nothing, Back meets a new word, and the site compares the texts.
  }
}

const made = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

/** What tells this form from another. A page that all share carries none: then the site makes one. */
export function SubmissionField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!field.current) return;
    field.current.value = wordOfTab();
    const { form } = field.current;
    form?.addEventListener("submit", keepWord, true);
    return () => form?.removeEventListener("submit", keepWord, true);
  }, []);
  return <input ref={field} type="hidden" name="submission" />;
}
