import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type ReportingRules, reporting } from "#lib/words/limits.ts";

/** The setting that the rules are kept under. */
export const REPORTING = "reporting";

export const reportingRulesOf = (kept: unknown): ReportingRules => ({
  ...reporting,
  ...(kept as Partial<ReportingRules> | null | undefined),
});

/** Do the reports that are open on a post hide it until a moderator has looked. */
export async function areEnough(tx: Database, post: number): Promise<boolean> {
  const [kept] = await readRows<{ rules: unknown }>(
    tx,
    sql`select (select value from settings where name = ${REPORTING}) as rules`,
  );
  const rules = reportingRulesOf(kept?.rules);
  if (rules.hideAt === 0) return false;
  return (await countTrusted(tx, post, rules)) >= rules.hideAt;
}

/**
 * Members whom the site trusts, each once: somebody with a role, or with a confirmed address, time and words here.
 * Whose report on this post was found to be wrong before is not counted again.
 */
async function countTrusted(
  tx: Database,
  post: number,
  { days, posts, points }: ReportingRules,
): Promise<number> {
  const [found] = await readRows<{ count: number }>(
    tx,
    sql`select count(distinct f.raised_by_id) as count
      from flags f join members m on m.id = f.raised_by_id
      left join credentials c on c.member_id = m.id
      where f.post_id = ${post} and f.settled_at is null and f.reason <> 'imported'
        and m.erased_at is null and coalesce(m.suspended_until <= now(), true)
        and (m.role <> 'member' or (c.email_confirmed_at is not null
          and m.joined_at <= now() - make_interval(days => ${days}::int)
          and (m.question_count + m.answer_count + m.comment_count >= ${posts}::int
            or m.points >= ${points}::int)))
        and not exists (
          select from flags o where o.post_id = f.post_id and o.raised_by_id = f.raised_by_id
            and o.outcome = 'dismissed')`,
  );
  return found?.count ?? 0;
}

export async function findReportingRules(db: Database): Promise<ReportingRules> {
  const [row] = await readRows<{ value: unknown }>(
    db,
    sql`select value from settings where name = ${REPORTING}`,
  );
  return reportingRulesOf(row?.value);
}
