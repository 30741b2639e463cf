import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import type { Actor } from "#lib/words/actor.ts";
import { decidedAlready } from "./already.ts";
import { recordDecision } from "./decide.ts";
import { UnlockPost } from "./input.ts";
import { keeping } from "./kept.ts";
import { lockPost } from "./subject.ts";

export const unlock = command({
  input: UnlockPost,
  may: "post.unlock",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (!on.locked) throw await unlockedAlready(tx, who, on.id);
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

const unlockedAlready = (tx: Database, who: Actor, post: number) =>
  decidedAlready(tx, who, { post, acts: ["unlock"], otherwise: "This post is not locked." });
