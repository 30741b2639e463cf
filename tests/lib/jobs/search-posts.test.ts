import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { perform } from "#lib/command.ts";
import { searchPosts } from "#lib/jobs/search-posts.ts";
import { hide } from "#lib/posts/hide.ts";
import { restore } from "#lib/posts/restore.ts";
import { searchQuestions } from "#lib/search/queries.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answered, asked, done, settle, test } from "#tests/village/village.ts";

const title = "Does a quagga sleep standing up?";
const found = async (db: Database) =>
  (await searchQuestions(db, "quagga", 1))?.rows.map(({ id }) => id);
const listed = (db: Database) =>
  readRows<{ id: number }>(db, sql`select post_id as id from search_texts order by 1`);
const waiting = (db: Database) =>
  readRows<{ id: number }>(db, sql`select post_id as id from search_waiting order by 1`);

test("what was written waits until the job takes its words in, tags and answers too", async ({
  db,
  people,
}) => {
  const id = await asked(db, people.ben, { title, tags: "zebras" });
  const answer = await answered(db, people.cleo, id);
  expect(await found(db)).toEqual([]);
  expect(await waiting(db)).toEqual([{ id }, { id: answer }]);
  await searchPosts.run(db, {});
  expect(await found(db)).toEqual([id]);
  expect((await searchQuestions(db, "zebras", 1))?.total).toBe(1);
  expect((await searchQuestions(db, "wet curtains", 1))?.total).toBe(1);
  expect(await waiting(db)).toEqual([]);
});

test("what is hidden before its words were taken in is never found, and comes back when it is restored", async ({
  db,
  people: { ben, miriam },
}) => {
  const id = await asked(db, ben, { title });
  done(await perform(db, miriam, hide, { post: id, reason: "Not for now." }));
  await searchPosts.run(db, {});
  expect(await listed(db)).toEqual([]);
  done(await perform(db, miriam, restore, { post: id, reason: "It may stand." }));
  await searchPosts.run(db, {});
  expect(await found(db)).toEqual([id]);
});

test("whoever hides a post while its words are being taken in takes them out again", async () => {
  const fresh = await freshDatabase();
  const [here, there] = [connect(fresh.url), connect(fresh.url)];
  const { ben, miriam } = await settle(here.db);
  const id = await asked(here.db, ben, { title });

  // The job as it is in the middle of it.
  const [taken, on] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const job = there.db.transaction(async (tx) => {
    await searchPosts.run(tx, {});
    taken.resolve();
    await on.promise;
  });
  await taken.promise;
  const hiding = perform(here.db, miriam, hide, { post: id, reason: "Not for now." });
  await expect.poll(() => isWaited(here.db), { timeout: 10_000 }).toBe(true);
  on.resolve();
  await job;
  done(await hiding);
  expect(await listed(here.db)).toEqual([]);
  await Promise.all([here.close(), there.close()]);
  await fresh.drop();
});

test("a job that dies in the middle of it, and one whose call was missed, lose nothing", async () => {
  const fresh = await freshDatabase();
  const { db, close } = connect(fresh.url);
  const { ben } = await settle(db);
  const id = await asked(db, ben, { title });
  const died = new Error("killed");
  const job = db.transaction(async (tx) => {
    await searchPosts.run(tx, {});
    throw died;
  });
  await expect(job).rejects.toBe(died);
  expect(await waiting(db)).toEqual([{ id }]);
  await searchPosts.run(db, {});
  expect(await found(db)).toEqual([id]);
  await close();
  await fresh.drop();
});

const isWaited = async (db: Database): Promise<boolean> => {
  const [row] = await readRows<{ waited: boolean }>(
    db,
    sql`select exists (select from pg_locks where not granted) as waited`,
  );
  return row?.waited === true;
};
