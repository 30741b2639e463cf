import { askForReset } from "#app/actions/account.ts";
import { Page } from "#components/layout/page.tsx";
import { Said } from "#components/members/account-page.tsx";
import { AskLinkForm } from "#components/members/ask-link-form.tsx";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { limits } from "#lib/words/limits.ts";
import { lifetime } from "#lib/words/mails.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, isDone, ownMetadata } from "../read.ts";

export const metadata = ownMetadata("Choose a new password", accountRoutes.forgot());

export default async function ForgotPage(asked: Asked) {
  const sent = await isDone(asked, "sent");
  return (
    <Page>
      <div className="space-y-6">
        <h1>Choose a new password</h1>
        {sent && (
          <Said>
            If an account uses this address, a mail is on its way. The link in it works once, for{" "}
            {lifetime(limits.links["reset-password"])}. If none comes, look among unwanted mail, or
            try another address.
          </Said>
        )}
        <p>We mail you a link by which you choose a new one.</p>
        <AskLinkForm action={askForReset} />
        <p className="text-sm">
          Or <a href={accountRoutes.signInByLink()}>sign in by a mailed link</a>, or{" "}
          <a href={routes.signIn()}>with your password</a>.
        </p>
      </div>
    </Page>
  );
}
