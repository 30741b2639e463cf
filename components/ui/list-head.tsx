import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";

type ListHeadProps = {
  title: string;
  action?: { label: string; href: string };
  /** What stands between the title and the list: words about it, orders to choose. */
  children?: ReactNode;
};

/** The top of a list: its one title, one thing to do, and its orders. */
export function ListHead({ title, action, children }: ListHeadProps) {
  return (
    <div className="mb-5 space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 dir="auto">{title}</h1>
        {action && <ButtonLink href={action.href}>{action.label}</ButtonLink>}
      </div>
      {children}
    </div>
  );
}
