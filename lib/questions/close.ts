import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { closures, posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { decidedAlready } from "#lib/posts/already.ts";
import { recordDecision } from "#lib/posts/decide.ts";
import { keeping } from "#lib/posts/kept.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { type Actor, edits, wrote } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { CloseQuestion } from "./input.ts";

/** A closed question takes no new answers; all that is there stays. */
export const close = command({
  input: CloseQuestion,
  may: "question.close",
  on: async (tx, { question }, who) => {
    const on = await lockPost(tx, question, "question");
    if (on?.visible && on.question.closed && edits(who, on.question.category)) {
      throw await closedAlready(tx, who, on.id);
    }
    return on;
  },
  does: async ({ tx, who, input, on }) => {
    const duplicateOf = await originalOf(tx, input.duplicateOf);
    const reason = input.note ?? "This question has been asked before.";
    const decision = await recordDecision(tx, who, { post: on.id, act: "close", reason });
    const credited = await keeping(tx, on.id, async () => {
      await tx.insert(closures).values({
        questionId: on.id,
        reason: duplicateOf === null ? "note" : "duplicate",
        duplicateOfId: duplicateOf,
        note: input.note,
        byId: who.kind === "member" ? who.id : null,
      });
      await tx.update(posts).set({ closedAt: sql`now()` }).where(eq(posts.id, on.id));
      return [];
    });
    const of = { question: on.id, credited, decision };
    const event = { name: "question.closed", ...of, duplicateOf } as const;
    return { event, reason, own: wrote(who, on) };
  },
});

/** Whoever could have closed it is told who has. */
async function closedAlready(tx: Database, who: Actor, post: number): Promise<Refused> {
  const otherwise = "This question is closed already.";
  const { refusal } = await decidedAlready(tx, who, { post, acts: ["close"], otherwise });
  return new Refused("not-allowed", refusal.message);
}

async function originalOf(tx: Database, id: number | undefined): Promise<number | null> {
  if (id === undefined) return null;
  const [found] = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, id), eq(posts.kind, "question"), eq(posts.visible, true)));
  if (found) return found.id;
  throw new Refused("invalid", "Please look at the marked fields again.", {
    duplicateOf: "There is no such question. Please give the number of another one.",
  });
}
