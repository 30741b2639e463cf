import type { ReactNode } from "react";

/** A word beside a name or a title: `plain` rests, the other one speaks in the accent. */
export function Badge({ children, kind = "accent" }: BadgeProps) {
  return (
    <span className="badge" {...(kind === "plain" ? { "data-kind": "plain" } : {})}>
      {children}
    </span>
  );
}

type BadgeProps = { children: ReactNode; kind?: "accent" | "plain" };
