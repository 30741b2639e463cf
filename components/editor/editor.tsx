"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { PreviewPanel } from "#components/editor/preview-panel.tsx";
import type { Looked } from "#components/editor/tools.tsx";
import { Button } from "#components/ui/button.tsx";
import { control, Field, idOf } from "#components/ui/field.tsx";
import { opensHere } from "#components/ui/form-reply.tsx";
import { useTypedBefore } from "#components/ui/use-typed-before.ts";

type Tools = typeof import("./tools.tsx");

type EditorProps = {
  /** Where the page holds several. */
  id?: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Characters that fit. */
  max: number;
  defaultValue?: string | undefined;
  /** As it came with the page, when the form was sent for it. */
  preview?: string | undefined;
  /** The page opens at it. */
  opens?: boolean;
};

/** A plain text field. Its tools come when somebody begins to write; without them it does the same. */
export function Editor(props: EditorProps) {
  const { id, label, hint, error, max, defaultValue = "", preview, opens = false } = props;
  const field = { name: "body", id, label, hint, error };
  const area = useTypedBefore(idOf(field));
  const panel = useRef<HTMLElement>(null);
  const [tools, setTools] = useState<Tools>();
  const [text, setText] = useState(defaultValue);
  const [looked, setLooked] = useState<Looked>();
  const shown = looked ?? (preview === undefined ? undefined : { html: preview });

  useEffect(() => {
    if (looked) panel.current?.focus();
  }, [looked]);

  const fetchTools = () => import("./tools.tsx");
  const begin = () => {
    if (!tools) fetchTools().then((module) => setTools(() => module), ignore);
  };
  const lookAt = (event: MouseEvent) => {
    event.preventDefault();
    fetchTools()
      .then(({ look }) => look(area.current))
      .then(setLooked, ignore);
  };

  return (
    <div className="space-y-3">
      {shown && <PreviewPanel shown={shown} ref={panel} opens={preview !== undefined} />}
      <Field {...field}>
        <div className="editor-bar">
          <div className="editor-room">
            {tools && <tools.Toolbar field={area} controls={idOf(field)} />}
          </div>
          <Button
            kind="quiet"
            name="intent"
            value="preview"
            formNoValidate
            className="editor-look"
            onClick={lookAt}
          >
            Preview
          </Button>
        </div>
        <textarea
          {...control(field)}
          ref={area}
          dir="auto"
          defaultValue={defaultValue}
          onFocus={begin}
          onKeyDown={(event) => tools?.handleKey(event)}
          onInput={(event) => {
            begin();
            setText(event.currentTarget.value);
          }}
          {...opensHere(opens)}
        />
        {tools && <tools.Room text={text} max={max} />}
      </Field>
    </div>
  );
}

/** Without its tools the field is a plain field. */
const ignore = () => undefined;
