import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { chooseNear } from "#lib/jobs/choose-near.ts";
import { learnWords } from "#lib/jobs/learn-words.ts";
import { searchPosts } from "#lib/jobs/search-posts.ts";
import { looksPastAccents } from "#lib/search/accents.ts";
import { searchQuestions } from "#lib/search/queries.ts";
import { CANARY, gather } from "#tests/support/crowd.ts";
import { test, testApart } from "#tests/support/database.ts";
import { spoken } from "#tests/support/write.ts";

describe("searching", () => {
  test("finds words of titles in any form, page by page, and nothing out of sight", async ({
    db,
  }) => {
    await gather(db, { questions: 60 });
    const first = await searchQuestions(db, "sleeps alone", 1);
    expect(first).toMatchObject({ total: 54, more: false, pageCount: 3 });
    const third = await searchQuestions(db, "sleeps alone", 3);
    expect(third?.rows).toHaveLength(14);
    expect(spoken(first, third, await searchQuestions(db, CANARY, 1))).not.toContain(
      `${CANARY} of`,
    );
    expect((await searchQuestions(db, CANARY, 1))?.total).toBe(0);
    expect(await searchQuestions(db, "sleep", 4)).toBeUndefined();
  });

  test("finds what a tag holds, by its synonyms too", async ({ db }) => {
    await gather(db, { questions: 30 });
    await db.execute(sql`insert into tags (id, name, synonym_of_id) values (9, 'job', 3)`);
    expect((await searchQuestions(db, "Job", 1))?.total).toBe(9);
  });

  test("every operator narrows down what is found, and together they narrow further", async ({
    db,
  }) => {
    await gather(db, { questions: 60 });
    const total = async (typed: string) => (await searchQuestions(db, typed, 1))?.total;
    for (const [typed, where] of narrowed) {
      expect([typed, await total(`fear ${typed}`)]).toEqual([typed, await countWhere(db, where)]);
      expect([typed, await total(typed)]).toEqual([typed, await countWhere(db, where)]);
    }
    expect(await total("fear -sleeping")).toBe(0);
    expect(await total('"alone sleeping"')).toBe(0);
    expect(await total('"sleeping alone"')).toBe(54);
    expect(await total("zebra OR sleeping")).toBe(54);
    expect(await total("[fear] [work] in:family")).toBe(
      await countWhere(db, sql`p.id % 6 = 0 and p.category_id in (2, 3)`),
    );
  });

  test("what names nothing is said and looked for as words", async ({ db }) => {
    await gather(db, { questions: 10 });
    const found = await searchQuestions(db, "sleeping [nowhere] by:Nobody is:lost", 1);
    expect(found?.total).toBe(0);
    expect(found?.remarks).toHaveLength(3);
    expect((await searchQuestions(db, "sleeping score:high", 1))?.remarks).toHaveLength(1);
    expect((await searchQuestions(db, "-sleeping", 1))?.remarks).toHaveLength(1);
    expect((await searchQuestions(db, "the", 1))?.remarks).toHaveLength(1);
  });

  test("by date the newest stand first", async ({ db }) => {
    await gather(db, { questions: 60 });
    const found = await searchQuestions(db, "sleep", 1, "date");
    const days = found?.rows.map(({ createdAt }) => createdAt.getTime()) ?? [];
    expect(days).toHaveLength(20);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  test("a title says more than a text, and an answer is found under its question", async ({
    db,
  }) => {
    await gather(db, { questions: 10, answers: 40 });
    await db.execute(sql`update posts set html = '<p>' || source || '</p>', excerpt = '',
      renderer_version = 1 where kind = 'answer'`);
    await searchPosts.run(db, {});
    await db.execute(sql`update posts set source = 'It was a Zebra', html = '<p>It was a zebra</p>'
      where kind = 'answer' and visible and question_id = 3`);
    await db.execute(sql`update posts set title = 'Zebras and fear' where id = 5`);
    const found = await searchQuestions(db, "zebra", 1);
    expect(found?.rows.map(({ id }) => id)).toEqual([5, 3]);
    expect(found?.rows[1]?.answer).toBeGreaterThan(1_000_000);
    expect(found?.rows[1]?.pieces[1]).toBe("zebra");
    expect(found?.rows[0]?.titlePieces).toEqual(["", "Zebras", " and fear"]);
    expect(found?.narrowings.filter(({ of }) => of === "kind")).toHaveLength(2);
    const answers = await searchQuestions(db, "zebra is:answer", 1);
    expect(new Set(answers?.rows.map(({ id }) => id))).toEqual(new Set([3]));
  });

  test("what goes out of sight is found no more at once, nor hinted at, and comes back", async ({
    db,
  }) => {
    await gather(db, { questions: 20 });
    await db.execute(sql`update posts set title = 'Quagga at night ' || id where id in (4, 5, 6)`);
    await learnWords.run(db, {});
    expect((await searchQuestions(db, "quaga night", 1))?.meant).toBe("quagga night");
    await db.execute(sql`update posts set visible = false, state = 'hidden' where id in (4, 5, 6)`);
    const hidden = await searchQuestions(db, "quagga", 1);
    expect(hidden).toMatchObject({ total: 0, rows: [], narrowings: [] });
    expect((await searchQuestions(db, "quaga night", 1))?.meant).toBeUndefined();
    expect(
      await readRows(db, sql`select post_id from search_texts where post_id in (4, 5, 6)`),
    ).toEqual([]);
    await db.execute(sql`update posts set visible = true, state = 'published' where id = 5`);
    expect((await searchQuestions(db, "quagga", 1))?.total).toBe(1);
  });

  test("accents are looked past, and scripts without spaces are found by any part", async ({
    db,
  }) => {
    await gather(db, { questions: 5 });
    await db.execute(
      sql`update posts set title = 'Cafés und Ärger, 私は東京都に住む' where id = 2`,
    );
    for (const typed of ["cafe", "CAFÉS", "arger", "東京", "京都", "東", "む"]) {
      expect([typed, (await searchQuestions(db, typed, 1))?.total]).toEqual([typed, 1]);
    }
    expect((await searchQuestions(db, "京東", 1))?.total).toBe(0);
    expect(await looksPastAccents(db)).toBe(true);
  });

  test("another language, or another name of a tag, is taken in by the job", async ({ db }) => {
    await gather(db, { questions: 20 });
    await db.execute(sql`insert into settings (name, value) values ('site.language', '"de-AT"')`);
    await db.execute(sql`update posts set title = 'Schlaflose Nächte' where id = 2`);
    await db.execute(sql`update tags set name = 'quagga' where id = 1`);
    await searchPosts.run(db, {});
    expect((await searchQuestions(db, "Nacht schlafloser", 1))?.total).toBe(1);
    expect((await searchQuestions(db, "quagga", 1))?.total).toBe(18);
    const [walk] = await readRows<{ value: number }>(
      db,
      sql`select value from tallies where name = 'search-walked-to'`,
    );
    expect(walk?.value).toBe(0);
  });

  test.for(["", "the", "OR -OR", "is:", "\"'()&|!:*<->", "a".repeat(200), "-", "%_\\"])(
    "bears %j",
    async (words, { db }) => {
      await gather(db, { questions: 4 });
      expect(await searchQuestions(db, words, 1)).toMatchObject({
        total: 0,
        rows: [],
        pageCount: 1,
      });
    },
  );
});

/** What each operator leaves of the questions, as the database counts it by itself. */
const narrowed = [
  ["[fear]", sql`p.id % 2 = 0`],
  ["-[fear]", sql`p.id % 2 = 1`],
  ["in:life", sql`p.category_id in (1, 2, 3)`],
  ["in:life/family", sql`p.category_id in (2, 3)`],
  ["in:grief", sql`p.category_id = 3`],
  ["-in:life", sql`p.category_id = 4`],
  ['by:"member 3"', sql`p.author_id = 3`],
  ["is:question", sql`true`],
  ["is:closed", sql`p.closed_at is not null`],
  ["is:open", sql`p.closed_at is null`],
  ["is:unanswered", sql`p.answer_count = 0`],
  ["-is:unanswered", sql`p.answer_count > 0`],
  ["score:>1", sql`p.score > 1`],
  ["score:<=1", sql`p.score <= 1`],
  ["score:1", sql`p.score = 1`],
  ["before:2026-01-04", sql`p.created_at < '2026-01-04T00:00Z'`],
  ["after:2026-01-04", sql`p.created_at >= '2026-01-04T00:00Z'`],
] as const;

async function countWhere(db: Database, where: (typeof narrowed)[number][1]) {
  const [row] = await readRows<{ n: number }>(
    db,
    sql`select count(*) as n from posts p where p.kind = 'question' and p.visible and ${where}`,
  );
  return row?.n;
}

testApart(
  "a word that stands everywhere is looked for among few, and a rare one is found anyway",
  async ({ db }) => {
    await gather(db, { questions: 1_500 });
    await db.execute(sql`update posts set title = 'One quagga' where id = 77`);
    await chooseNear.run(db, {});
    const found = await searchQuestions(db, "sleeping", 1);
    expect(found).toMatchObject({ total: 200, more: true, pageCount: 10 });
    expect((await searchQuestions(db, "quagga", 1))?.rows.map(({ id }) => id)).toEqual([77]);
  },
);
