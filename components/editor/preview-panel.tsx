import type { RefObject } from "react";
import { FormNote } from "#components/ui/form-note.tsx";
import { opensHere } from "#components/ui/form-reply.tsx";
import { Prose } from "#components/ui/prose.tsx";

type PreviewPanelProps = {
  shown: { html: string } | { message: string };
  ref: RefObject<HTMLElement | null>;
  /** The page was sent to show it, and opens at it. */
  opens: boolean;
};

/** What would be published, as it would look. */
export function PreviewPanel({ shown, ref, opens }: PreviewPanelProps) {
  return (
    <section
      ref={ref}
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
