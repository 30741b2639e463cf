import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { relateQuestions } from "#lib/jobs/relate-questions.ts";
import { findThread } from "#lib/questions/queries.ts";
import { related as beside, keepRelated } from "#lib/questions/related.ts";
import { defaultAnswerOrder } from "#lib/words/routes.ts";
import { gather } from "#tests/support/crowd.ts";
import { test, testApart } from "#tests/support/database.ts";
import { costOf } from "#tests/support/explain.ts";

const related = async (db: Database, id: number) =>
  (await findThread(db, id, { order: defaultAnswerOrder, page: 1 }))?.related.map(
    (near) => near.id,
  );

test("until a job was there, what shares tags stands beside a question", async ({ db }) => {
  await gather(db, { questions: 20 });
  expect(await related(db, 6)).toHaveLength(5);
  expect(await related(db, 6)).toContain(12);
});

test("then it is what was kept, by words and by tags, and never the question itself", async ({
  db,
}) => {
  await gather(db, { questions: 20 });
  await db.execute(sql`update posts set title = 'Quaggas dream of zebras' where id in (3, 7)`);
  await keepRelated(db, { id: 3, title: "Quaggas dream of zebras" });
  expect(await related(db, 3)).toHaveLength(5);
  expect((await related(db, 3))?.[0]).toBe(7);
  expect(await related(db, 3)).not.toContain(3);
});

test("what goes out of sight stands beside nothing any more, at once", async ({ db }) => {
  await gather(db, { questions: 20 });
  await keepRelated(db, { id: 6, title: "Fear of sleeping alone 6" });
  const [first = 0] = (await related(db, 6)) ?? [];
  await db.execute(sql`update posts set visible = false, state = 'hidden' where id = ${first}`);
  expect(await related(db, 6)).not.toContain(first);
  expect(await related(db, 6)).toHaveLength(5);
});

test("the job finds new questions, and begins again when what it found is stale", async ({
  db,
}) => {
  await gather(db, { questions: 12 });
  await relateQuestions.run(db, {});
  const count = async () =>
    (await readRows<{ n: number }>(db, sql`select count(*) as n from related_questions`))[0]?.n;
  expect(await count()).toBe(11);
  await db.execute(sql`delete from related_questions where question_id = 5`);
  await relateQuestions.run(db, {});
  expect(await count()).toBe(10);
  await db.execute(
    sql`update tallies set value = value - 8 * 86400 where name = 'related-walk-begun'`,
  );
  await relateQuestions.run(db, {});
  expect(await count()).toBe(11);
});

testApart(
  "what shares tags and a category is found by a few entries of indexes",
  async ({ db }) => {
    await gather(db, { questions: 3_000 });
    await db.execute(sql`analyze posts, question_tags`);
    // So small a table would be joined as a whole, which a large one never is.
    await db.execute(sql`select set_config('enable_hashjoin', 'off', true),
      set_config('enable_nestloop', 'on', true)`);
    const cost = await costOf(db, sql`select (${beside}) as found from posts q where q.id = 6`);
    expect(cost.readWhole).toEqual([]);
    expect(cost.sortsAll).toBe(false);
    expect(cost.rowsRead).toBeLessThan(300);
  },
);
