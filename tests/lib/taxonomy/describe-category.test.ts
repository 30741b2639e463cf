import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { describeCategory } from "#lib/taxonomy/describe-category.ts";
import { row } from "#tests/village/rows.ts";
import { done, refusal, test } from "#tests/village/village.ts";
import { created, ledTo, paths } from "./support.ts";

test("a category takes another name and address, and what was below its old address is found from there", async ({
  db,
  people: { ada, miriam },
}) => {
  const mind = await created(db, miriam, "Mind");
  const sleep = await created(db, miriam, "Sleep", mind);
  await created(db, miriam, "Naps", sleep);
  await created(db, miriam, "Mindful eating");
  const renamed = { category: mind, name: "Mind & mood", description: "Within us." };
  expect(refusal(await perform(db, ada, describeCategory, renamed)).code).toBe("not-allowed");
  done(await perform(db, miriam, describeCategory, renamed));
  expect(await row(db, "categories", mind)).toMatchObject({
    name: "Mind & mood",
    slug: "mind-mood",
    description: "Within us.",
  });
  expect((await paths(db)).sort()).toEqual([
    "mind-mood",
    "mind-mood/sleep",
    "mind-mood/sleep/naps",
    "mindful-eating",
  ]);
  expect(await ledTo(db, ["mind", "Mind/Sleep/naps", "mindful-eating"])).toEqual([
    "mind-mood",
    "mind-mood/sleep/naps",
    undefined,
  ]);
});

test("an address that was left twice leads on in one step, and one that is used again leads nowhere else", async ({
  db,
  people: { miriam },
}) => {
  const category = await created(db, miriam, "One");
  const call = async (slug: string) =>
    done(await perform(db, miriam, describeCategory, { category, name: "One", slug }));
  await call("two");
  await call("three");
  expect(await ledTo(db, ["one", "two", "three"])).toEqual(["three", "three", undefined]);
  await call("one");
  expect(await ledTo(db, ["one", "two", "three"])).toEqual([undefined, "one", "one"]);
});

test("two categories in one place do not share an address", async ({ db, people: { miriam } }) => {
  await created(db, miriam, "Sleep");
  const category = await created(db, miriam, "Rest");
  const again = await perform(db, miriam, describeCategory, { category, name: "Sleep" });
  expect(refusal(again).fields).toHaveProperty("slug");
  done(await perform(db, miriam, describeCategory, { category, name: "Sleep", slug: "rest" }));
  const nowhere = await perform(db, miriam, describeCategory, { category: 999_999, name: "X" });
  expect(refusal(nowhere).code).toBe("not-found");
  done(await perform(db, miriam, createCategory, { name: "Rest well" }));
});
