import { actor } from "#app/_shell/session.ts";
import { follow, unfollow } from "#app/actions/follows.ts";
import { FollowForm } from "#components/follows/follow-form.tsx";
import { database } from "#db/client.ts";
import { findFollow } from "#lib/follows/queries.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import type { FollowSubject } from "#lib/words/events.ts";
import { allows } from "#lib/words/policy.ts";
import { routes } from "#lib/words/routes.ts";

type ViewerFollowProps = { subject: FollowSubject; id: number; at: string };

/** What follows a category, a tag or a member, for whoever may; a visitor is led to signing in. */
export async function ViewerFollow({ subject, id, at }: ViewerFollowProps) {
  const who = await actor();
  if (who.kind !== "member") {
    return (
      <p className="tools">
        <a href={routes.signIn(accountRoutes.followed({ subject, at }))} rel="nofollow">
          {`Sign in to follow this ${subject}`}
        </a>
      </p>
    );
  }
  const followed = await findFollow(database(), who.id, subject, id);
  const may = allows("subject.follow", who, { member: subject === "member" ? id : null });
  if (!may && !followed) return null;
  return (
    <div className="tools">
      <FollowForm {...{ subject, id, followed, follow, unfollow }} />
    </div>
  );
}
