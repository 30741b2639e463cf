import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { doer } from "#lib/posts/already.ts";
import type { Actor } from "#lib/words/actor.ts";
import { agoInWords } from "#lib/words/ages.ts";
import { type DecisionAct, decisionWords } from "#lib/words/decisions.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { ReportOutcome } from "./settled.ts";

type Place = { post: number | null; member: number | null };
type Last = {
  byId: number | null;
  name: string | null;
  outcome: ReportOutcome;
  ago: number;
  /** What was decided about the post, where that settled them. */
  act: DecisionAct | null;
};

const outcomes: Record<ReportOutcome, string> = {
  upheld: "something was done about them",
  dismissed: "there was nothing to do",
};

/** For whoever comes second: who settled what was reported, how, and when. */
export async function settledAlready(tx: Database, who: Actor, place: Place): Promise<Refused> {
  const about: SQL =
    place.post === null ? sql`f.member_id = ${place.member ?? 0}` : sql`f.post_id = ${place.post}`;
  const [last] = await readRows<Last>(
    tx,
    sql`select f.settled_by_id as "byId", case when m.erased_at is null then m.name end as name,
        f.outcome, extract(epoch from clock_timestamp() - f.settled_at) * 1000 as ago, d.act
      from flags f left join members m on m.id = f.settled_by_id
      left join decisions d on d.id = f.decision_id
      where ${about} and f.settled_at is not null
      order by f.settled_at desc, f.id desc limit 1`,
  );
  if (!last?.byId) return new Refused("conflict", "No report is open here any more.");
  const [by, ago] = [doer(who, last), agoInWords(last.ago)];
  const how =
    last.act === null
      ? `${by} settled the reports ${ago}: ${outcomes[last.outcome]}.`
      : `${by} ${decisionWords[last.act]} ${ago}, which settled the reports.`;
  return new Refused("conflict", `${how} Nothing was changed now.`);
}
