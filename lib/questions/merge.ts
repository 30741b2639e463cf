import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { flags } from "#db/schema/moderation.ts";
import { type Consequence, command } from "#lib/command.ts";
import { settleWith } from "#lib/flags/settled.ts";
import { recordDecision } from "#lib/posts/decide.ts";
import { keepingAll } from "#lib/posts/kept.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import { Refused } from "#lib/words/outcome.ts";
import { MergeQuestion } from "./input.ts";
import { keepText } from "./merged-text.ts";
import { bringOver, leadOver } from "./moved.ts";

/** One question goes into another: what stands under it stands there from now on, and its address leads there. */
export const merge = command({
  input: MergeQuestion,
  may: "question.merge",
  on: async (tx, { post, into }) => {
    const [one, other] = await lockBoth(tx, post, into);
    return one && { ...one, into: other?.visible ? other : undefined };
  },
  does: async ({ tx, who, input, on }) => {
    const { into } = on;
    if (!into) throw elsewhere;
    const { reason, ground } = input;
    const decision = await recordDecision(tx, who, { post: on.id, act: "merge", reason, ground });
    let text: number | null = null;
    const change = async () => {
      const undone = await bringOver(tx, who, on, into);
      const kept = await keepText(tx, on, into, input.text);
      text = kept.id;
      return [...undone, ...kept.changes];
    };
    const questions = [on.id, into.id].sort((a, b) => a - b);
    const merged = { post: on.id, state: "merged" } as const;
    const credited = await keepingAll(tx, questions, change, [merged]);
    await leadOver(tx, on.id, into.id);
    const also =
      text === null
        ? await settleWith(tx, who, { post: on.id, act: "merge", decision })
        : await followWords(tx, on.id, text);
    return {
      event: { name: "question.merged", question: into.id, post: on.id, text, credited, decision },
      reason,
      also,
    };
  },
});

/** What is reported of words that stand in another place now goes along with them, and is still to be looked at. */
async function followWords(tx: Database, from: number, text: number): Promise<Consequence[]> {
  await tx
    .update(flags)
    .set({ postId: text })
    .where(and(eq(flags.postId, from), isNull(flags.settledAt)));
  return [];
}

const elsewhere = new Refused("invalid", "Please look at the marked fields again.", {
  into: "There is no such question in sight. Please give the number of another one.",
});

/** In the order of their numbers, so that two merges the opposite way do not wait for one another. */
async function lockBoth(
  tx: Database,
  post: number,
  into: number,
): Promise<(LockedPost | undefined)[]> {
  const found = new Map<number, LockedPost | undefined>();
  for (const id of [post, into].sort((a, b) => a - b)) {
    found.set(id, await lockPost(tx, id, "question"));
  }
  return [found.get(post), found.get(into)];
}
