import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import type { ReportedMember } from "#lib/words/policy.ts";

export type Reported = LockedPost | ReportedMember;

type Which = { post?: number | undefined; member?: number | undefined };

/** What is reported, locked, so that two reports of one person become one; a post or a member, not both. */
export async function lockReported(
  tx: Database,
  { post, member }: Which,
): Promise<Reported | undefined> {
  if ((post === undefined) === (member === undefined)) return undefined;
  if (post !== undefined) return lockPost(tx, post);
  const [found] = await tx
    .select({ member: members.id })
    .from(members)
    .where(and(eq(members.id, member ?? 0), isNull(members.erasedAt)))
    .for("no key update");
  return found;
}

export const isMemberReported = (on: Reported): on is ReportedMember => "member" in on;

/** What an event says of it. */
export const placeOf = (on: Reported): { post: number | null; member: number | null } =>
  isMemberReported(on) ? { post: null, member: on.member } : { post: on.id, member: null };
