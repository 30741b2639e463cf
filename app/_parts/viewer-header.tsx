import { guestHere } from "#app/_shell/guest.ts";
import { actor } from "#app/_shell/session.ts";
import { signOutMember } from "#app/actions/members.ts";
import { type SignedIn, SiteHeader } from "#components/layout/site-header.tsx";
import { database } from "#db/client.ts";
import { countQueue } from "#lib/moderation/queue.ts";
import { countUnread } from "#lib/notices/queries.ts";
import { allows } from "#lib/words/policy.ts";
import { requestContext } from "#server/front/context.ts";

/** The header as this reader has it. A visitor's asks the database for nothing. */
export async function ViewerHeader({ siteName }: { siteName: string }) {
  const wrote = (await guestHere()) !== undefined;
  return <SiteHeader siteName={siteName} signedIn={await signedIn()} wroteAsGuest={wrote} />;
}

async function signedIn(): Promise<SignedIn | undefined> {
  const who = await actor();
  if (who.kind !== "member") return undefined;
  const { fit } = requestContext() ?? {};
  if (fit) return { name: who.name, unread: fit.unread, signOut: signOutMember };
  const [unread, waiting] = await Promise.all([
    countUnread(database(), who.id),
    allows("queue.read", who, null) ? countQueue(database(), who) : undefined,
  ]);
  return { name: who.name, unread, waiting, signOut: signOutMember };
}
