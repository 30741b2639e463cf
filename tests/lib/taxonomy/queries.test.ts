import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { findCategory, findTag, listCategories, listTags } from "#lib/taxonomy/queries.ts";
import { gather } from "#tests/support/crowd.ts";
import { test } from "#tests/support/database.ts";

describe("the categories", () => {
  test("stand in a tree whose counts include what is below, and nothing out of sight", async ({
    db,
  }) => {
    await gather(db, { questions: 40 });
    const [life, lifelong] = await listCategories(db);
    expect(life).toMatchObject({
      path: "life",
      questionCount: 26,
      children: [{ path: "life/family" }],
    });
    expect(life?.children[0]?.children[0]?.path).toBe("life/family/grief");
    expect(lifelong).toMatchObject({ path: "lifelong", questionCount: 10, children: [] });
  });

  test("are found by their whole path alone", async ({ db }) => {
    await gather(db, { questions: 4 });
    expect(await findCategory(db, "life/family")).toMatchObject({
      name: "Family",
      ancestors: [{ name: "Life", path: "life" }],
      children: [{ name: "Grief" }],
    });
    for (const path of ["family", "life/", "life/fam", "lifelong/family", "", "life/family/x"]) {
      expect(await findCategory(db, path)).toBeUndefined();
    }
  });

  test("of an empty site are none", async ({ db }) => {
    expect(await listCategories(db)).toEqual([]);
  });
});

describe("the tags", () => {
  test("are listed by how many questions carry them, without those that none does", async ({
    db,
  }) => {
    await gather(db, { questions: 40 });
    await db.execute(sql`insert into tags (id, name) values (9, 'nobody')`);
    const page = await listTags(db, 1);
    expect(page).toMatchObject({ total: 3, page: 1, pageCount: 1 });
    expect(page?.rows.map((tag) => tag.name)).toEqual(["sleep", "fear", "work"]);
    expect(await listTags(db, 2)).toBeUndefined();
  });

  test("lead from a synonym, and from another spelling, to the one name", async ({ db }) => {
    await gather(db, { questions: 4 });
    await db.execute(sql`insert into tags (id, name, synonym_of_id) values (9, 'anxiety', 2)`);
    expect(await findTag(db, "fear")).toMatchObject({ id: 2, synonyms: ["anxiety"] });
    expect(await findTag(db, "anxiety")).toEqual({ synonymOf: "fear" });
    expect(await findTag(db, "FEAR")).toEqual({ synonymOf: "fear" });
    expect(await findTag(db, "no such tag")).toBeUndefined();
    expect(await findTag(db, "…")).toBeUndefined();
  });
});
