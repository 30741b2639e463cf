import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { searchQuestions } from "#lib/search/queries.ts";
import { CANARY, gather } from "#tests/support/crowd.ts";
import { test } from "#tests/support/database.ts";
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

  test.for(["", "the", "\"'()&|!:*<->", "a".repeat(200), "-", "%_\\"])(
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
