import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { Actor } from "#lib/words/actor.ts";
import { agoInWords } from "#lib/words/ages.ts";
import { type DecisionAct, decisionWords } from "#lib/words/decisions.ts";
import { Refused } from "#lib/words/outcome.ts";

type Last = { act: DecisionAct; byId: number | null; name: string | null; ago: number };

/** Whoever did something, as it is said to somebody else who acts. */
export const doer = (who: Actor, by: Pick<Last, "byId" | "name">): string =>
  who.kind === "member" && who.id === by.byId ? "You" : (by.name ?? "A former member");

/** For whoever comes second: who decided what, and when; `otherwise` where nobody did. */
export async function decidedAlready(
  tx: Database,
  who: Actor,
  { post, acts, otherwise }: { post: number; acts: readonly DecisionAct[]; otherwise: string },
): Promise<Refused> {
  const [last] = await readRows<Last>(
    tx,
    sql`select d.act, d.by_id as "byId", case when m.erased_at is null then m.name end as name,
        extract(epoch from clock_timestamp() - d.decided_at) * 1000 as ago
      from decisions d left join members m on m.id = d.by_id
      where d.post_id = ${post} and d.act in ${acts}
      order by d.decided_at desc, d.id desc limit 1`,
  );
  if (!last?.byId) return new Refused("conflict", otherwise);
  return new Refused(
    "conflict",
    `${doer(who, last)} ${decisionWords[last.act]} ${agoInWords(last.ago)}. Nothing was changed now.`,
  );
}

/** A post that does not wait any more. */
export const waitsNoMore = (tx: Database, who: Actor, post: number): Promise<Refused> =>
  decidedAlready(tx, who, {
    post,
    acts: ["approve", "reject", "hide", "restore", "delete"],
    otherwise: "This post does not wait for approval.",
  });
