import { leaveSite } from "#app/actions/account.ts";
import { Page } from "#components/layout/page.tsx";
import { AccountPage } from "#components/members/account-page.tsx";
import { LeaveForm } from "#components/members/leave-form.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, isDone, ownMetadata, readAccount } from "../read.ts";

const here = accountRoutes.leave();
export const metadata = ownMetadata("Leave", here);

export default async function LeavePage(asked: Asked) {
  if (await isDone(asked, "left")) return <Left />;
  await readAccount(here);
  return (
    <AccountPage title="Leave" here={here}>
      <p>You can leave at any time. It happens at once and cannot be taken back.</p>
      <section className="space-y-2" aria-labelledby="goes">
        <h2 id="goes">What is erased</h2>
        <ul className="list-disc space-y-1 ps-5">
          <li>your name, your profile and your page</li>
          <li>your e-mail address and your password</li>
          <li>your drafts, also those in this browser</li>
          <li>
            what you follow, and who follows you; your notices, your settings and mail on its way
          </li>
          <li>every sign-in, on every device, and through every other site</li>
        </ul>
      </section>
      <section className="space-y-2" aria-labelledby="stays">
        <h2 id="stays">What stays</h2>
        <ul className="list-disc space-y-1 ps-5">
          <li>
            your questions, answers and comments, under “a former member”, because others answered
            them and may need them. What should not stay you can take out of sight first, among{" "}
            <a href={routes.things()}>your things</a>
          </li>
          <li>your votes, which nobody can tell from others, and edits that you suggested</li>
          <li>what moderators decided, and why, because every decision is kept</li>
          <li>your name, as a code that nobody can read, so that nobody else can take it</li>
        </ul>
      </section>
      <LeaveForm action={leaveSite} />
      <p className="text-sm text-soft">
        If you would rather talk to somebody first,{" "}
        <a href={routes.help()}>here is where to turn</a>.
      </p>
    </AccountPage>
  );
}

function Left() {
  return (
    <Page>
      <div className="space-y-6" role="status">
        <h1>Your account is erased</h1>
        <p>Thank you for having been here. Everything can still be read without an account.</p>
        <ButtonLink kind="quiet" href={routes.questions()}>
          Back to the questions
        </ButtonLink>
      </div>
    </Page>
  );
}
