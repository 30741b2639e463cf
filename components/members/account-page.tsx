import type { ReactNode } from "react";
import { Page } from "#components/layout/page.tsx";
import { AccountNav } from "#components/members/account-nav.tsx";
import { Notice } from "#components/ui/notice.tsx";

type AccountPageProps = {
  title: string;
  /** Its address, for the way between the pages. */
  here: string;
  /** What was done just now. */
  said?: ReactNode;
  children: ReactNode;
};

/** The frame of each page of one's own account. */
export function AccountPage({ title, here, said, children }: AccountPageProps) {
  return (
    <Page aside={<AccountNav here={here} />}>
      <div className="space-y-6">
        <h1>{title}</h1>
        {said && <Said>{said}</Said>}
        {children}
      </div>
    </Page>
  );
}

/** Says what was done, and is read out. */
export function Said({ children }: { children: ReactNode }) {
  return (
    <div role="status">
      <Notice>
        <p>{children}</p>
      </Notice>
    </div>
  );
}
