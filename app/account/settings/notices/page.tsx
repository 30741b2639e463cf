import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { signedIn } from "#app/_shell/signed-in.ts";
import { chooseNotices } from "#app/actions/notices.ts";
import { AccountPage } from "#components/members/account-page.tsx";
import { NoticeChoices } from "#components/notices/notice-choices.tsx";
import { database } from "#db/client.ts";
import { listChosen } from "#lib/notices/queries.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "What I am told of",
  description: "Choose what you are told of, in your inbox and by mail.",
  path: accountRoutes.noticeSettings(),
  indexed: false,
});

export default async function NoticeSettingsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const member = await signedIn(accountRoutes.noticeSettings());
  const chosen = await listChosen(database(), member.id);
  const said = (await searchParams).done === "chosen" && "Your choices are kept.";
  return (
    <AccountPage title="What I am told of" here={accountRoutes.noticeSettings()} said={said}>
      <p className="text-soft">
        Mails go to your address once it is confirmed. Unless you choose so below, they say that
        something happened and not a word of what was written.
      </p>
      <NoticeChoices chosen={chosen} action={chooseNotices} />
    </AccountPage>
  );
}
