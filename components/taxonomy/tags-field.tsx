"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { control, Field } from "#components/ui/field.tsx";
import { limits } from "#lib/words/limits.ts";

type TagsFieldProps = { defaultValue?: string | undefined; error?: string | undefined };
type Offered = { name: string; questionCount: number };

const LIST = "tags-offered";
const PAUSE_MS = 150;

/** The tag being written: what stands after the last comma. */
const lastOf = (text: string) => text.slice(text.lastIndexOf(",") + 1).trimStart();

/** A plain field; with JavaScript existing tags are offered for the one being written. */
export function TagsField({ defaultValue, error }: TagsFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [chosen, setChosen] = useState(-1);
  useEffect(() => () => clearTimeout(timer.current), []);

  const close = () => {
    clearTimeout(timer.current);
    setOffered([]);
    setChosen(-1);
  };
  const look = (text: string) => {
    clearTimeout(timer.current);
    if (lastOf(text) === "") return close();
    timer.current = setTimeout(() => {
      fetch(`/api/tags?q=${encodeURIComponent(lastOf(text).slice(0, limits.tags.name))}`)
        .then((answer) => (answer.ok ? answer.json() : []))
        .then((found: Offered[]) => {
          if (document.activeElement !== input.current) return;
          setOffered(found);
          setChosen(-1);
        }, close);
    }, PAUSE_MS);
  };
  const take = (name: string) => {
    const field = input.current;
    if (!field) return;
    const from = field.value.length - lastOf(field.value).length;
    field.focus();
    field.setSelectionRange(from, field.value.length);
    if (!document.execCommand("insertText", false, `${name}, `)) {
      field.setRangeText(`${name}, `, from, field.value.length, "end");
    }
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (offered.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const tag = offered[chosen];
    if (step !== undefined) setChosen((chosen + step + offered.length + 1) % (offered.length + 1));
    else if (event.key === "Enter" && tag) take(tag.name);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  const open = offered.length > 0;
  const field = {
    name: "tags",
    label: "Tags (optional)",
    hint: `Up to ${limits.tags.perQuestion} words that others would look for, with commas between them.`,
    error,
  };
  return (
    <Field {...field}>
      <div className="relative">
        <input
          {...control(field)}
          ref={input}
          type="text"
          dir="auto"
          autoComplete="off"
          defaultValue={defaultValue}
          role="combobox"
          aria-expanded={open}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={offered[chosen] && `${LIST}-${chosen}`}
          onInput={(event) => look(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={close}
        />
        <div
          id={LIST}
          role="listbox"
          aria-label="Tags that exist"
          className="offered"
          hidden={!open}
        >
          {offered.map((tag, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the field, which keeps the focus.
            <div
              key={tag.name}
              id={`${LIST}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(tag.name)}
            >
              <span>{tag.name}</span>
              <span className="text-sm text-soft">{tag.questionCount}</span>
            </div>
          ))}
        </div>
      </div>
    </Field>
  );
}
