import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type Job, LONGEST_RUN_MS } from "./job.ts";

const BATCH = 200;
const PAUSE = 10;
/** The kept number that says down to which post the walk came. The database takes it away to have it begun anew. */
const WALKED = "search-walked-to";

/**
 * Takes the words of all posts in, the newest first: after the site learned to search, was told another language,
 * or renamed a tag. What is written from day to day is taken in at once, by the database itself.
 */
export const searchPosts: Job = {
  queue: "search-posts",
  cron: "* * * * *",
  atStart: true,
  async run(db) {
    const until = Date.now() + LONGEST_RUN_MS;
    while (Date.now() < until && (await walkOn(db))) await pause(PAUSE);
  },
};

/** Answers whether there may be more. */
async function walkOn(db: Database): Promise<boolean> {
  await db.execute(sql`
    insert into tallies (name, value) select ${WALKED}, coalesce(max(id), 0) + 1 from posts
    on conflict do nothing`);
  const [walk] = await readRows<{ before: number }>(
    db,
    sql`select value as before from tallies where name = ${WALKED}`,
  );
  if (!walk || walk.before === 0) return false;
  const batch = await readRows<{ id: number }>(
    db,
    sql`select id from posts where id < ${walk.before} order by id desc limit ${BATCH}`,
  );
  const ids = batch.map(({ id }) => id);
  await db.execute(sql`select search_take(${`{${ids.join()}}`}::bigint[])`);
  await db.execute(sql`
    update tallies set value = ${ids.at(-1) ?? 0} where name = ${WALKED} and value = ${walk.before}`);
  return true;
}
