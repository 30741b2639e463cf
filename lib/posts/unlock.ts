import { eq } from "drizzle-orm";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { recordDecision } from "./decide.ts";
import { UnlockPost } from "./input.ts";
import { keeping } from "./kept.ts";
import { lockPost } from "./subject.ts";

export const unlock = command({
  input: UnlockPost,
  may: "post.unlock",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (!on.locked) throw new Refused("conflict", "This post is not locked.");
    const { reason, ground } = input;
    const decision = await recordDecision(tx, who, { post: on.id, act: "unlock", reason, ground });
    const credited = await keeping(tx, on.question.id, async () => {
      await tx.update(posts).set({ lockedAt: null }).where(eq(posts.id, on.id));
      return [];
    });
    return {
      event: { name: "post.unlocked", question: on.question.id, post: on.id, credited, decision },
      reason,
    };
  },
});
