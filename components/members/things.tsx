import type { ReactNode } from "react";
import { Page } from "#components/layout/page.tsx";
import { AccountNav } from "#components/members/account-nav.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { routes, type Things as Which } from "#lib/words/routes.ts";

export const thingsWords: Record<Which, { tab: string; title: string }> = {
  questions: { tab: "Questions", title: "Your questions" },
  answers: { tab: "Answers", title: "Your answers" },
  comments: { tab: "Comments", title: "Your comments" },
  suggestions: { tab: "Suggested edits", title: "Edits that you suggested" },
  votes: { tab: "Votes", title: "Your votes" },
  following: { tab: "Following", title: "What you follow" },
  drafts: { tab: "Drafts", title: "Your drafts" },
  waiting: { tab: "Waiting", title: "Waiting for a moderator" },
};

type ThingsProps = {
  here: Which;
  /** What there is to know before reading on. */
  about?: string;
  page?: number;
  pageCount?: number;
  children: ReactNode;
};

/** A list of what a member wrote or did, which they alone see, and the way to the others. */
export function Things({ here, about, page = 1, pageCount = 1, children }: ThingsProps) {
  const tabs = Object.entries(thingsWords).map(([which, { tab }]) => ({
    label: tab,
    href: routes.things(which as Which),
    current: which === here,
  }));
  return (
    <Page aside={<AccountNav here={routes.things(here)} />}>
      <div className="mb-6 space-y-4">
        <h1>{thingsWords[here].title}</h1>
        <Tabs label="Your things" tabs={tabs} />
        {about && <p className="text-soft">{about}</p>}
      </div>
      <div className="space-y-8">
        {children}
        <Pager
          page={page}
          pageCount={pageCount}
          href={(to) => routes.things(here, to)}
          label={`Pages: ${thingsWords[here].title}`}
        />
      </div>
    </Page>
  );
}
