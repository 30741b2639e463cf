import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { row } from "#tests/village/rows.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("a category stands below another, and its address says so", async ({ db, people }) => {
  const { category: parent } = done(
    await perform(db, people.miriam, createCategory, { name: "Mind & mood" }),
  );
  const { category } = done(
    await perform(db, people.miriam, createCategory, { name: "Sleep", parent: String(parent) }),
  );
  expect(await row(db, "categories", category)).toMatchObject({
    path: "mind-mood/sleep",
    depth: 2,
    position: 0,
  });
});

test("two categories in one place do not share a name, and none stands below what is not there", async ({
  db,
  people,
}) => {
  done(await perform(db, people.miriam, createCategory, { name: "Sleep" }));
  const again = refusal(await perform(db, people.miriam, createCategory, { name: "sleep" }));
  expect(again.fields).toHaveProperty("name");
  const lost = refusal(
    await perform(db, people.miriam, createCategory, { name: "Work", parent: 999_999 }),
  );
  expect(lost.fields).toHaveProperty("parent");
});

test("the tree is at most eight deep, and administrators grow it", async ({ db, people }) => {
  expect(refusal(await perform(db, people.ada, createCategory, { name: "Sleep" })).code).toBe(
    "not-allowed",
  );
  let parent: number | undefined;
  for (let depth = 1; depth <= 8; depth++) {
    parent = done(
      await perform(db, people.miriam, createCategory, { name: `Level ${depth}`, parent }),
    ).category;
  }
  const deep = refusal(
    await perform(db, people.miriam, createCategory, { name: "Level 9", parent }),
  );
  expect(deep.fields).toHaveProperty("parent");
});
