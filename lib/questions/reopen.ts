import { and, eq, isNull, sql } from "drizzle-orm";
import { closures, posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { recordDecision } from "#lib/posts/decide.ts";
import { keeping } from "#lib/posts/kept.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { ReopenQuestion } from "./input.ts";

export const reopen = command({
  input: ReopenQuestion,
  may: "question.reopen",
  on: (tx, { question }) => lockPost(tx, question, "question"),
  does: async ({ tx, who, input, on }) => {
    const { reason } = input;
    await recordDecision(tx, who, { post: on.id, act: "reopen", reason });
    const credited = await keeping(tx, on.id, async () => {
      await tx
        .update(closures)
        .set({ reopenedAt: sql`now()`, reopenedById: who.kind === "member" ? who.id : null })
        .where(and(eq(closures.questionId, on.id), isNull(closures.reopenedAt)));
      await tx.update(posts).set({ closedAt: null }).where(eq(posts.id, on.id));
      return [];
    });
    return { event: { name: "question.reopened", question: on.id, credited }, reason };
  },
});
