import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { byAuthor } from "#lib/posts/decide.ts";
import type { MonthCounts } from "#lib/words/counts.ts";
import { UNDONE } from "#lib/words/decisions.ts";
import { groundNames } from "#lib/words/grounds.ts";
import { restricting } from "#lib/words/statements.ts";

/** A month by its first day: "2026-03-01". */
const begin = (month: string): SQL => sql`(${month}::date at time zone 'UTC')`;
const end = (month: string): SQL => sql`((${month}::date + interval '1 month') at time zone 'UTC')`;
const within = (moment: string, month: string): SQL => {
  const at = sql.raw(moment);
  return sql`(${at} >= ${begin(month)} and ${at} < ${end(month)})`;
};

const minutes = (ended: string, began: string): SQL =>
  sql.raw(`extract(epoch from ${ended} - ${began}) / 60`);
const middle = (of: SQL): SQL =>
  sql`round(percentile_cont(0.5) within group (order by ${of})::numeric)`;

const columns = (parts: Record<string, SQL>): SQL =>
  sql.join(
    Object.entries(parts).map(([name, value]) => sql`${name}::text, ${value}`),
    sql`, `,
  );
const counting = (which: SQL): SQL => sql`count(*) filter (where ${which})`;
const byGround = (name: string, which: SQL, column: SQL, more: readonly string[] = []) =>
  Object.fromEntries(
    [...groundNames, ...more].map((ground) => [
      `${name}-${ground}`,
      counting(sql`${which} and ${column} = ${ground}`),
    ]),
  );

const act = (...acts: string[]): SQL => sql`act in ${acts}`;
const rule = sql`by_rule`;
const taken = act(...restricting);

const ofDecisions = columns({
  held: counting(act("hold")),
  heldByRule: counting(sql`${act("hold")} and ${rule}`),
  approved: counting(act("approve")),
  rejected: counting(act("reject")),
  hidden: counting(act("hide")),
  hiddenByRule: counting(sql`${act("hide")} and ${rule}`),
  ...byGround("hidden", act("hide"), sql`ground`),
  "hidden-none": counting(sql`${act("hide")} and ground is null`),
  restored: counting(act("restore")),
  deleted: counting(act("delete")),
  decided: counting(taken),
  decidedByRule: counting(sql`${taken} and ${rule}`),
  automaticShare: sql`round(100.0 * ${counting(sql`${taken} and ${rule}`)}
    / nullif(${counting(taken)}, 0))`,
  heldWait: middle(sql`case when ${act("approve", "reject")} then waited end`),
});

const ofReports = columns({
  reports: sql`count(*)`,
  ...byGround("reports", sql`true`, sql`reason`, ["imported"]),
});

/**
 * What others than the author decided and did not take back a moment later; `waited` are the minutes since the post was
 * held before.
 */
const decided = (month: string): SQL => sql`
  select d.act, d.ground, d.rule is not null as by_rule,
    (select ${minutes("d.decided_at", "max(h.decided_at)")} from decisions h
      where h.post_id = d.post_id and h.id < d.id and h.act = 'hold' and h.reason <> ${UNDONE}) as waited
  from (
    select d.*, lead(d.reason) over (partition by d.post_id order by d.id) as next
    from decisions d where ${within("d.decided_at", month)}
  ) d join posts p on p.id = d.post_id
  where d.reason <> ${UNDONE} and d.next is distinct from ${UNDONE} and not ${byAuthor}`;

/** Counts a month, from what is written down of it at this moment. */
export async function countMonth(db: Database, month: string): Promise<MonthCounts> {
  const [row] = await readRows<{ counts: MonthCounts }>(db, monthCounted(month));
  if (!row) throw new Error("The month was not counted.");
  return row.counts;
}

export function monthCounted(month: string): SQL {
  const count = (from: string, moment: string, which = sql`true`): SQL =>
    sql`(select count(*) from ${sql.raw(from)} where ${within(moment, month)} and ${which})`;
  const kind = (name: string) => count("posts", "created_at", sql`kind = ${name}`);
  const answered = (outcome: string) => count("appeals", "answered_at", sql`outcome = ${outcome}`);
  const settled = (outcome: string) => count("flags", "settled_at", sql`outcome = ${outcome}`);
  const others = columns({
    ...{ questions: kind("question"), answers: kind("answer"), comments: kind("comment") },
    ...{ upheld: settled("upheld"), dismissed: settled("dismissed") },
    reportWait: sql`(select ${middle(minutes("settled_at", "raised_at"))} from flags
      where ${within("settled_at", month)})`,
    warnings: count("warnings", "warned_at"),
    suspensions: count("suspensions", "started_at"),
    appeals: count("appeals", "raised_at"),
    ...{ appealsUpheld: answered("upheld"), appealsReversed: answered("reversed") },
  });
  return sql`select jsonb_build_object(${others})
    || (select jsonb_build_object(${ofDecisions}) from (${decided(month)}) d)
    || (select jsonb_build_object(${ofReports}) from flags where ${within("raised_at", month)})
    as counts`;
}
