import { changeMemberName, describeMember } from "#app/actions/account.ts";
import { AccountPage } from "#components/members/account-page.tsx";
import { NameForm } from "#components/members/name-form.tsx";
import { ProfileForm } from "#components/members/profile-form.tsx";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, isDone, ownMetadata, readAccount } from "../read.ts";

const here = accountRoutes.profile();
export const metadata = ownMetadata("Name and profile", here);

export default async function ProfilePage(asked: Asked) {
  const { account } = await readAccount(here);
  const changed = await isDone(asked, "changed");
  return (
    <AccountPage title="Name and profile" here={here} said={changed && "Your changes are kept."}>
      <p>
        Everybody can read this on <a href={routes.member(account.name)}>your page</a>. What you
        leave empty is not shown.
      </p>
      <ProfileForm action={describeMember} account={account} />
      <section className="space-y-4 border-t border-line pt-8" aria-labelledby="name">
        <h2 id="name">Your name</h2>
        <NameForm action={changeMemberName} name={account.name} />
      </section>
    </AccountPage>
  );
}
