import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { acceptances } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import type { MemberChange } from "#lib/members/kept.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import { earn, forAccepting, withdraw } from "#lib/members/points.ts";
import { keeping } from "#lib/posts/kept.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { DoneBefore } from "#lib/words/outcome.ts";
import { AcceptAnswer } from "./input.ts";

/** Accepting another answer takes the former acceptance back; the same one again changes nothing. */
export const accept = command({
  input: AcceptAnswer,
  may: "answer.accept",
  on: (tx, { answer }) => lockPost(tx, answer, "answer"),
  does: async ({ tx, who, on }) => {
    const question = on.question.id;
    if (await stands(tx, on.id)) {
      throw new DoneBefore({ name: "answer.accepted", question, answer: on.id, credited: [] });
    }
    const credited = await keeping(tx, question, async () => {
      const undone = await withdrawFormer(tx, question);
      await tx.insert(acceptances).values({
        questionId: question,
        answerId: on.id,
        byId: who.kind === "member" ? who.id : null,
      });
      const points = await findPointRules(tx);
      const own = on.authorId !== null && on.question.authorId === on.authorId;
      const [asker, author] = [on.question.shownAuthorId, on.shownAuthorId];
      const entries = forAccepting(points, asker, author, on.id, own);
      return [...undone, ...(await earn(tx, entries))];
    });
    return { event: { name: "answer.accepted", question, answer: on.id, credited } };
  },
});

const stands = async (tx: Database, answer: number): Promise<boolean> =>
  (await tx.$count(
    acceptances,
    and(eq(acceptances.answerId, answer), isNull(acceptances.withdrawnAt)),
  )) > 0;

async function withdrawFormer(tx: Database, question: number): Promise<MemberChange[]> {
  const former = await tx
    .update(acceptances)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(acceptances.questionId, question), isNull(acceptances.withdrawnAt)))
    .returning({ answer: acceptances.answerId });
  const changes: MemberChange[] = [];
  for (const { answer: post } of former) {
    changes.push(...(await withdraw(tx, { post, reasons: ["accepted", "was_accepted"] })));
  }
  return changes;
}
