import type postgres from "postgres";
import { POINTS, pointRulesOf } from "#lib/members/point-rules.ts";
import type { PointRules } from "#lib/words/limits.ts";
import { ArchiveError } from "./source.ts";

/** One import, as the database remembers it. */
export type Session = {
  source: string;
  /** When this source was first imported: it dates what the archive does not, and tells its ledger rows. */
  startedAt: Date;
  finished: boolean;
  /** Something was added under questions that were here, and what is kept of them is not counted yet. */
  uncounted: boolean;
  /** Questions with ids up to this one keep them. */
  keptIds: number;
  /** What earned points when the run began. */
  points: PointRules;
};

/** Any number of our own: imports take turns, or rather the second one is told to wait. */
const IMPORT_LOCK = 4_711_002;

export async function withImportLock<T>(sql: postgres.Sql, work: () => Promise<T>): Promise<T> {
  const held = await sql.reserve();
  try {
    const [row] = await held<{ free: boolean }[]>`
      select pg_try_advisory_lock(${IMPORT_LOCK}) as free`;
    if (!row?.free) throw new ArchiveError("Another import is running. Please wait until it ends.");
    try {
      return await work();
    } finally {
      await held`select pg_advisory_unlock(${IMPORT_LOCK})`;
    }
  } finally {
    held.release();
  }
}

/**
 * Where there are no posts yet, questions keep the ids of their archive, and the series goes on above them:
 * said before anything is written, so that a site that runs beside the import takes none of them, and so
 * that an import that was cut goes on in the same way.
 */
export async function openSession(
  sql: postgres.Sql,
  source: string,
  largest: () => Promise<number>,
): Promise<Session> {
  const [before] = await findSession(sql, source);
  if (before) return before;
  const wanted = await largest();
  await sql.begin(async (tx) => {
    await tx`lock table posts in exclusive mode`;
    const [row] = await tx<{ empty: boolean }[]>`
      select not exists (select from posts) as empty`;
    const kept = row?.empty ? wanted : 0;
    if (kept > 0) {
      await tx`
        select setval(pg_get_serial_sequence('posts', 'id'),
          greatest(${kept}::bigint, nextval(pg_get_serial_sequence('posts', 'id'))))`;
    }
    await tx`
      insert into imports (source, totals) values (${source}, ${JSON.stringify({ keptIds: kept })}::text::jsonb)
      on conflict (source) do nothing`;
  });
  const [made] = await findSession(sql, source);
  if (!made) throw new Error(`The import of ${source} was not begun.`);
  return made;
}

type Row = {
  started: number;
  finished: boolean;
  uncounted: boolean;
  kept: number;
  points: unknown;
};

async function findSession(sql: postgres.Sql, source: string): Promise<Session[]> {
  const rows = await sql<Row[]>`
    select (extract(epoch from started_at) * 1000)::float8 as started, finished_at is not null as finished,
      coalesce((totals ->> 'uncounted')::boolean, false) as uncounted,
      coalesce((totals ->> 'keptIds')::float8, 0) as kept,
      (select value from settings where name = ${POINTS}) as points
    from imports where source = ${source}`;
  return rows.map((row) => ({
    source,
    startedAt: new Date(row.started),
    finished: row.finished,
    uncounted: row.uncounted,
    keptIds: row.kept,
    points: pointRulesOf(row.points),
  }));
}

/** Said before the first row is added, so that a run that is cut behind it is finished by the next. */
export async function markUnfinished(sql: postgres.Sql, session: Session): Promise<void> {
  if (!session.finished) return;
  await sql`update imports set finished_at = null where source = ${session.source}`;
  session.finished = false;
}

/** The same before a row is added to what was here: the numbers kept of that must be counted again. */
export async function markUncounted(sql: postgres.Sql, session: Session): Promise<void> {
  await markUnfinished(sql, session);
  if (session.uncounted) return;
  await sql`
    update imports set totals = totals || '{"uncounted": true}'::jsonb
    where source = ${session.source}`;
  session.uncounted = true;
}

/** New ids from a table's own series, so that a site that runs beside the import never gets the same. */
export async function newIds(
  sql: postgres.ISql,
  table: "posts" | "members",
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  const rows = await sql<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${table}, 'id'))::float8 as id
    from generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}

export async function findAddresses(
  sql: postgres.ISql,
  source: string,
  kind: string,
  keys: number[],
): Promise<Map<number, number>> {
  const rows = await sql<{ key: number; target: number }[]>`
    select key::float8 as key, target_id::float8 as target from legacy_addresses
    where source = ${source} and kind = ${kind} and key = any(${keys.map(String)})`;
  return new Map(rows.map(({ key, target }) => [key, target]));
}
