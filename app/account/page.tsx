import { AccountPage } from "#components/members/account-page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { database } from "#db/client.ts";
import { listSuspensions } from "#lib/appeals/queries.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { allows } from "#lib/words/policy.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { ownMetadata, readAccount } from "./read.ts";

const here = routes.account();
export const metadata = ownMetadata("Your account", here);

export default async function OverviewPage() {
  const { who, account } = await readAccount(here);
  const { name, email, emailConfirmed } = account;
  return (
    <AccountPage title="Your account" here={here}>
      <p>
        You are here as <bdi>{name}</bdi>. <a href={routes.member(name)}>This is the page</a> that
        others see of you.
      </p>
      {who.suspended && (
        <Notice label="Suspended">
          <p>
            Your account is suspended for now: you can read and not write. You can still change your
            password and your address, and leave.
          </p>
          <ul>
            {(await listSuspensions(database(), who.id)).map((id) => (
              <li key={id}>
                <a href={accountRoutes.suspension(id)}>Why, until when, and how to appeal</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!(email && emailConfirmed) && (
        <Notice label="Your e-mail address">
          <p>
            Your account has no confirmed e-mail address yet, so we could not help you if you forgot
            your password. <a href={accountRoutes.accountEmail()}>Confirm one</a>.
          </p>
        </Notice>
      )}
      <ul className="list-disc space-y-2 ps-5">
        <Way href={routes.things()} label="My things">
          what you asked, answered and began to write, and what waits for a moderator
        </Way>
        <Way href={accountRoutes.notices()} label="Notices">
          what happened to what you wrote and follow
        </Way>
        <Way href={accountRoutes.profile()} label="Name and profile">
          what others see of you
        </Way>
        <Way href={accountRoutes.accountEmail()} label="E-mail address">
          where mail for you goes, which nobody else sees
        </Way>
        <Way href={accountRoutes.sessions()} label="Where I am signed in">
          your devices, and how to sign out of them
        </Way>
        {allows("dashboard.read", who, null) && (
          <Way href={staffRoutes.admin()} label="Administration">
            how the site does, and what can be set
          </Way>
        )}
      </ul>
    </AccountPage>
  );
}

type WayProps = { href: string; label: string; children: string };

function Way({ href, label, children }: WayProps) {
  return (
    <li>
      <a href={href}>{label}</a>: {children}
    </li>
  );
}
