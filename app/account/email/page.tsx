import { changeMemberEmail } from "#app/actions/account.ts";
import { AccountPage } from "#components/members/account-page.tsx";
import { EmailForm } from "#components/members/email-form.tsx";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { type Asked, isDone, ownMetadata, readAccount } from "../read.ts";

const here = accountRoutes.accountEmail();
export const metadata = ownMetadata("E-mail address", here);

export default async function EmailPage(asked: Asked) {
  const { account } = await readAccount(here);
  const { email, emailConfirmed, waiting } = account;
  const mailed = await isDone(asked, "asked");
  return (
    <AccountPage
      title="E-mail address"
      here={here}
      said={mailed && "A mail is on its way to the new address. Please follow the link in it."}
    >
      <p>
        {email === null ? (
          "Your account has no e-mail address yet."
        ) : (
          <>
            Mail for you goes to <bdi className="font-semibold">{email}</bdi>.
            {!emailConfirmed && " This address is not confirmed yet."}
          </>
        )}{" "}
        Nobody else sees your address.
      </p>
      {waiting !== null && (
        <p>
          We wait for <bdi className="font-semibold">{waiting}</bdi> to be confirmed, by the link
          that we mailed there.
        </p>
      )}
      <EmailForm action={changeMemberEmail} waiting={waiting} />
    </AccountPage>
  );
}
