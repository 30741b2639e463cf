import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { follows } from "#db/schema/members.ts";
import type { FollowSubject } from "#lib/words/events.ts";

/** A member follows from now on; whoever follows already goes on doing so. */
export async function keepFollow(
  tx: Database,
  memberId: number,
  subject: FollowSubject,
  id: number,
): Promise<void> {
  await tx.insert(follows).values({ memberId, subject, subjectId: id }).onConflictDoNothing();
}

export async function dropFollow(
  tx: Database,
  memberId: number,
  subject: FollowSubject,
  id: number,
): Promise<void> {
  await tx
    .delete(follows)
    .where(
      and(eq(follows.memberId, memberId), eq(follows.subject, subject), eq(follows.subjectId, id)),
    );
}
