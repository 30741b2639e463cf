import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { perform } from "#lib/command.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { cast } from "#lib/votes/cast.ts";
import { system } from "#lib/words/actor.ts";
import { test } from "#tests/support/operator.ts";
import { memberRow, postRow } from "#tests/village/rows.ts";
import { asked, done, settle } from "#tests/village/village.ts";

describe("the operator", () => {
  test("says how voting goes on the site and in a category, and reads how it goes", async ({
    site: { db, askwell },
  }) => {
    const { ben, dan } = await settle(db);
    const { category } = done(await perform(db, system, createCategory, { name: "Grief" }));
    const post = await asked(db, ben, { category });
    done(await perform(db, dan, cast, { post, value: -1 }));
    const said = await askwell("voting", "--category", "grief", "--floor", "on");
    expect(said).toEqual({
      code: 0,
      said: "the site: votes against on, scores stop at 0 off\ngrief: votes against as above, scores stop at 0 on\n",
    });
    expect((await postRow(db, post)).score).toBe(0);
    await askwell("voting", "--down", "off");
    expect((await askwell("voting")).said).toContain("the site: votes against off");
    await askwell("voting", "--category", "grief", "--floor", "default");
    expect((await postRow(db, post)).score).toBe(-1);
    expect(await askwell("voting", "--category", "nowhere")).toMatchObject({ code: 1 });
  });

  test("says what earns points, and the doctor counts again by that", async ({
    site: { db, askwell },
  }) => {
    const { ben } = await settle(db);
    await asked(db, ben);
    expect((await askwell("points")).said).toContain("asked=20\n");
    expect((await askwell("points", "asked=50", "answerUpCap=7")).said).toContain("asked=50\n");
    expect(await askwell("doctor")).toMatchObject({ code: 2 });
    expect((await memberRow(db, ben.id)).points).toBe(150);
    expect(await askwell("doctor")).toMatchObject({ code: 0 });
    expect((await askwell("points", "asked=")).said).toContain("asked=20\nanswered=40\n");
    for (const wrong of ["nothing=3", "asked=-3", "asked"]) {
      expect(await askwell("points", wrong)).toMatchObject({ code: 1 });
    }
    const [kept] = await db.execute(
      sql`select value->'answerUp' as up from settings where name = 'points'`,
    );
    expect(kept).toEqual({ up: { each: 20, cap: 7 } });
  });
});
