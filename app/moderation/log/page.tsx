import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { readLog } from "#app/_shell/log.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { moderator } from "#app/_shell/moderation.ts";
import { Page } from "#components/layout/page.tsx";
import { LogForm } from "#components/moderation/log-form.tsx";
import { LogList } from "#components/moderation/log-list.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { OlderNewer } from "#components/ui/older-newer.tsx";
import { kindsFor } from "#lib/audit/log.ts";
import { limits } from "#lib/words/limits.ts";
import { openRoutes } from "#lib/words/open-routes.ts";
import { allows } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  await moderator();
  return pageMetadata({
    title: "Log",
    description: "What was done here, by whom, when and why.",
    path: staffRoutes.log(),
    indexed: false,
  });
}

type Asked = { searchParams: Promise<SearchParams> };

export default async function LogPage({ searchParams }: Asked) {
  const { who, typed, errors, lines } = await readLog(await searchParams);
  return (
    <Page>
      <StaffNav who={who} here={staffRoutes.log()} />
      <div className="space-y-6">
        <h1>Log</h1>
        <p>
          What was done, by whom, when and why. Nobody can change or remove a line.{" "}
          <a href={openRoutes.openLog()}>A part of it is open to everybody</a>, without names.
        </p>
        <Disclosure summary="Look for something" open={Object.keys(typed).length > 0}>
          <LogForm kinds={kindsFor(who)} typed={typed} errors={errors} />
        </Disclosure>
        {allows("log.read-all", who, null) && lines && (
          <p>
            <a href={staffRoutes.logLines(typed)} download>
              Download these lines
            </a>
            {`, the newest ${limits.log.most.toLocaleString("en")} at most, as JSON.`}
          </p>
        )}
        {lines?.rows.length === 0 && <Empty>Nothing like this was done.</Empty>}
        {lines && lines.rows.length > 0 && <LogList acts={lines.rows} />}
      </div>
      {lines && (
        <OlderNewer
          label="Pages of the log"
          newer={lines.newer === null ? null : staffRoutes.log({ ...typed, after: lines.newer })}
          older={lines.older === null ? null : staffRoutes.log({ ...typed, before: lines.older })}
        />
      )}
    </Page>
  );
}
