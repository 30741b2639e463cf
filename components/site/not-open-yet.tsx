import type { ReactNode } from "react";
import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { routes } from "#lib/words/routes.ts";

type NotOpenYetProps = { title: string; children: ReactNode };

/** Says honestly that a part of the site opens later, and what can be done meanwhile. */
export function NotOpenYet({ title, children }: NotOpenYetProps) {
  return (
    <Page>
      <div className="space-y-6">
        <h1>{title}</h1>
        {children}
        <p>
          <ButtonLink kind="quiet" href={routes.questions()}>
            Back to the questions
          </ButtonLink>
        </p>
        <p className="text-sm text-soft">
          If you need somebody to talk to now, <a href={routes.help()}>here is where to turn</a>.
        </p>
      </div>
    </Page>
  );
}
