import { sessionId } from "#app/_shell/session.ts";
import { endMemberSession } from "#app/actions/account.ts";
import { signOutMember } from "#app/actions/members.ts";
import { AccountPage } from "#components/members/account-page.tsx";
import { SessionList } from "#components/members/session-list.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { database } from "#db/client.ts";
import { listSessions, sessionHandle } from "#lib/members/own-sessions.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { type Asked, isDone, ownMetadata, readAccount } from "../read.ts";

const here = accountRoutes.sessions();
export const metadata = ownMetadata("Where I am signed in", here);

export default async function SessionsPage(asked: Asked) {
  const { who } = await readAccount(here);
  const own = await sessionId();
  const sessions = await listSessions(database(), who.id, own);
  const ended = await isDone(asked, "ended");
  return (
    <AccountPage title="Where I am signed in" here={here} said={ended && "It is signed out."}>
      <p>
        If you do not know one of these, sign it out and{" "}
        <a href={accountRoutes.accountPassword()}>change your password</a>.
      </p>
      <SessionList sessions={sessions} end={endMemberSession} signOut={signOutMember} />
      {sessions.length > 1 && (
        <ActForm
          action={endMemberSession}
          fields={{ session: "others", keep: sessionHandle(own ?? "") }}
          className="button"
        >
          Sign out everywhere but here
        </ActForm>
      )}
    </AccountPage>
  );
}
