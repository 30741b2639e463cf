import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { months } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { HowItIsCounted, HowModerationWorks } from "#components/site/moderation.tsx";
import { MonthTables } from "#components/site/month-tables.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { OlderNewer } from "#components/ui/older-newer.tsx";
import { openRoutes } from "#lib/words/open-routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "How this site is moderated",
  description:
    "Who decides what, how to report and how to appeal, and what moderation did in each month, in numbers.",
  path: openRoutes.moderation(),
});

type Asked = { searchParams: Promise<SearchParams> };

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const addressOf = (month: string | null) =>
  month === null ? null : openRoutes.moderation(month.slice(0, 7) || undefined);

export default async function ModerationPage({ searchParams }: Asked) {
  const { before } = await searchParams;
  if (before !== undefined && !(typeof before === "string" && MONTH.test(before))) notFound();
  const counted = await months(before);
  return (
    <Page>
      <div className="space-y-10">
        <HowModerationWorks />
        <section className="space-y-6" aria-labelledby="numbers">
          <h2 id="numbers">What was done, month by month</h2>
          <HowItIsCounted />
          {counted.months.length === 0 ? (
            <Empty>Nothing is counted yet. The numbers come once an hour.</Empty>
          ) : (
            <MonthTables months={counted.months} />
          )}
        </section>
      </div>
      <OlderNewer
        label="Months"
        newer={addressOf(counted.newer)}
        older={addressOf(counted.older)}
      />
    </Page>
  );
}
