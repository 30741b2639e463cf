import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { readEnvironment } from "#env";
import { chooseNear } from "#lib/jobs/choose-near.ts";
import { learnWords } from "#lib/jobs/learn-words.ts";
import { markLists } from "#lib/jobs/mark-lists.ts";
import { relatedTallies } from "#lib/jobs/relate-questions.ts";
import { renderPosts } from "#lib/jobs/render-posts.ts";
import { SEARCHED, takeIn } from "#lib/jobs/search-posts.ts";
import type { Format } from "#lib/markdown/format.ts";
import { closeRenderer, renderBatch } from "#lib/markdown/render.ts";
import { keepRendered } from "#lib/posts/render.ts";
import { visibleQuestion } from "#lib/posts/visible.ts";
import { keepRelated } from "#lib/questions/related.ts";
import { openDatabase } from "#server/database.ts";
import { listThreads } from "./targets.ts";

/**
 * Does what jobs do after an import, to its end and without the pauses that they leave to readers, in a process
 * of its own: node bench/walk.ts, with DATA_DIR. Answers in JSON how many seconds each of them took.
 */
export type Walked = Record<"reading" | "related" | "tidying", number>;

const BATCH = 1_000;
const TAKERS = 2;
/** How long whoever takes words in waits, in milliseconds, where there are none yet. */
const NONE_YET = 100;
/** In larger communities, what stands near is found for those questions alone that are asked for. */
const RELATED = 2_000;
const FAR = 10 ** 10;

const say = (line: string) => process.stderr.write(`  ${line}\n`);

/** A line at each tenth. */
function telling(what: string, total: number): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((10 * done) / Math.max(1, total));
    if (tenth > told) say(`${what}: ${tenth * 10}% done`);
    told = Math.max(told, tenth);
  };
}

async function countOf(db: Database, which = sql`true`): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    db,
    sql`select count(*) as count from posts p where ${which}`,
  );
  return row?.count ?? 0;
}

type Waiting = { id: number; source: string; format: Format };

async function render(db: Database): Promise<void> {
  const tell = telling("rendering", await countOf(db, sql`p.html is null`));
  let before = Number.MAX_SAFE_INTEGER;
  for (let done = 0; ; ) {
    const batch = await readRows<Waiting>(
      db,
      sql`select p.id, p.source, p.format from posts p
        where p.html is null and p.id < ${before} order by p.id desc limit ${BATCH}`,
    );
    const made = await renderBatch(batch);
    await keepRendered(
      db,
      made.map((one, at) => ({ id: Number(batch[at]?.id), source: "", ...one })),
    );
    before = batch.at(-1)?.id ?? 0;
    done += batch.length;
    tell(done);
    if (batch.length < BATCH) break;
  }
  // It finds nothing, and keeps that nothing was left.
  await renderPosts.run(db, {});
}

async function relate(db: Database): Promise<void> {
  const all = (await countOf(db, visibleQuestion())) <= RELATED;
  const asked = (await listThreads()).map(({ id }) => id);
  const questions = await readRows<{ id: number; title: string }>(
    db,
    sql`select p.id, p.title from posts p
      where ${visibleQuestion()} and (${all} or p.id = any (${`{${asked.join()}}`}::bigint[]))`,
  );
  const tell = telling("related questions", questions.length);
  for (const [at, question] of questions.entries()) {
    await keepRelated(db, question);
    tell(at + 1);
  }
  // The walk is done, and does not begin again, however long the community is kept.
  await db.execute(sql`
    insert into tallies (name, value)
    select ${relatedTallies.walked}::text, coalesce(max(id), 0) from posts
    union all select ${relatedTallies.begun}::text, ${FAR}::bigint
    on conflict (name, part) do update set value = excluded.value`);
}

/** Renders all posts, and takes their words in as they come. */
async function read(db: Database): Promise<void> {
  let rendering = true;
  const take = async () => {
    for (let last = false; !last; ) {
      last = !rendering;
      while (await takeIn(db));
      await pause(NONE_YET);
    }
  };
  const taking = Promise.all(Array.from({ length: TAKERS }, take));
  await render(db).finally(() => {
    rendering = false;
  });
  await taking;
}

/** What would come of itself sooner or later, and then beside what is measured. */
async function tidy(db: Database): Promise<void> {
  for (const job of [chooseNear, learnWords, markLists]) await job.run(db, {});
  await db.execute(sql`vacuum (analyze)`);
}

async function timed(walk: (db: Database) => Promise<void>): Promise<number> {
  const began = performance.now();
  await walk(database());
  return (performance.now() - began) / 1000;
}

const { close } = await openDatabase(readEnvironment(), { supervise: false });
await database().execute(sql`analyze`);
// As a start leaves it: before anything was rendered there was nothing to walk through.
await database().execute(sql`
  insert into tallies (name, value) values (${SEARCHED}, 0)
  on conflict (name, part) do update set value = 0`);
const walked: Walked = {
  reading: await timed(read),
  tidying: await timed(tidy),
  related: await timed(relate),
};
await closeRenderer();
await close();
process.stdout.write(JSON.stringify(walked));
