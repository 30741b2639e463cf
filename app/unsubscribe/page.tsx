import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { stopMails } from "#app/actions/notices.ts";
import { Page } from "#components/layout/page.tsx";
import { AccountForm } from "#components/members/account-form.tsx";
import { Said } from "#components/members/account-page.tsx";
import { readUnsubscribe } from "#lib/mail/unsubscribe-link.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { isNoticeKind, noticeKinds } from "#lib/words/notices.ts";

export const metadata: Metadata = pageMetadata({
  title: "Stop these mails",
  description: "Stop the mails of one kind, without signing in.",
  path: accountRoutes.stopMails(),
  indexed: false,
});

type Asked = { searchParams: Promise<SearchParams> };

export default async function UnsubscribePage({ searchParams }: Asked) {
  const { token, done } = await searchParams;
  return (
    <Page>
      <div className="space-y-6">
        <h1>Stop these mails</h1>
        {done === "stopped" ? (
          <Said>These mails are stopped. Members can choose anew in their settings.</Said>
        ) : (
          <Stop token={typeof token === "string" ? token : ""} />
        )}
      </div>
    </Page>
  );
}

function Stop({ token }: { token: string }) {
  const what = readUnsubscribe(token);
  if (!what) return <p>This link is not whole. Please copy it from the mail again.</p>;
  const kind = "kind" in what && isNoticeKind(what.kind) ? noticeKinds[what.kind].label : undefined;
  return (
    <>
      <p>
        {kind
          ? `You will get no more mails of this kind: “${kind}”. In your inbox on the site nothing changes.`
          : "You will get no more mails about what you wrote here, and your address is erased."}
      </p>
      <AccountForm action={stopMails} label="Stop these mails" along={{ token }} />
    </>
  );
}
