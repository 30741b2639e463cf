import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";

/** A list that may be long: its entries have a sort key and an id, the largest first, and an index. */
export type LongList = {
  name: string;
  /** Queries of `key` and `id` without an order: an index gives it to each, and they are merged. */
  branches: readonly SQL[];
  keyType: "timestamptz" | "integer" | "double precision";
  total: number;
};

/** An empty list has one page, which says so. */
export const pagesOf = (total: number, size: number) => Math.max(1, Math.ceil(total / size));

/** From this many entries to skip on, a mark is looked for. */
const NEAR = 200;

type Mark = { fromEnd: number; key: string; id: number };
type Start = { skip: number; backward: boolean; mark?: Mark };

/**
 * The statement for one stretch of a list, `offset` entries from its front: `key` and `id`, in no
 * particular order. It reads from whatever is nearest, the list's front, its end or a mark along it, so
 * that the last page costs what the first one does.
 */
export async function stretch(
  db: Database,
  list: LongList,
  offset: number,
  size: number,
): Promise<SQL> {
  const count = Math.max(0, Math.min(size, list.total - offset));
  const { skip, backward, mark } = await nearest(db, list, offset, count);
  const at = mark && sql`(${mark.key}::${sql.raw(list.keyType)}, ${mark.id}::bigint)`;
  const from = at
    ? backward
      ? sql`where (key, id) > ${at}`
      : sql`where (key, id) <= ${at}`
    : sql``;
  const order = sql.raw(
    backward
      ? "order by key asc nulls first, id asc nulls first"
      : "order by key desc nulls last, id desc nulls last",
  );
  // With its own limit no branch is read whole, whatever the planner expects of it.
  const branches = list.branches.map(
    (branch) => sql`(select key, id from (${branch}) b ${from} ${order} limit ${skip + count})`,
  );
  return sql`select key, id from (${allOf(branches)}) e ${order} limit ${count} offset ${skip}`;
}

export const allOf = (branches: readonly SQL[]): SQL => sql.join([...branches], sql` union all `);

async function nearest(
  db: Database,
  list: LongList,
  offset: number,
  count: number,
): Promise<Start> {
  const behind = list.total - offset - count;
  const starts: Start[] = [
    { skip: offset, backward: false },
    { skip: behind, backward: true },
  ];
  if (Math.min(offset, behind) > NEAR) {
    for (const mark of await marksAround(db, list, behind, behind + count)) {
      starts.push(
        mark.fromEnd > behind
          ? { skip: mark.fromEnd - behind - count, backward: false, mark }
          : { skip: behind - mark.fromEnd, backward: true, mark },
      );
    }
  }
  return starts.reduce((best, start) => (start.skip < best.skip ? start : best));
}

/** A mark counts the entries from itself to the list's end, so that what arrives in front moves none. */
const marksAround = (db: Database, list: LongList, end: number, front: number) =>
  readRows<Mark>(
    db,
    sql`(select from_end as "fromEnd", sort_key as key, post_id as id from list_marks
        where list = ${list.name} and from_end >= ${front} order by from_end limit 1)
      union all
      (select from_end, sort_key, post_id from list_marks
        where list = ${list.name} and from_end <= ${end} order by from_end desc limit 1)`,
  );
