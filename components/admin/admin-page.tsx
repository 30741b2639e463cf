import type { ReactNode } from "react";
import { AdminNav } from "#components/admin/admin-nav.tsx";
import { Page } from "#components/layout/page.tsx";
import { Said } from "#components/members/account-page.tsx";
import type { Actor } from "#lib/words/actor.ts";

type AdminPageProps = {
  title: string;
  who: Actor;
  /** Its address, for the way between the pages. */
  here: string;
  /** What was done just now. */
  said?: ReactNode;
  children: ReactNode;
};

/** The frame of each page from which the site is run. */
export function AdminPage({ title, who, here, said, children }: AdminPageProps) {
  return (
    <Page>
      <AdminNav who={who} here={here} />
      <div className="space-y-8">
        <h1 dir="auto">{title}</h1>
        {said && <Said>{said}</Said>}
        {children}
      </div>
    </Page>
  );
}
