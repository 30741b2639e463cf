import { Tabs } from "#components/ui/tabs.tsx";
import { defaultSort, type Sort, sorts } from "#lib/words/routes.ts";

/** What each order of a list is called: on its tab, and as the title of its page. */
export const sortWords: Record<Sort, { tab: string; title: string }> = {
  newest: { tab: "Newest", title: "Newest questions" },
  active: { tab: "Active", title: "Recently active questions" },
  hot: { tab: "Hot", title: "Hot questions" },
  votes: { tab: "Votes", title: "Most voted questions" },
  answers: { tab: "Answers", title: "Most answered questions" },
  views: { tab: "Views", title: "Most viewed questions" },
  unanswered: { tab: "Unanswered", title: "Unanswered questions" },
};

type SortTabsProps = { current: Sort; href: (sort: Sort) => string };

export function SortTabs({ current, href }: SortTabsProps) {
  const tabs = sorts.map((sort) => ({
    label: sortWords[sort].tab,
    href: href(sort),
    current: sort === current,
    nofollow: sort !== defaultSort,
  }));
  return <Tabs label="Order of the questions" tabs={tabs} />;
}
