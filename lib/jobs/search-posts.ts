import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type Job, LONGEST_RUN_MS } from "./job.ts";
import { step } from "./rest.ts";

/** So few that nobody who writes meanwhile waits for them to be done. */
const BATCH = 50;
const PAUSE = 10;
/** The kept number that says down to which post the walk came. The database takes it away to have it begun anew. */
export const SEARCHED = "search-walked-to";

/**
 * Takes the words of posts in that were written just now, and then, the newest first, of all posts: after the
 * site learned to search, was told another language, or renamed a tag. What is hidden or changed, the database
 * itself takes out or puts right at once. While the site is busy, it can take minutes until a post is found.
 */
export const searchPosts: Job = {
  queue: "search-posts",
  cron: "* * * * *",
  atStart: true,
  async run(db) {
    const until = Date.now() + LONGEST_RUN_MS;
    for (let more = true; more && Date.now() < until; ) {
      await step(async () => {
        more = (await takeIn(db)) || (await walkOn(db));
      }, PAUSE);
    }
  },
};

/**
 * Whoever hides one of these posts in the meantime waits until its words are in, and takes them out then; what
 * somebody is hiding at this moment waits for the next time. Answers whether there may be more.
 */
export const takeIn = (db: Database): Promise<boolean> =>
  db.transaction(async (tx) => {
    const waiting = await readRows<{ id: number }>(
      tx,
      sql`select post_id as id from search_waiting order by post_id desc limit ${BATCH}
        for update skip locked`,
    );
    if (waiting.length === 0) return false;
    const ids = arrayOf(waiting);
    await tx.execute(sql`select search_take(${ids})`);
    await tx.execute(sql`delete from search_waiting where post_id = any (${ids})`);
    return true;
  });

/** Lets the next ones of the walk wait to be taken in. Answers whether there were any. */
const walkOn = (db: Database): Promise<boolean> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into tallies (name, value) select ${SEARCHED}, coalesce(max(id), 0) + 1 from posts
      on conflict do nothing`);
    const [walk] = await readRows<{ before: number }>(
      tx,
      sql`select value as before from tallies where name = ${SEARCHED}`,
    );
    if (!walk || walk.before === 0) return false;
    const batch = await readRows<{ id: number }>(
      tx,
      sql`select id from posts where id < ${walk.before} order by id desc limit ${BATCH}`,
    );
    await tx.execute(sql`select search_wait(${arrayOf(batch)})`);
    await tx.execute(sql`
      update tallies set value = ${batch.at(-1)?.id ?? 0}
      where name = ${SEARCHED} and value = ${walk.before}`);
    return true;
  });

const arrayOf = (rows: readonly { id: number }[]): SQL =>
  sql`${`{${rows.map(({ id }) => id).join()}}`}::bigint[]`;
