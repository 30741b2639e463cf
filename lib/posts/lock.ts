import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import type { Actor } from "#lib/words/actor.ts";
import { decidedAlready } from "./already.ts";
import { recordDecision } from "./decide.ts";
import { LockPost } from "./input.ts";
import { keeping } from "./kept.ts";
import { lockPost } from "./subject.ts";

/** A locked post takes no edits by its author, no comments and no votes; a locked question no answers either. */
export const lock = command({
  input: LockPost,
  may: "post.lock",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (on.locked) throw await lockedAlready(tx, who, on.id);
    const { reason, ground } = input;
    const decision = await recordDecision(tx, who, { post: on.id, act: "lock", reason, ground });
    const credited = await keeping(tx, on.question.id, async () => {
      await tx.update(posts).set({ lockedAt: sql`now()` }).where(eq(posts.id, on.id));
      return [];
    });
    return {
      event: { name: "post.locked", question: on.question.id, post: on.id, credited, decision },
      reason,
    };
  },
});

const lockedAlready = (tx: Database, who: Actor, post: number) =>
  decidedAlready(tx, who, { post, acts: ["lock"], otherwise: "This post is locked already." });
