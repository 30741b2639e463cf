import { eq } from "drizzle-orm";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { recordDecision } from "#lib/posts/decide.ts";
import { keeping } from "#lib/posts/kept.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { categoryOf } from "#lib/taxonomy/category.ts";
import { Refused } from "#lib/words/outcome.ts";
import { MoveQuestion } from "./input.ts";

export const move = command({
  input: MoveQuestion,
  may: "question.move",
  on: (tx, { post }) => lockPost(tx, post, "question"),
  does: async ({ tx, who, input, on }) => {
    const { category, reason, ground } = input;
    const from = on.question.category;
    await categoryOf(tx, category);
    if (from === category) throw new Refused("conflict", "This question stands there already.");
    const decision = await recordDecision(tx, who, { post: on.id, act: "move", reason, ground });
    const credited = await keeping(tx, on.id, async () => {
      await tx.update(posts).set({ categoryId: category }).where(eq(posts.id, on.id));
      return [];
    });
    return {
      event: { name: "question.moved", question: on.id, from, category, credited, decision },
      reason,
      change: { before: { category: from }, after: { category } },
    };
  },
});
