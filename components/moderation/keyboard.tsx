"use client";

import { useEffect, useState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Checkbox } from "#components/ui/field.tsx";

/** A letter, and what it does; on the page it acts on what bears it as `data-key`. */
export type Letter = { letter: string; does: string };

const KEPT = "askwell-letters";
const FIELDS = "input, textarea, select, [contenteditable]";

/** Letters that act, said where they act, and switched off by whoever would rather not have them. */
export function Keyboard({ letters }: { letters: readonly Letter[] }) {
  const [on, turn] = useState(true);
  useEffect(() => turn(localStorage.getItem(KEPT) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [on]);
  const choose = (chosen: boolean) => {
    localStorage.setItem(KEPT, chosen ? "on" : "off");
    turn(chosen);
  };
  return (
    <div className="scripted mt-8">
      <Disclosure summary="Keyboard">
        <dl className="facts mt-2">
          {letters.map(({ letter, does }) => (
            <div key={letter} className="contents">
              <dt>
                <kbd>{letter}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          name="letters"
          label="Letters act outside of fields"
          checked={on}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
      </Disclosure>
    </div>
  );
}

function act(event: KeyboardEvent): void {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  if (target instanceof Element && target.closest(FIELDS)) return;
  const place = /^[a-z]$/.test(key) ? placeOf(key) : undefined;
  if (!place) return;
  event.preventDefault();
  if (place.matches(FIELDS)) {
    place.closest("details")?.setAttribute("open", "");
    place.focus();
  } else place.click();
}

/** In a list of cases, n and p go from one to the next. */
function placeOf(key: string): HTMLElement | undefined {
  const named = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (named) return named;
  const cases = [...document.querySelectorAll<HTMLElement>("[data-case]")];
  const at = cases.indexOf(document.activeElement as HTMLElement);
  const to = key === "n" ? at + 1 : key === "p" ? at - 1 : -1;
  cases[to]?.focus();
  return undefined;
}
