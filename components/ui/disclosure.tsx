import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean };

/** Native details: opens without JavaScript, and the browser's search in the page looks inside. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details open={open}>
      <summary className="touch inline-block min-h-6 py-1 text-sm text-accent">{summary}</summary>
      {children}
    </details>
  );
}
