import { sessionId } from "#app/_shell/session.ts";
import { changeMemberPassword } from "#app/actions/account.ts";
import { AccountPage } from "#components/members/account-page.tsx";
import { PasswordForm } from "#components/members/password-form.tsx";
import { sessionHandle } from "#lib/members/own-sessions.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { type Asked, isDone, ownMetadata, readAccount } from "../read.ts";

const here = accountRoutes.accountPassword();
export const metadata = ownMetadata("Password", here);

export default async function PasswordPage(asked: Asked) {
  const { account } = await readAccount(here);
  const changed = await isDone(asked, "changed");
  const keep = sessionHandle((await sessionId()) ?? "");
  return (
    <AccountPage
      title="Password"
      here={here}
      said={changed && "Your password is changed. Every other device is signed out."}
    >
      {account.hasPassword ? (
        <>
          <p>A new password signs out every device but this one.</p>
          <PasswordForm action={changeMemberPassword} keep={keep} />
          <p className="text-sm">
            <a href={accountRoutes.forgot()}>I forgot my password</a>
          </p>
        </>
      ) : (
        <p>
          Your account has no password yet.{" "}
          <a href={accountRoutes.forgot()}>Have a link mailed to you</a> to choose one.
        </p>
      )}
    </AccountPage>
  );
}
