import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { Page } from "#components/layout/page.tsx";
import { accountRoutes } from "#lib/words/account-routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Your address is confirmed",
  description: "You hear from us when there is news where you wrote.",
  path: accountRoutes.guestConfirmed(),
  indexed: false,
});

export default function GuestConfirmedPage() {
  return (
    <Page>
      <h1>Your address is confirmed</h1>
      <div className="mt-6 space-y-4">
        <p>
          You hear from us when there is news where you wrote, and of nothing else. With the link in
          every such mail you can stop them and have the address erased at once.
        </p>
        <p>
          One mail is on its way now: your private link, by which you can see, change and take back
          what you wrote, from any device.
        </p>
      </div>
    </Page>
  );
}
