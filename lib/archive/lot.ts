import type postgres from "postgres";
import { catchUp } from "./catch-up.ts";
import { copyIn } from "./copy.ts";
import { takeInHalves } from "./refused.ts";
import { THREADS } from "./report.ts";
import { addThread, emptySheets, inOrder, type Placed, type Sheets } from "./rows.ts";
import type { Run } from "./run.ts";
import { findAddresses, markUnfinished, newIds } from "./session.ts";
import { countThread, type Duplicate, settle, type Taken, takingNothing } from "./taken.ts";
import type { Thread } from "./thread.ts";

export async function importLot(run: Run, lot: Thread[], duplicates: Duplicate[]): Promise<void> {
  await takeInHalves(
    lot,
    async (threads) => settle(run, await take(run, threads), duplicates),
    ({ line, key }, why) =>
      run.find({ file: THREADS, line, what: `question ${key} was left out: ${why}`, lost: true }),
  );
}

async function take(run: Run, threads: Thread[]): Promise<Taken> {
  await findTags(run, threads);
  return run.sql.begin(async (tx) => {
    const taken = takingNothing();
    const sheets = emptySheets();
    await fill(tx, run, threads, sheets, taken);
    for (const sheet of inOrder(sheets)) {
      await copyIn(tx, sheet);
      // What is written already need not be held until the last row is.
      sheet.rows.length = 0;
    }
    return taken;
  });
}

async function fill(
  tx: postgres.ISql,
  run: Run,
  threads: Thread[],
  sheets: Sheets,
  taken: Taken,
): Promise<void> {
  const { sql, session } = run;
  const keys = threads.map(({ key }) => key);
  const known = await findAddresses(tx, session.source, "question", keys);
  const fresh = threads.filter(({ key }) => !known.has(key));
  if (fresh.length > 0) await markUnfinished(sql, session);
  for (const placed of await place(tx, fresh, session.keptIds)) {
    addThread(sheets, placed, run.tags, session);
    countThread(taken, placed.thread);
    taken.posts += placed.ids.length;
  }
  taken.questions += fresh.length;
  if (known.size === 0) return;
  const there = threads.filter(({ key }) => known.has(key));
  await catchUp(tx, run, { threads: there, questions: known }, sheets, taken);
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
