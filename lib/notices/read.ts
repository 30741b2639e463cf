import { and, eq, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "#db/client.ts";
import { notices } from "#db/schema/site.ts";
import { command } from "#lib/command.ts";
import { standAlone } from "#lib/words/notices.ts";
import { Refused } from "#lib/words/outcome.ts";
import { ReadNotices } from "./input.ts";

/** Marks what stands together in the inbox as read, or all of it. What came after it was shown stays unread. */
export const read = command({
  input: ReadNotices,
  may: "notice.read",
  on: async (tx, { notice }, who) => {
    if (notice === "all" || who.kind !== "member") return null;
    const own = and(eq(notices.id, notice), eq(notices.memberId, who.id));
    return (await tx.$count(notices, own)) > 0 ? null : undefined;
  },
  does: async ({ tx, who, input }) => {
    if (who.kind !== "member") throw new Refused("not-allowed", "Please sign in.");
    await markRead(tx, who.id, input);
    return { event: { name: "notices.read", member: who.id } };
  },
});

const unreadOf = (member: number) => and(eq(notices.memberId, member), isNull(notices.readAt));

/** With a notice those that stand together with it go along: of one kind, in one thread, until then. */
async function markRead(
  tx: Database,
  member: number,
  { notice, until }: z.infer<typeof ReadNotices>,
): Promise<void> {
  const alike =
    notice === "all"
      ? until === undefined
        ? undefined
        : lte(notices.id, until)
      : and(
          lte(notices.id, notice),
          sql`(${notices.id} = ${notice} or (${notices.kind}, ${notices.questionId}) = (
            select n.kind, n.question_id from notices n
            where n.id = ${notice} and n.member_id = ${member}))`,
          or(eq(notices.id, notice), notInArray(notices.kind, [...standAlone])),
        );
  await tx
    .update(notices)
    .set({ readAt: sql`now()` })
    .where(and(unreadOf(member), alike));
}
