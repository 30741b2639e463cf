import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";

type Waiting = { count: number; since: Date | null };

/** What waits at this moment, and what went wrong. */
export type Standing = {
  held: Waiting;
  reports: Waiting;
  appeals: Waiting;
  mails: Waiting;
  failedMails: number;
  failedJobs: number;
  /** Nobody has written anything yet. */
  empty: boolean;
};

type Row = Record<
  "held" | "reports" | "appeals" | "mails",
  { count: number; since: string | null }
> & {
  failedMails: number;
  empty: boolean;
};

const of = (table: string, since: string, which: string) =>
  sql.raw(`(select json_build_object('count', count(*), 'since', min(${since}))
    from ${table} where ${which})`);

/** Each is served by the index of what is open. */
export async function findStanding(db: Database): Promise<Standing> {
  const [row] = await readRows<Row>(
    db,
    sql`select ${of("posts", "created_at", "state = 'held'")} as held,
      ${of("flags", "raised_at", "settled_at is null")} as reports,
      ${of("appeals", "raised_at", "answered_at is null")} as appeals,
      ${of("outbox", "created_at", "sent_at is null and failed_at is null")} as mails,
      (select count(*) from outbox where failed_at is not null) as "failedMails",
      not exists (select from posts) as empty`,
  );
  if (!row) throw new Error("Nothing was counted.");
  const dated = ({ count, since }: Row["held"]): Waiting => ({
    count,
    since: since === null ? null : new Date(since),
  });
  return {
    ...row,
    ...{ held: dated(row.held), reports: dated(row.reports) },
    ...{ appeals: dated(row.appeals), mails: dated(row.mails) },
    failedJobs: await countFailedJobs(db),
  };
}

/** The worker makes its tables when it begins to work for the first time. */
async function countFailedJobs(db: Database): Promise<number> {
  const [jobs] = await readRows<{ there: boolean }>(
    db,
    sql`select to_regclass('jobs.job') is not null as there`,
  );
  if (!jobs?.there) return 0;
  const [row] = await readRows<{ count: number }>(
    db,
    sql`select count(*) as count from jobs.job where state = 'failed'`,
  );
  return row?.count ?? 0;
}
