import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readId, type SearchParams } from "#app/_shell/address.ts";
import { administrator } from "#app/_shell/administration.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { AdminNav } from "#components/admin/admin-nav.tsx";
import { Page } from "#components/layout/page.tsx";
import { OutboxList } from "#components/mail/outbox-list.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { database } from "#db/client.ts";
import { environment } from "#env";
import { listOutbox } from "#lib/mail/queries.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Outbox",
  description: "The mail of this site that is on its way.",
  path: staffRoutes.outbox(),
  indexed: false,
});

type Asked = { searchParams: Promise<SearchParams> };

export default async function OutboxPage({ searchParams }: Asked) {
  const who = await administrator("outbox.read");
  const raw = (await searchParams).before;
  const before = typeof raw === "string" ? readId(raw) : undefined;
  if (raw !== undefined && before === undefined) notFound();
  const { rows, next } = await listOutbox(database(), before);
  return (
    <Page>
      <AdminNav who={who} here={staffRoutes.outbox()} />
      <div className="space-y-6">
        <h1>Outbox</h1>
        {environment().SMTP_URL === undefined && (
          <Notice>
            <p>No mail server is set, so mails rest here. SMTP_URL names one.</p>
          </Notice>
        )}
        {rows.length > 0 ? <OutboxList mails={rows} /> : <Empty>No mail waits here.</Empty>}
        <nav aria-label="Pages of mail" className="flex flex-wrap gap-x-6">
          {before !== undefined && <a href={staffRoutes.outbox()}>Newest</a>}
          {next !== null && (
            <a href={staffRoutes.outbox(next)} rel="next">
              Older mail
            </a>
          )}
        </nav>
      </div>
    </Page>
  );
}
