import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { acceptances } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import type { MemberChange } from "#lib/members/kept.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import { earn, forAccepting, withdraw } from "#lib/members/points.ts";
import { keeping } from "#lib/posts/kept.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { Refused } from "#lib/words/outcome.ts";
import { AcceptAnswer } from "./input.ts";

/** Accepting another answer takes the former acceptance back. */
export const accept = command({
  input: AcceptAnswer,
  may: "answer.accept",
  on: (tx, { answer }) => lockPost(tx, answer, "answer"),
  does: async ({ tx, who, on }) => {
    const question = on.question.id;
    const credited = await keeping(tx, question, async () => {
      const undone = await withdrawFormer(tx, question, on.id);
      await tx.insert(acceptances).values({
        questionId: question,
        answerId: on.id,
        byId: who.kind === "member" ? who.id : null,
      });
      const points = await findPointRules(tx);
      const entries = forAccepting(points, on.question.authorId, on.authorId, on.id);
      return [...undone, ...(await earn(tx, entries))];
    });
    return { event: { name: "answer.accepted", question, answer: on.id, credited } };
  },
});

async function withdrawFormer(
  tx: Database,
  question: number,
  answer: number,
): Promise<MemberChange[]> {
  const former = await tx
    .update(acceptances)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(acceptances.questionId, question), isNull(acceptances.withdrawnAt)))
    .returning({ answer: acceptances.answerId });
  const changes: MemberChange[] = [];
  for (const { answer: post } of former) {
    if (post === answer) throw new Refused("conflict", "This answer is accepted already.");
    changes.push(...(await withdraw(tx, { post, reasons: ["accepted", "was_accepted"] })));
  }
  return changes;
}
