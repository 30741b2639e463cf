import type { ReactNode } from "react";

/** Words for those who listen to the page, where the eye has the place alone. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
