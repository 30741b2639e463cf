import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { appeals } from "#db/schema/moderation.ts";
import { command } from "#lib/command.ts";
import { doer } from "#lib/posts/already.ts";
import type { Actor } from "#lib/words/actor.ts";
import { agoInWords } from "#lib/words/ages.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { AppealOutcome } from "#lib/words/statements.ts";
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
    if (!on.open) throw await answeredAlready(tx, who, on.appeal);
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

type Last = { byId: number | null; name: string | null; outcome: AppealOutcome; ago: number };

const outcomes: Record<AppealOutcome, string> = {
  upheld: "the decision stands",
  reversed: "the decision was taken back",
};

/** For whoever comes second: who answered what, and when. */
async function answeredAlready(tx: Database, who: Actor, appeal: number): Promise<Refused> {
  const [last] = await readRows<Last>(
    tx,
    sql`select a.answered_by_id as "byId", case when m.erased_at is null then m.name end as name,
        a.outcome, extract(epoch from clock_timestamp() - a.answered_at) * 1000 as ago
      from appeals a left join members m on m.id = a.answered_by_id where a.id = ${appeal}`,
  );
  if (!last?.byId) {
    return new Refused("conflict", "The decision was taken back, so this appeal is over.");
  }
  const said = `${doer(who, last)} answered this appeal ${agoInWords(last.ago)}`;
  return new Refused("conflict", `${said}: ${outcomes[last.outcome]}. Nothing was changed now.`);
}
