import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { readOpenLog } from "#app/_shell/log.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { Page } from "#components/layout/page.tsx";
import { OpenLogList } from "#components/moderation/open-log-list.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { OlderNewer } from "#components/ui/older-newer.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { type CareKind, careKinds, logKinds } from "#lib/words/log.ts";
import { openRoutes } from "#lib/words/open-routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Log of moderation",
  description: "What moderators, administrators and the rules of this site did, without names.",
  path: openRoutes.openLog(),
  indexed: false,
});

type Asked = { searchParams: Promise<SearchParams> };

export default async function OpenLogPage({ searchParams }: Asked) {
  const { kind, lines } = await readOpenLog(await searchParams);
  const at = (place: { before?: number; after?: number }) =>
    openRoutes.openLog({ act: kind, ...place });
  return (
    <Page>
      <div className="space-y-6">
        <h1>Log of moderation</h1>
        <p>
          What moderators, administrators and the rules of this site did. It names nobody, and leads
          to a post only where everybody sees there what was done. Whoever a decision is about is
          told the reason in full. The numbers of each month stand on{" "}
          <a href={openRoutes.moderation()}>another page</a>.
        </p>
        <Tabs tabs={tabs(kind)} label="What was done" />
        {lines.rows.length === 0 ? (
          <Empty>Nothing of this kind was done yet.</Empty>
        ) : (
          <OpenLogList acts={lines.rows} />
        )}
      </div>
      <OlderNewer
        label="Pages of the log"
        newer={lines.newer === null ? null : at({ after: lines.newer })}
        older={lines.older === null ? null : at({ before: lines.older })}
      />
    </Page>
  );
}

const tabs = (chosen: CareKind | undefined) => [
  { label: "All", href: openRoutes.openLog(), current: chosen === undefined },
  ...careKinds.map((kind) => ({
    label: logKinds[kind],
    href: openRoutes.openLog({ act: kind }),
    current: kind === chosen,
  })),
];
