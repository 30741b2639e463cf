import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";

type EmptyProps = { children: ReactNode; action?: { label: string; href: string } };

/** Nothing here yet: said kindly, with one thing that can be done. */
export function Empty({ children, action }: EmptyProps) {
  return (
    <div className="space-y-4 rounded-md bg-rest px-5 py-6">
      <p>{children}</p>
      {action && (
        <ButtonLink kind="quiet" href={action.href}>
          {action.label}
        </ButtonLink>
      )}
    </div>
  );
}
