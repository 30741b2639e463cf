import type { Metadata } from "next";
import { guestHere, guestKey } from "#app/_shell/guest.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { actor } from "#app/_shell/session.ts";
import {
  claimGuest,
  eraseGuestAddress,
  leaveAsGuest,
  withdrawAsGuest,
} from "#app/actions/guests.ts";
import { GuestAddress } from "#components/guests/guest-address.tsx";
import { GuestPosts } from "#components/guests/guest-posts.tsx";
import { PrivateLink } from "#components/guests/private-link.tsx";
import { Page } from "#components/layout/page.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { database } from "#db/client.ts";
import { findAddressState, listGuestPosts } from "#lib/guests/queries.ts";
import { absolute } from "#lib/mail/address.ts";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "What you wrote as a guest",
  description: "What was written from this browser without an account, and how each of it stands.",
  path: routes.guest(),
  indexed: false,
});

export default async function GuestPage() {
  const [guest, key] = [await guestHere(), await guestKey()];
  return (
    <Page>
      <h1>What you wrote as a guest</h1>
      {guest && key !== undefined ? (
        <Known guest={guest.id} privateKey={key} />
      ) : (
        <div className="mt-6 space-y-4">
          <p>Nothing was written as a guest from this browser, or it has been claimed already.</p>
          <p>If you kept a private link, or got one by e-mail, please open that.</p>
        </div>
      )}
    </Page>
  );
}

async function Known({ guest, privateKey }: { guest: number; privateKey: string }) {
  const [who, posts] = [await actor(), await listGuestPosts(database(), guest)];
  const address = (
    <GuestAddress state={await findAddressState(database(), guest)} erase={eraseGuestAddress} />
  );
  if (who.kind === "member") {
    return (
      <div className="mt-6 space-y-8">
        <Notice title="This was written before you signed in">
          <p>
            Claim it, and it stands under your name <bdi>{who.name}</bdi> from now on, with its
            votes and points. If somebody else wrote it on this device, please leave it as it is.
          </p>
          <ActForm action={claimGuest} fields={{ key: privateKey }} className="button">
            I wrote this: claim it
          </ActForm>
        </Notice>
        <GuestPosts posts={posts} />
        {address}
      </div>
    );
  }
  return (
    <div className="mt-6 space-y-10">
      <GuestPosts posts={posts} withdraw={withdrawAsGuest} />
      {address}
      <PrivateLink address={absolute(routes.guest(privateKey))} leave={leaveAsGuest} />
      <section className="space-y-3">
        <h2>An account instead</h2>
        <p>
          <a href={routes.join()}>Join</a> or <a href={routes.signIn()}>sign in</a>, come back here,
          and claim all of this: it then stands under your name there.
        </p>
      </section>
    </div>
  );
}
