import { confirmMemberEmail } from "#app/actions/account.ts";
import { Page } from "#components/layout/page.tsx";
import { Said } from "#components/members/account-page.tsx";
import { LinkForm } from "#components/members/link-form.tsx";
import { SpentLink } from "#components/members/spent-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { database } from "#db/client.ts";
import { findToken } from "#lib/members/tokens.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, isDone, ownMetadata, readWord } from "../read.ts";

export const metadata = ownMetadata("Confirm your e-mail address", accountRoutes.confirmEmail());

export default async function ConfirmPage(asked: Asked) {
  return (
    <Page>
      <div className="space-y-6">
        <h1>Confirm your e-mail address</h1>
        {(await isDone(asked, "confirmed")) ? <Confirmed /> : <Link asked={asked} />}
      </div>
    </Page>
  );
}

function Confirmed() {
  return (
    <>
      <Said>Thank you. Your e-mail address is confirmed.</Said>
      <ButtonLink kind="quiet" href={routes.home()}>
        Go on to the site
      </ButtonLink>
    </>
  );
}

async function Link({ asked }: { asked: Asked }) {
  const token = (await readWord(asked, "token")) ?? "";
  const held =
    (await findToken(database(), "confirm-email", token)) ??
    (await findToken(database(), "change-email", token));
  if (!held) return <SpentLink again={accountRoutes.accountEmail()} />;
  return (
    <>
      <p>
        Is <bdi className="font-semibold">{held.payload}</bdi> the address of your account?
      </p>
      <LinkForm action={confirmMemberEmail} token={token} label="Yes, it is mine" />
    </>
  );
}
