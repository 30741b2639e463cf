import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { appeals } from "#db/schema/moderation.ts";
import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { AnswerAppeal } from "./input.ts";
import { about } from "./raise.ts";
import { reverse } from "./reverse.ts";
import { lockAppealed } from "./subject.ts";

/** Another moderator than the one who decided looks again. A reversal restores all of it at once. */
export const answer = command({
  input: AnswerAppeal,
  may: "appeal.answer",
  on: async (tx, { appeal }) => {
    const which = await whichOf(tx, appeal);
    const found = which && (await lockAppealed(tx, which));
    return found && { ...found, appeal, open: await isOpen(tx, appeal) };
  },
  does: async ({ tx, who, input, on, circumstances }) => {
    if (!on.open) throw new Refused("conflict", "Somebody has answered this appeal already.");
    if (who.kind !== "member") throw new Refused("not-allowed", "Please sign in.");
    const { outcome, reason } = input;
    await tx
      .update(appeals)
      .set({ outcome, answer: reason, answeredById: who.id, answeredAt: sql`now()` })
      .where(eq(appeals.id, on.appeal));
    const also =
      outcome === "reversed"
        ? await reverse({ tx, who, input: { reason }, on, circumstances })
        : [];
    const event = { name: "appeal.answered", appeal: on.appeal, outcome, ...about(on) } as const;
    return { event, reason, also };
  },
});

async function whichOf(tx: Database, appeal: number) {
  const [row] = await tx
    .select({ decision: appeals.decisionId, suspension: appeals.suspensionId })
    .from(appeals)
    .where(eq(appeals.id, appeal));
  return row && { decision: row.decision ?? undefined, suspension: row.suspension ?? undefined };
}

async function isOpen(tx: Database, appeal: number): Promise<boolean> {
  const [row] = await tx
    .select({ at: appeals.answeredAt })
    .from(appeals)
    .where(eq(appeals.id, appeal));
  return row?.at === null;
}
