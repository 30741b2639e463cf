import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { markLists } from "#lib/jobs/mark-lists.ts";
import { stretch } from "#lib/lists/walk.ts";
import { questionList } from "#lib/questions/lists.ts";
import type { Scope } from "#lib/questions/queries.ts";
import { sorts } from "#lib/words/routes.ts";
import { gather } from "#tests/support/crowd.ts";
import { testApart as test } from "#tests/support/database.ts";
import { costOf } from "#tests/support/explain.ts";

const scopes: Scope[] = [{ of: "site" }, { of: "category", id: 1 }, { of: "tag", id: 1 }];

describe("any page of a long list", () => {
  test("costs what the first one does: at most some hundred entries of an index", async ({
    db,
  }) => {
    await gather(db, { questions: 9_000, answers: 4_000 });
    await markLists.run(db, undefined);
    for (const scope of scopes) {
      for (const sort of sorts) {
        const list = await questionList(db, scope, sort);
        if (!list) throw new Error("The list is not there.");
        for (const share of [0, 0.3, 0.5, 0.77, 1]) {
          const offset = Math.floor((share * (list.total - 1)) / 20) * 20;
          const cost = await costOf(db, await stretch(db, list, offset, 20));
          const said = `${list.name} at ${offset} of ${list.total}: ${cost.indexes}`;
          expect(cost.rowsRead, said).toBeLessThan(1_500);
          expect(cost.sortsAll, said).toBe(false);
          expect(cost.indexes.length, said).toBeGreaterThan(0);
        }
      }
    }
  }, 120_000);

  test("is found without marks too, and marks of lists that became short are forgotten", async ({
    db,
  }) => {
    await gather(db, { questions: 2_500 });
    await markLists.run(db, undefined);
    const marked = sql`select count(*)::int as n from list_markings`;
    expect((await db.execute(marked))[0]?.n).toBe(14);
    await db.execute(sql`update tallies set value = 1999 where name = 'questions'`);
    await db.execute(sql`update tags set question_count = 1999`);
    await markLists.run(db, undefined);
    expect((await db.execute(marked))[0]?.n).toBe(0);
    expect((await db.execute(sql`select 1 from list_marks`)).length).toBe(0);
  });
});
