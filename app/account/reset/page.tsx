import { resetMemberPassword } from "#app/actions/account.ts";
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

export const metadata = ownMetadata("Choose a new password", accountRoutes.resetPassword());

export default async function ResetPage(asked: Asked) {
  return (
    <Page>
      <div className="space-y-6">
        <h1>Choose a new password</h1>
        {(await isDone(asked, "changed")) ? <Changed /> : <Link asked={asked} />}
      </div>
    </Page>
  );
}

function Changed() {
  return (
    <>
      <Said>Your password is changed, and every device is signed out.</Said>
      <ButtonLink href={routes.signIn()}>Sign in</ButtonLink>
    </>
  );
}

async function Link({ asked }: { asked: Asked }) {
  const token = (await readWord(asked, "token")) ?? "";
  if (!(await findToken(database(), "reset-password", token))) {
    return <SpentLink again={accountRoutes.forgot()} />;
  }
  return (
    <>
      <p>It signs out every device, so that nobody else stays in your account.</p>
      <LinkForm
        action={resetMemberPassword}
        token={token}
        label="Keep this password"
        choosesPassword
      />
    </>
  );
}
