import { and, eq, isNull, sql } from "drizzle-orm";
import { acceptances } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { withdraw } from "#lib/members/points.ts";
import { keeping } from "#lib/posts/kept.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { Refused } from "#lib/words/outcome.ts";
import { AcceptAnswer } from "./input.ts";

/** Whoever asked takes back that an answer was accepted; the points go along. */
export const withdrawAcceptance = command({
  input: AcceptAnswer,
  may: "answer.accept",
  on: (tx, { answer }) => lockPost(tx, answer, "answer"),
  does: async ({ tx, on }) => {
    const question = on.question.id;
    const credited = await keeping(tx, question, async () => {
      const stood = await tx
        .update(acceptances)
        .set({ withdrawnAt: sql`now()` })
        .where(and(eq(acceptances.answerId, on.id), isNull(acceptances.withdrawnAt)))
        .returning({ id: acceptances.id });
      if (stood.length === 0) throw new Refused("conflict", "This answer is not accepted.");
      return withdraw(tx, { post: on.id, reasons: ["accepted", "was_accepted"] });
    });
    return { event: { name: "acceptance.withdrawn", question, answer: on.id, credited } };
  },
});
