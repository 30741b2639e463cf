import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { justDone, moderator, readQueue } from "#app/_shell/moderation.ts";
import { undoDecision } from "#app/actions/moderation.ts";
import { Page } from "#components/layout/page.tsx";
import { CaseList } from "#components/moderation/case-list.tsx";
import { JustDoneNotice } from "#components/moderation/just-done.tsx";
import { Keyboard } from "#components/moderation/keyboard.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { listLetters, needTabs } from "#components/moderation/words.ts";
import { Empty } from "#components/ui/empty.tsx";
import { ListHead } from "#components/ui/list-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { QueueCounts } from "#lib/moderation/queue.ts";
import { type Need, needs } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  await moderator();
  return pageMetadata({
    title: "What waits for a moderator",
    description: "Posts, reports, suggested edits and appeals that need a decision.",
    path: staffRoutes.queue(),
    indexed: false,
  });
}

type Asked = { searchParams: Promise<SearchParams> };

export default async function QueuePage({ searchParams }: Asked) {
  const address = await searchParams;
  const { who, need, queue, canonical } = await readQueue(address);
  if (!canonical) permanentRedirect(staffRoutes.queue({ need }));
  const done = await justDone(address.done);
  return (
    <Page>
      <StaffNav who={who} here={staffRoutes.queue()} />
      <JustDoneNotice done={done} undo={undoDecision} />
      <ListHead title="What waits for a moderator" {...begin(queue.total)}>
        <Tabs tabs={tabs(queue.counts, need)} label="What is needed" />
      </ListHead>
      {queue.total === 0 ? (
        <Empty>
          {queue.counts.all === 0 ? "Nothing waits. Thank you." : "Nothing of this kind waits."}
        </Empty>
      ) : (
        <CaseList rows={queue.rows} now={new Date()} />
      )}
      <div className="mt-8">
        <Pager
          page={queue.page}
          pageCount={queue.pageCount}
          href={(page) => staffRoutes.queue({ need, page })}
          label="Pages of what waits"
        />
      </div>
      <Keyboard letters={listLetters} />
    </Page>
  );
}

const tabs = (counts: QueueCounts, chosen: Need | undefined) => [
  { label: `All ${counts.all}`, href: staffRoutes.queue(), current: chosen === undefined },
  ...needs.map((need) => ({
    label: `${needTabs[need]} ${counts[need]}`,
    href: staffRoutes.queue({ need }),
    current: need === chosen,
  })),
];

const begin = (waiting: number) =>
  waiting > 0 ? { action: { label: "Begin", href: staffRoutes.nextCase() } } : {};
