"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";

const ways: readonly (readonly [typed: string, finds: string])[] = [
  ["sleep alone", "both words, in any form"],
  ['"fall asleep"', "these words, one after the other"],
  ["sleep -work", "the first word without the second"],
  ["fear OR panic", "one of the two"],
  ["[sleep]", "questions with this tag, and their answers"],
  ["in:relationships", "in this category, or in one within it"],
  ["by:Ada", "written by this member"],
  ["is:question, is:answer", "only these"],
  ["is:open, is:closed", "open or closed questions"],
  ["is:answered, is:unanswered", "with an answer or without one"],
  ["score:>5", "more than five votes for it than against it; >=, <, <= and = go too"],
  ["after:2024, before:2024-05-31", "written from this day on, or before it"],
];

/** What can be typed into the search field, for whoever wants to know. */
export function SearchHelp() {
  return (
    <Disclosure summary="More ways to search">
      <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        {ways.map(([typed, finds]) => (
          <div key={typed} className="contents">
            <dt>
              <code>{typed}</code>
            </dt>
            <dd className="text-soft max-sm:pb-2">{finds}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-soft">
        A minus sign before any of them leaves out what it would find.
      </p>
    </Disclosure>
  );
}
