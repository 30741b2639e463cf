import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { guestHere } from "#app/_shell/guest.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { enterAsGuest } from "#app/actions/guests.ts";
import { GuestPosts } from "#components/guests/guest-posts.tsx";
import { Page } from "#components/layout/page.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { database } from "#db/client.ts";
import { findGuest, listGuestPosts } from "#lib/guests/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** The address is the key: it is named nowhere, and no other site hears of it. */
export const metadata: Metadata = {
  ...pageMetadata({
    title: "What you wrote as a guest",
    description: "By a private link, for whoever wrote it alone.",
    path: routes.guest(),
    indexed: false,
  }),
  referrer: "strict-origin",
};

type Asked = { params: Promise<{ key: string }> };

export default async function PrivateLinkPage({ params }: Asked) {
  const { key } = await params;
  const [guest, here] = [await findGuest(database(), key), await guestHere()];
  if (!guest) notFound();
  if (here?.id === guest.id) redirect(routes.guest());
  return (
    <Page>
      <h1>What you wrote as a guest</h1>
      <div className="mt-6 space-y-8">
        <GuestPosts posts={await listGuestPosts(database(), guest.id)} />
        {here && (
          <Notice kind="warning" title="This browser knows another guest">
            <p>
              Please keep <a href={routes.guest()}>the private link of what was written here</a>{" "}
              before you go on: this browser can know only one.
            </p>
          </Notice>
        )}
        <section className="space-y-3">
          <h2>Go on in this browser</h2>
          <p>Then you can edit these, take them back, and have your address erased.</p>
          <ActForm action={enterAsGuest} fields={{ key }} className="button">
            Go on here
          </ActForm>
        </section>
      </div>
    </Page>
  );
}
