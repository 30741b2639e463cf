import type { ReactNode } from "react";

type FormNoteProps = { children: ReactNode; id?: string; kind?: "hint" | "error" };

/** A sentence beside a field or under a form. A mistake is said in words, not by colour alone. */
export function FormNote({ children, id, kind = "hint" }: FormNoteProps) {
  return (
    <p
      id={id}
      className={kind === "error" ? "text-sm font-semibold text-care-ink" : "text-sm text-soft"}
    >
      {children}
    </p>
  );
}
