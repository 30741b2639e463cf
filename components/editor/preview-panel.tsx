import { useEffect, useRef } from "react";
import { FormNote } from "#components/ui/form-note.tsx";
import { opensHere } from "#components/ui/form-reply.tsx";
import { Prose } from "#components/ui/prose.tsx";

type PreviewPanelProps = {
  shown: { html: string } | { message: string };
  /** The page was sent to show it, and opens at it. */
  opens: boolean;
  /** Somebody asked for it on this page, and is taken to it. */
  asked: boolean;
};

/** What would be published, as it would look. */
export function PreviewPanel({ shown, opens, asked }: PreviewPanelProps) {
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look leads there anew.
  useEffect(() => {
    if (asked) panel.current?.focus();
  }, [shown, asked]);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label="Preview"
      className="editor-preview"
      {...opensHere(opens)}
    >
      {"html" in shown ? (
        <>
          <FormNote>This is how it will look. Nothing is published yet.</FormNote>
          <Prose html={shown.html} />
        </>
      ) : (
        <FormNote kind="error">{shown.message}</FormNote>
      )}
    </section>
  );
}
