import { askForSignInLink, signInMemberByLink } from "#app/actions/account.ts";
import { Page } from "#components/layout/page.tsx";
import { Said } from "#components/members/account-page.tsx";
import { AskLinkForm } from "#components/members/ask-link-form.tsx";
import { LinkForm } from "#components/members/link-form.tsx";
import { SpentLink } from "#components/members/spent-link.tsx";
import { database } from "#db/client.ts";
import { findToken } from "#lib/members/tokens.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { limits } from "#lib/words/limits.ts";
import { lifetime } from "#lib/words/mails.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, isDone, ownMetadata, readWord } from "../read.ts";

export const metadata = ownMetadata("Sign in by a mailed link", accountRoutes.signInByLink());

export default async function SignInByLinkPage(asked: Asked) {
  const token = await readWord(asked, "token");
  const sent = await isDone(asked, "sent");
  return (
    <Page>
      <div className="space-y-6">
        <h1>Sign in by a mailed link</h1>
        {sent && (
          <Said>
            If an account uses this address, a mail is on its way. The link in it works once, for{" "}
            {lifetime(limits.links["sign-in"])}.
          </Said>
        )}
        {token === undefined ? <Ask /> : <Enter token={token} />}
      </div>
    </Page>
  );
}

function Ask() {
  return (
    <>
      <p>We mail you a link that signs you in, without your password.</p>
      <AskLinkForm action={askForSignInLink} />
      <p className="text-sm">
        Or <a href={routes.signIn()}>sign in with your password</a>.
      </p>
    </>
  );
}

async function Enter({ token }: { token: string }) {
  if (!(await findToken(database(), "sign-in", token))) {
    return <SpentLink again={accountRoutes.signInByLink()} />;
  }
  return <LinkForm action={signInMemberByLink} token={token} label="Sign in on this device" />;
}
