import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { stands } from "#lib/posts/stands.ts";
import type { DecisionAct } from "#lib/words/decisions.ts";
import { APPEAL_LAPSED } from "#lib/words/statements.ts";

/** What gives something back. */
const giving: readonly DecisionAct[] = ["approve", "restore", "unlock", "reopen", "reveal"];

/** What a moderator took back without being asked needs no answer any more: the appeals about it are over. */
export async function lapseAppeals(tx: Database, post: number, act: DecisionAct): Promise<void> {
  if (!giving.includes(act)) return;
  await tx.execute(sql`
    update appeals a set outcome = 'reversed', answer = ${APPEAL_LAPSED}, answered_at = now()
    from decisions d
    where d.id = a.decision_id and d.post_id = ${post} and a.answered_at is null and not ${stands}`);
}
