import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { chartPoints, listPoints } from "#lib/counts/charts.ts";
import { raise as report } from "#lib/flags/raise.ts";
import { settle } from "#lib/flags/settle.ts";
import { undo } from "#lib/moderation/undo.ts";
import { approve } from "#lib/posts/approve.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { sendBack } from "#lib/posts/send-back.ts";
import { system } from "#lib/words/actor.ts";
import { type ChartName, chartNames, charts, type Period, periods } from "#lib/words/charts.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { costOf } from "#tests/support/explain.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";

const reason = "It is against rule 1.";
const read = (db: Database, name: ChartName, period: Period = 30) =>
  listPoints(db, name, period, {
    series: charts[name].series.length,
    counted: charts[name].unit === "count",
  });
const last = async (db: Database, name: ChartName, period?: Period) =>
  (await read(db, name, period)).at(-1)?.values;
const back = (db: Database, post: number, hours: number) =>
  db.execute(sql`
    update posts set created_at = created_at - make_interval(hours => ${hours}) where id = ${post}`);

test("each chart has every step of its time, also where nothing was", async ({ db }) => {
  for (const name of chartNames) {
    const points = await read(db, name);
    expect(points, name).toHaveLength(31);
    expect(points.at(-1)?.start).toBe(new Date().toISOString().slice(0, 10));
    const nothing = charts[name].unit === "count" ? 0 : null;
    expect(points[0]?.values, name).toEqual(charts[name].series.map(() => nothing));
    expect((await read(db, name, 365)).length).toBeGreaterThan(51);
  }
});

test("what is written, reported and who joins is counted on its day", async ({
  db,
  people: { ben, cleo, dan },
}) => {
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  await commented(db, ben, answer);
  await back(db, await asked(db, ben), 72);
  done(await perform(db, dan, report, { post: answer, reason: "spam" }));
  const points = await read(db, "written");
  expect(points.slice(-4).map(({ values }) => values)).toEqual([
    [1, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [1, 1, 1],
  ]);
  expect(await last(db, "reports")).toEqual([1]);
  const [{ joined } = { joined: 0 }] = await db.execute<{ joined: number }>(
    sql`select count(*)::int as joined from members`,
  );
  expect(await last(db, "members")).toEqual([joined]);
});

test("the share without an answer and the time to the first one are those of what readers see", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const day = sql`date_trunc('day', now()) - interval '10 days'`;
  for (const hours of [1, 3, 10]) {
    const question = await asked(db, ben);
    const [first, second] = [await answered(db, cleo, question), await answered(db, dan, question)];
    await db.execute(sql`update posts set created_at = ${day} where id = ${question}`);
    await db.execute(sql`
      update posts set created_at = ${day} + make_interval(hours => ${hours}) where id = ${first}`);
    await db.execute(sql`
      update posts set created_at = ${day} + interval '90 hours' where id = ${second}`);
  }
  const lonely = await asked(db, ben);
  const hidden = await answered(db, cleo, lonely);
  done(await perform(db, ada, hide, { post: hidden, reason }));
  await db.execute(sql`update posts set created_at = ${day} where question_id = ${lonely}`);
  const then = async (name: ChartName) => (await read(db, name)).at(-11)?.values;
  expect(await then("unanswered")).toEqual([25]);
  expect(await then("first-answer")).toEqual([3, 8.6]);
});

test("what waited is a share of what was written, and its time is told when it is decided", async ({
  db,
  people: { ada, ben },
}) => {
  const [post] = [await asked(db, ben), await asked(db, ben)];
  done(await perform(db, system, hold, { post, reason }));
  await db.execute(sql`
    update decisions set decided_at = now() - interval '90 minutes' where post_id = ${post}`);
  expect(await last(db, "waited")).toEqual([null]);
  done(await perform(db, ada, approve, { post }));
  expect(await last(db, "held", 365)).toEqual([50]);
  expect(await last(db, "waited")).toEqual([1.5]);
});

test("what was left waiting is told at the end of each day, back from what waits now", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const posts = [await asked(db, ben), await asked(db, ben), await asked(db, ben)];
  const [one, two, three] = posts as [number, number, number];
  /** The last decision about a post, or the report of one, was so many days ago. */
  const decided = (post: number, days: number) =>
    db.execute(sql`
      update decisions set decided_at = now() - make_interval(days => ${days})
      where id = (select max(id) from decisions where post_id = ${post})`);
  done(await perform(db, system, hold, { post: one, reason }));
  await decided(one, 5);
  done(await perform(db, ada, approve, { post: one }));
  await decided(one, 2);
  done(await perform(db, system, hold, { post: two, reason }));
  await decided(two, 400);
  done(await perform(db, ada, hide, { post: two, reason }));
  await decided(two, 3);
  done(await perform(db, system, hold, { post: three, reason }));
  const { decision } = done(await perform(db, ada, sendBack, { post: three, reason }));
  done(await perform(db, ada, undo, { decision }));
  done(await perform(db, cleo, report, { post: one, reason: "spam" }));
  await db.execute(sql`update flags set raised_at = now() - interval '4 days'`);
  done(await perform(db, ada, settle, { post: one, reason }));
  await db.execute(sql`update flags set settled_at = now() - interval '1 day'`);
  done(await perform(db, ada, report, { post: two, reason: "spam" }));
  expect((await read(db, "queue")).slice(-7).map(({ values }) => values)).toEqual([
    [1, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [0, 1],
    [0, 0],
    [1, 1],
  ]);
  expect((await read(db, "queue", 365)).at(-1)?.values).toEqual([1, 1]);
  expect((await read(db, "queue", 365)).at(0)?.values).toEqual([1, 0]);
});

describe("on a site of many years", () => {
  test("no chart reads what was before the time that it shows", async () => {
    // In a database of its own: what is undone stays in a table's pages, and other tests ask for plans.
    const fresh = await freshDatabase();
    const { db, close } = connect(fresh.url, { max: 1 });
    await db.execute(sql`
      insert into posts (kind, id, question_id, title, slug, source, created_at)
      select 'question', n, n, 'A title', 'a-title', '', now() - make_interval(hours => n - 1000000)
      from generate_series(1000000, 1012000) n`);
    await db.execute(sql`
      insert into decisions (post_id, act, rule, reason, decided_at)
      select n, 'hold', 'guest', 'It waits.', now() - make_interval(hours => n - 1000000)
      from generate_series(1000000, 1012000) n`);
    await db.execute(sql`
      insert into flags (post_id, reason, text_then, raised_at, settled_at, outcome)
      select n, 'spam', '', now() - make_interval(hours => n - 1000000),
        now() - make_interval(hours => n - 1000000), 'dismissed'
      from generate_series(1000000, 1012000) n`);
    await db.execute(sql`analyze posts, decisions, flags`);
    for (const name of chartNames) {
      const { rowsRead } = await costOf(db, chartPoints(name, periods[0]));
      expect(rowsRead, name).toBeLessThan(8_000);
    }
    await close();
    await fresh.drop();
  });
});
