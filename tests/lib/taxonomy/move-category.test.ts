import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { listHolds } from "#lib/moderation/holding.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { moveCategory } from "#lib/taxonomy/move-category.ts";
import { findCategory } from "#lib/taxonomy/queries.ts";
import { cast } from "#lib/votes/cast.ts";
import { setRules } from "#lib/votes/set-rules.ts";
import { postRow, row } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";
import { created, expectCountsRight, ledTo, paths } from "./support.ts";

test("a category goes under another with all that is below it, and is counted there", async ({
  db,
  people: { ada, ben, miriam },
}) => {
  const mind = await created(db, miriam, "Mind");
  const work = await created(db, miriam, "Work");
  const sleep = await created(db, miriam, "Sleep", mind);
  const naps = await created(db, miriam, "Naps", sleep);
  await asked(db, ben, { category: naps });
  const there = { category: sleep, parent: work };
  expect(refusal(await perform(db, ada, moveCategory, there)).code).toBe("not-allowed");
  done(await perform(db, miriam, moveCategory, there));
  expect(await paths(db)).toEqual(["mind", "work", "work/sleep", "work/sleep/naps"]);
  expect(await findCategory(db, "work")).toMatchObject({ questionCount: 1 });
  expect(await findCategory(db, "mind")).toMatchObject({ questionCount: 0 });
  expect(await ledTo(db, ["mind/sleep", "mind/sleep/naps"])).toEqual([
    "work/sleep",
    "work/sleep/naps",
  ]);
  await expectCountsRight(db);
  expect(refusal(await perform(db, miriam, moveCategory, there)).code).toBe("conflict");
  done(await perform(db, miriam, moveCategory, { category: sleep, parent: "" }));
  expect(await row(db, "categories", naps)).toMatchObject({ path: "sleep/naps", depth: 2 });
});

test("no category stands below itself, nor where its address is taken", async ({
  db,
  people: { miriam },
}) => {
  const mind = await created(db, miriam, "Mind");
  const sleep = await created(db, miriam, "Sleep", mind);
  const other = await created(db, miriam, "Sleep");
  for (const [category, parent] of [
    [mind, mind],
    [mind, sleep],
    [other, mind],
    [mind, 999_999],
  ]) {
    const outcome = await perform(db, miriam, moveCategory, { category, parent });
    expect(refusal(outcome).fields).toHaveProperty("parent");
  }
});

test("a branch does not grow the tree beyond eight levels", async ({ db, people: { miriam } }) => {
  let parent = await created(db, miriam, "Level 1");
  for (let depth = 2; depth <= 7; depth++) parent = await created(db, miriam, `L${depth}`, parent);
  const top = await created(db, miriam, "Two");
  await created(db, miriam, "Below two", top);
  const outcome = await perform(db, miriam, moveCategory, { category: top, parent });
  expect(refusal(outcome).fields).toHaveProperty("parent");
});

test("what is written there goes by the rules of what is above from then on", async ({
  db,
  people: { ada, ben, cleo, dan, miriam },
}) => {
  const calm = await created(db, miriam, "Calm");
  const sleep = await created(db, miriam, "Sleep");
  const post = await asked(db, ben, { category: sleep });
  done(await perform(db, cleo, cast, { post, value: -1 }));
  done(await perform(db, miriam, setRules, { category: calm, floor: "on" }));
  done(await perform(db, miriam, setHolding, { category: calm, all: "on" }));
  expect(await postRow(db, post)).toMatchObject({ score: -1 });
  done(await perform(db, miriam, moveCategory, { category: sleep, parent: calm }));
  expect(await postRow(db, post)).toMatchObject({ score: 0 });
  expect(await listHolds(db, { who: dan, category: sleep, proven: false })).toContain("category");
  expect(await listHolds(db, { who: ada, category: sleep, proven: false })).toEqual([]);
});
