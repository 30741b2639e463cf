import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { monthCounts } from "#db/schema/site.ts";
import { STALE_CHANNEL, tag } from "#lib/stale.ts";
import type { MonthCounts } from "#lib/words/counts.ts";
import { limits } from "#lib/words/limits.ts";
import { countMonth } from "./month.ts";

export type CountedMonth = {
  /** Its first day. */
  month: string;
  counts: MonthCounts;
  countedAt: Date;
};

const DAYS_TO_SETTLE = 2;

/**
 * Counts the months that are not over for two days yet, and those of which nothing is known. What was counted
 * after that stays: a month that was read about reads the same later.
 */
export async function countMonths(db: Database): Promise<void> {
  const due = await readRows<{ month: string }>(
    db,
    sql`select m.month::date as month
      from generate_series(
        date_trunc('month', least((select min(created_at) from posts), now()) at time zone 'UTC'),
        now() at time zone 'UTC', interval '1 month') m(month)
      left join month_counts c on c.month = m.month::date
      where c.month is null or c.counted_at at time zone 'UTC'
        < m.month + interval '1 month' + make_interval(days => ${DAYS_TO_SETTLE})
      order by m.month desc limit ${limits.counts.months}`,
  );
  for (const { month } of due) {
    const counts = await countMonth(db, month);
    const kept = { month, counts, countedAt: sql`now()` };
    await db
      .insert(monthCounts)
      .values(kept)
      .onConflictDoUpdate({ target: monthCounts.month, set: kept });
  }
  await db.execute(sql`select pg_notify(${STALE_CHANNEL}, ${tag.counts()})`);
}

export type Months = {
  months: CountedMonth[];
  /** The months at which the pages of older and newer ones begin; null where there are none. */
  older: string | null;
  newer: string | null;
};

/** Months of moderation, the newest first: those before the given one, or the latest. */
export async function listMonths(db: Database, before?: string): Promise<Months> {
  const size = limits.page.months;
  const rows = await readRows<Omit<CountedMonth, "countedAt"> & { countedAt: string }>(
    db,
    sql`select month, counts, counted_at as "countedAt" from month_counts
      ${before === undefined ? sql`` : sql`where month < ${before}::date`}
      order by month desc limit ${size + 1}`,
  );
  const months = rows.slice(0, size).map((row) => ({ ...row, countedAt: new Date(row.countedAt) }));
  return {
    months,
    older: rows.length > size ? (months.at(-1)?.month ?? null) : null,
    newer: before === undefined ? null : await newerThan(db, before, size),
  };
}

/** The month before which the next newer page begins; "" is the newest page. */
async function newerThan(db: Database, before: string, size: number): Promise<string> {
  const [row] = await readRows<{ month: string }>(
    db,
    sql`select month from month_counts where month > ${before}::date
      order by month offset ${size - 1} limit 1`,
  );
  return row?.month ?? "";
}

/** All months that were counted, for whoever takes them along. */
export async function listAllMonths(db: Database): Promise<CountedMonth[]> {
  const rows = await readRows<Omit<CountedMonth, "countedAt"> & { countedAt: string }>(
    db,
    sql`select month, counts, counted_at as "countedAt" from month_counts
      order by month desc limit ${limits.counts.months}`,
  );
  return rows.map((row) => ({ ...row, countedAt: new Date(row.countedAt) }));
}
