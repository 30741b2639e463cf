"use client";

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import {
  type LineKind,
  lines,
  link,
  nextLine,
  type Stroke,
  surround,
  type Written,
} from "#components/editor/strokes.ts";

type Field = RefObject<HTMLTextAreaElement | null>;

const written = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Written => ({
  value,
  start: selectionStart,
  end: selectionEnd,
});

/** Writes as if it were typed, so that the browser's own undo knows of it. */
function draw(field: HTMLTextAreaElement, { from, to, text, select }: Stroke): void {
  field.focus();
  field.setSelectionRange(from, to);
  const typed =
    text === ""
      ? from === to || document.execCommand("delete")
      : document.execCommand("insertText", false, text);
  if (!typed) {
    field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  field.setSelectionRange(...select);
}

type Tool = { label: string; drawing: string; keys?: string; stroke: (text: Written) => Stroke };

const onLines = (kind: LineKind) => (text: Written) => lines(text, kind);

const tools: readonly Tool[] = [
  {
    label: "Bold",
    keys: "b",
    drawing: "M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z",
    stroke: (text) => surround(text, "**"),
  },
  {
    label: "Italic",
    keys: "i",
    drawing: "M10 5h8M6 19h8M14.5 5l-5 14",
    stroke: (text) => surround(text, "*"),
  },
  {
    label: "Link",
    keys: "k",
    drawing:
      "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1",
    stroke: link,
  },
  {
    label: "Bulleted list",
    drawing: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
    stroke: onLines("bullets"),
  },
  {
    label: "Numbered list",
    drawing:
      "M10 6h10M10 12h10M10 18h10M4 5l1.2-.7V9M3.8 15.5c0-1.5 2.4-1.5 2.4 0S4 18 3.8 19.5h2.6",
    stroke: onLines("numbers"),
  },
  {
    label: "Quote",
    drawing: "M5 6v12M9 8h11M9 12h11M9 16h7",
    stroke: onLines("quote"),
  },
];

/** What a key does in the text beyond typing. Tab is left alone: it leads out of the field. */
export function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return;
  const field = event.currentTarget;
  const stroke =
    event.ctrlKey || event.metaKey
      ? tools.find(({ keys }) => keys === event.key.toLowerCase())?.stroke(written(field))
      : event.key === "Enter"
        ? nextLine(written(field))
        : undefined;
  if (!stroke) return;
  event.preventDefault();
  draw(field, stroke);
}

/** One Tab stop; the arrows, Home and End lead from button to button. */
export function Toolbar({ field, controls }: { field: Field; controls: string }) {
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const press = ({ stroke }: Tool) => {
    if (field.current) draw(field.current, stroke(written(field.current)));
  };
  function move(event: KeyboardEvent) {
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const place = (to + tools.length) % tools.length;
    setCurrent(place);
    bar.current?.querySelectorAll("button")[place]?.focus();
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Formatting"
      aria-controls={controls}
      className="editor-tools"
      onKeyDown={move}
    >
      {tools.map((tool, place) => (
        <button
          key={tool.label}
          type="button"
          tabIndex={place === current ? 0 : -1}
          aria-label={tool.label}
          aria-keyshortcuts={tool.keys && `Control+${tool.keys.toUpperCase()}`}
          title={tool.keys ? `${tool.label} (Ctrl+${tool.keys.toUpperCase()})` : tool.label}
          onFocus={() => setCurrent(place)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => press(tool)}
        >
          <svg aria-hidden="true" viewBox="0 0 24 24">
            <path d={tool.drawing} />
          </svg>
        </button>
      ))}
    </div>
  );
}

/** Says how much room is left once it becomes scarce. Characters count as people count them. */
export function Room({ text, max }: { text: string; max: number }) {
  const near = text.length > max * 0.9;
  const left = near ? max - [...text].length : max;
  const said = left < 0 ? `${-left} characters too many` : `${left} characters left`;
  return (
    <p className="text-sm text-soft" role="status">
      {near && left <= max * 0.1 ? said : ""}
    </p>
  );
}

export type Looked = { html: string } | { message: string };

const nobody: Looked = {
  message: "The preview could not be made just now. Your text is safe here.",
};

/** What of a form says where its text would stand. */
const places = ["category", "question", "post"];

function sentOf(field: HTMLTextAreaElement | null): URLSearchParams {
  const form = field?.form ? new FormData(field.form) : new FormData();
  const told = places.flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" ? [[name, value]] : [];
  });
  return new URLSearchParams([["body", field?.value ?? ""], ...told]);
}

/** The text as the site would publish it: rendered there, and nowhere else. */
export const look = (field: HTMLTextAreaElement | null): Promise<Looked> =>
  fetch("/api/preview", { method: "POST", body: sentOf(field) })
    .then((answer) => answer.json())
    .then((said: Partial<Record<"html" | "message", string>>) =>
      said.html === undefined ? { message: said.message ?? nobody.message } : { html: said.html },
    )
    .catch(() => nobody);
