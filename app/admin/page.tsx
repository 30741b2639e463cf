import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { administrator } from "#app/_shell/administration.ts";
import { points, readPeriod } from "#app/_shell/dashboard.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { AdminIndex, AdminNav } from "#components/admin/admin-nav.tsx";
import { Chart } from "#components/admin/chart.tsx";
import { StandingNow } from "#components/admin/standing.tsx";
import { Page } from "#components/layout/page.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { database } from "#db/client.ts";
import { findStanding } from "#lib/counts/now.ts";
import { chartNames, type Period, periods, periodWords } from "#lib/words/charts.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  await administrator("dashboard.read");
  return pageMetadata({
    title: "Administration",
    description: "How the site does, and what can be set.",
    path: staffRoutes.admin(),
    indexed: false,
  });
}

type Asked = { searchParams: Promise<SearchParams> };

export default async function AdminPage({ searchParams }: Asked) {
  const who = await administrator("dashboard.read");
  const period = readPeriod((await searchParams).days);
  const standing = await findStanding(database());
  return (
    <Page>
      <AdminNav who={who} here={staffRoutes.admin()} />
      <div className="space-y-10">
        <div className="space-y-6">
          <h1>Administration</h1>
          <StandingNow standing={standing} now={new Date()} />
          <AdminIndex who={who} />
        </div>
        {standing.empty ? (
          <Empty>Nobody has written anything yet. As soon as somebody does, it shows here.</Empty>
        ) : (
          <>
            <Tabs tabs={tabs(period)} label="How far back" />
            <Charts period={period} />
          </>
        )}
      </div>
    </Page>
  );
}

async function Charts({ period }: { period: Period }) {
  const drawn = await Promise.all(
    chartNames.map(async (name) => ({ name, points: await points(name, period) })),
  );
  return drawn.map((chart) => <Chart key={chart.name} {...chart} period={period} />);
}

const tabs = (chosen: Period) =>
  periods.map((days) => ({
    label: periodWords[days],
    href: staffRoutes.admin(days),
    current: days === chosen,
  }));
