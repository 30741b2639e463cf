import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { acceptances } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { withdraw } from "#lib/members/points.ts";
import { keeping } from "#lib/posts/kept.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { DoneBefore, Refused } from "#lib/words/outcome.ts";
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
      if (stood.length === 0) throw await notAccepted(tx, question, on.id);
      return withdraw(tx, { post: on.id, reasons: ["accepted", "was_accepted"] });
    });
    return { event: { name: "acceptance.withdrawn", question, answer: on.id, credited } };
  },
});

/** Taken back a second time, as by a second click, it is done before. */
async function notAccepted(tx: Database, question: number, answer: number): Promise<Error> {
  if ((await tx.$count(acceptances, eq(acceptances.answerId, answer))) > 0) {
    return new DoneBefore({ name: "acceptance.withdrawn", question, answer, credited: [] });
  }
  return new Refused("conflict", "This answer is not accepted.");
}
