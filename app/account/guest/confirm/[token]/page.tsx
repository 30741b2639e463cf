import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { confirmGuest } from "#app/actions/guests.ts";
import { Page } from "#components/layout/page.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { database } from "#db/client.ts";
import { findToken } from "#lib/members/tokens.ts";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = {
  ...pageMetadata({
    title: "Confirm your address",
    description: "Confirm the address that was given with a post, or let it be forgotten.",
    path: routes.guest(),
    indexed: false,
  }),
  referrer: "strict-origin",
};

type Asked = { params: Promise<{ token: string }> };

/** Programs that look at links before people do change nothing by it: only the button confirms. */
export default async function ConfirmGuestPage({ params }: Asked) {
  const { token } = await params;
  const held = await findToken(database(), "confirm-guest", token);
  return (
    <Page>
      <h1>Confirm your address</h1>
      {held ? (
        <div className="mt-6 space-y-4">
          <p>
            This address was given with a post, to be told when there is an answer. Is it yours, and
            do you want these mails?
          </p>
          <ActForm action={confirmGuest} fields={{ token }} className="button">
            Yes, write to me there
          </ActForm>
          <p>If not, you need to do nothing: the address is erased within a few days.</p>
        </div>
      ) : (
        <div className="mt-6 space-y-4">
          <p>This link was used already, or it is too old.</p>
          <p>
            If you want to be told of answers, please give your address with your next post. What
            was written from this browser stands at <a href={routes.guest()}>its own page</a>.
          </p>
        </div>
      )}
    </Page>
  );
}
