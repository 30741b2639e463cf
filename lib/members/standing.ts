import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";

/** Why a member cannot write at the moment. */
export type Standing = {
  suspension: number;
  until: Date | "always";
  ground: string | null;
  reason: string;
};

/** Of the suspensions that stand the one that lasts longest. */
export async function findStanding(db: Database, member: number): Promise<Standing | undefined> {
  const [row] = await readRows<Omit<Standing, "until"> & { until: string | null }>(
    db,
    sql`select id as suspension, ends_at as until, ground, reason from suspensions
      where member_id = ${member} and lifted_at is null and coalesce(ends_at > now(), true)
      order by ends_at desc nulls first, id desc limit 1`,
  );
  return row && { ...row, until: row.until === null ? "always" : new Date(row.until) };
}

export type Warning = {
  id: number;
  ground: string | null;
  reason: string;
  warnedAt: Date;
  acknowledgedAt: Date | null;
};

/** A warning, for whom it was written to. */
export async function findWarning(
  db: Database,
  member: number,
  id: number,
): Promise<Warning | undefined> {
  const [row] = await readRows<
    Omit<Warning, "warnedAt" | "acknowledgedAt"> & { warnedAt: string; acknowledgedAt: string }
  >(
    db,
    sql`select id, ground, reason, warned_at as "warnedAt", acknowledged_at as "acknowledgedAt"
      from warnings where id = ${id} and member_id = ${member}`,
  );
  return (
    row && {
      ...row,
      warnedAt: new Date(row.warnedAt),
      acknowledgedAt: row.acknowledgedAt ? new Date(row.acknowledgedAt) : null,
    }
  );
}
