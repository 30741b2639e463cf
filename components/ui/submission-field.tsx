"use client";

import { useEffect, useRef } from "react";

const KEY = "askwell-submission";
let word = "";

const today = () => new Date().toDateString();
const made = () =>
  today() +
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

/** One word for a browser and a day: the same text in the same place is sent once, from whichever tab. */
function wordOfBrowser(): string {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept?.startsWith(today())) return kept;
  } catch {
    // Where a browser keeps nothing, this page has a word of its own.
  }
  word ||= made();
  return word;
}

/** Kept from the moment that something is sent: whoever only reads leaves nothing behind. */
function keepWord(): void {
  try {
    localStorage.setItem(KEY, word);
  } catch {
    // Then Back meets a new word, and the site compares the texts.
  }
}

/** For whoever signs out: what comes after them has another word. */
export function forgetWord(): void {
  word = "";
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where a browser keeps nothing there is nothing to forget.
  }
}

/** What tells this form from another. A page that all share carries none: then the site makes one. */
export function SubmissionField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = field;
    if (!current) return;
    current.value = wordOfBrowser();
    // Another tab may have sent something meanwhile.
    const say = () => {
      word = wordOfBrowser();
      current.value = word;
      keepWord();
    };
    const { form } = current;
    form?.addEventListener("submit", say, true);
    return () => form?.removeEventListener("submit", say, true);
  }, []);
  return <input ref={field} type="hidden" name="submission" />;
}
