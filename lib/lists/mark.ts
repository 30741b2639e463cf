import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { allOf, type LongList } from "./walk.ts";

/** A mark every so many entries: no page reads more than half of them. */
export const MARK_EVERY = 1_000;
/** Shorter lists are walked without marks. */
export const LONG = 2_000;

/** Walks a list once along its index and notes where it stands at every mark. */
export async function markList(db: Database, list: LongList): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into list_markings (list, total, made_at) values (${list.name}, ${list.total}, now())
      on conflict (list) do update set total = excluded.total, made_at = excluded.made_at`);
    await tx.execute(sql`delete from list_marks where list = ${list.name}`);
    await tx.execute(sql`
      insert into list_marks (list, from_end, sort_key, post_id)
      select ${list.name}, place, key::text, id from (
        select key, id, row_number() over (order by key asc nulls first, id asc nulls first) as place
        from (${allOf(list.branches)}) e
      ) walked
      where place % ${MARK_EVERY} = 0`);
  });
}

export type Marking = { list: string; total: number; madeAt: number };

export async function readMarkings(db: Database): Promise<Map<string, Marking>> {
  const rows = await readRows<Marking>(
    db,
    sql`select list, total, extract(epoch from made_at) * 1000 as "madeAt" from list_markings`,
  );
  return new Map(rows.map((row) => [row.list, row]));
}

/** Lists that became short or went away need no marks. */
export async function forgetMarks(db: Database, lists: readonly string[]): Promise<void> {
  for (const list of lists) {
    await db.transaction(async (tx) => {
      await tx.execute(sql`delete from list_markings where list = ${list}`);
      await tx.execute(sql`delete from list_marks where list = ${list}`);
    });
  }
}

/** After an act that moved many entries at once: the lists whose names begin so get new marks from the job. */
export async function forgetMarksOf(tx: Database, beginning: string): Promise<void> {
  for (const table of ["list_markings", "list_marks"]) {
    await tx.execute(
      sql`delete from ${sql.identifier(table)} where starts_with(list, ${beginning})`,
    );
  }
}
