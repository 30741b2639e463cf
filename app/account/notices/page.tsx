import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readId, type SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { signedIn } from "#app/_shell/signed-in.ts";
import { readNotices } from "#app/actions/notices.ts";
import { AccountPage } from "#components/members/account-page.tsx";
import { NoticeList } from "#components/notices/notice-list.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { database } from "#db/client.ts";
import { listInbox } from "#lib/notices/queries.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Notices",
  description: "What happened around what you wrote and follow.",
  path: accountRoutes.notices(),
  indexed: false,
});

export default async function NoticesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const raw = (await searchParams).before;
  const before = typeof raw === "string" ? readId(raw) : undefined;
  if (raw !== undefined && before === undefined) notFound();
  const member = await signedIn(accountRoutes.notices(before));
  const { groups, next, newest } = await listInbox(database(), member.id, before);
  return (
    <AccountPage title="Notices" here={accountRoutes.notices()}>
      {groups.some(({ unread }) => unread) && (
        <ActForm action={readNotices} fields={{ notice: "all", until: newest }} className="button">
          Mark all as read
        </ActForm>
      )}
      {groups.length > 0 ? (
        <NoticeList groups={groups} read={readNotices} />
      ) : (
        <Empty
          action={{ label: "Choose what you are told of", href: accountRoutes.noticeSettings() }}
        >
          Nothing here yet. When somebody answers you, comments, or writes where you follow along,
          you read it here.
        </Empty>
      )}
      <nav aria-label="Pages of notices" className="flex flex-wrap gap-x-6">
        {before !== undefined && <a href={accountRoutes.notices()}>Newest</a>}
        {next !== null && (
          <a href={accountRoutes.notices(next)} rel="next">
            Older notices
          </a>
        )}
      </nav>
    </AccountPage>
  );
}
