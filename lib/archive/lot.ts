import type postgres from "postgres";
import { copyIn, type Sheet } from "./copy.ts";
import { THREADS } from "./report.ts";
import { addThread, emptySheets, inOrder, type Placed } from "./rows.ts";
import type { Run } from "./run.ts";
import { markUnfinished, newIds } from "./session.ts";
import type { Thread } from "./thread.ts";

export async function importLot(run: Run, lot: Thread[]): Promise<void> {
  if (lot.length === 0) return;
  await findTags(run, lot);
  await run.sql.begin(async (tx) => {
    const sheets = await fill(tx, run, lot);
    // What is written already need not be held until the last row is.
    lot.length = 0;
    for (const sheet of sheets) {
      await copyIn(tx, sheet);
      sheet.rows.length = 0;
    }
  });
}

async function fill(tx: postgres.ISql, run: Run, lot: Thread[]): Promise<Sheet[]> {
  const { sql, session, added } = run;
  const sheets = emptySheets();
  const known = await findQuestions(tx, session.source, lot);
  for (const thread of lot) compare(run, thread, known.get(thread.key));
  const fresh = lot.filter((thread) => !known.has(thread.key));
  if (fresh.length > 0) await markUnfinished(sql, session);
  for (const placed of await place(tx, fresh, session.keptIds)) {
    addThread(sheets, placed, run.tags, session);
    added.posts += placed.ids.length;
  }
  added.questions += fresh.length;
  return inOrder(sheets);
}

async function findQuestions(
  tx: postgres.ISql,
  source: string,
  lot: Thread[],
): Promise<Map<number, number | null>> {
  const keys = lot.map(({ key }) => String(key));
  const rows = await tx<{ key: number; created: number | null }[]>`
    select l.key::float8 as key, (extract(epoch from p.created_at) * 1000)::float8 as created
    from legacy_addresses l left join posts p on p.id = l.target_id
    where l.source = ${source} and l.kind = 'question' and l.key = any(${keys})`;
  return new Map(rows.map(({ key, created }) => [key, created]));
}

/** A question that is here under the same number but another date is another community's. */
function compare(run: Run, thread: Thread, created: number | null | undefined): void {
  const time = thread.posts[0]?.time;
  if (!created || time === undefined || Math.abs(created - time) < 2) return;
  run.find({
    file: THREADS,
    line: thread.line,
    what: `question ${thread.key} is here already from ${run.session.source}, with another date; if this is another archive, name it with --source`,
    lost: true,
  });
}

/** Questions keep their ids where that was settled at the beginning; all other posts get the next ones. */
async function place(tx: postgres.ISql, threads: Thread[], keptIds: number): Promise<Placed[]> {
  const kept = (thread: Thread) => thread.key <= keptIds;
  const wanted = threads.reduce((n, t) => n + t.posts.length - (kept(t) ? 1 : 0), 0);
  const ids = (await newIds(tx, "posts", wanted)).values();
  const next = () => {
    const { value } = ids.next();
    if (value === undefined) throw new Error("There are fewer ids than posts.");
    return value;
  };
  return threads.map((thread) => ({
    thread,
    ids: thread.posts.map((post) =>
      post.kind === "question" && kept(thread) ? thread.key : next(),
    ),
  }));
}

/** Tags are made before the threads that bear them, so that no other writer waits for a whole lot. */
async function findTags({ sql, tags, totals }: Run, lot: Thread[]): Promise<void> {
  const names = [...new Set(lot.flatMap((thread) => thread.tags))]
    .filter((name) => !tags.has(name))
    .sort();
  if (names.length === 0) return;
  await sql`
    insert into tags (name) select name from unnest(${names}::text[]) as name
    on conflict (name) do nothing`;
  const rows = await sql<{ name: string; id: number }[]>`
    select name, coalesce(synonym_of_id, id)::float8 as id from tags where name = any(${names})`;
  for (const { name, id } of rows) tags.set(name, id);
  totals.tags = tags.size;
}
