import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { follow } from "#lib/follows/follow.ts";
import { hide } from "#lib/posts/hide.ts";
import { ask } from "#lib/questions/ask.ts";
import { watch } from "#lib/safety/watch.ts";
import { mergeCategory } from "#lib/taxonomy/merge-category.ts";
import { findCategory } from "#lib/taxonomy/queries.ts";
import { postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";
import { created, expectCountsRight, ledTo, paths } from "./support.ts";

const reason = "It names somebody.";

test("the questions, followers and categories of one category go into another, and its address leads there", async ({
  db,
  people: { ada, ben, cleo, dan, miriam },
}) => {
  const nights = await created(db, miriam, "Nights");
  const naps = await created(db, miriam, "Naps", nights);
  const sleep = await created(db, miriam, "Sleep");
  const post = await asked(db, ben, { category: nights });
  await answered(db, cleo, post);
  await asked(db, ben, { category: naps });
  await asked(db, cleo, { category: sleep });
  const hidden = await asked(db, dan, { category: nights });
  done(await perform(db, ada, hide, { post: hidden, reason }));
  for (const [who, id] of [
    [dan, nights],
    [cleo, nights],
    [cleo, sleep],
  ] as const) {
    done(await perform(db, who, follow, { subject: "category", id }));
  }
  const merging = { category: nights, into: sleep };
  expect(refusal(await perform(db, ada, mergeCategory, merging)).code).toBe("not-allowed");
  done(await perform(db, miriam, mergeCategory, merging));
  expect(await paths(db)).toEqual(["sleep", "sleep/naps"]);
  expect(await ledTo(db, ["nights", "nights/naps"])).toEqual(["sleep", "sleep/naps"]);
  expect(await findCategory(db, "sleep")).toMatchObject({ questionCount: 3, unansweredCount: 2 });
  expect(await postRow(db, hidden)).toMatchObject({ category_id: String(sleep) });
  const followers = await db.execute(sql`
    select m.name, f.subject_id::int as id from follows f join members m on m.id = f.member_id
    where f.subject = 'category' order by m.name`);
  expect([...followers]).toEqual([
    { name: "Cleo", id: sleep },
    { name: "Dan", id: sleep },
  ]);
  await expectCountsRight(db);
});

test("no category goes into itself or what is below it, nor where two would share an address", async ({
  db,
  people: { miriam },
}) => {
  const nights = await created(db, miriam, "Nights");
  const naps = await created(db, miriam, "Naps", nights);
  const sleep = await created(db, miriam, "Sleep");
  await created(db, miriam, "Naps", sleep);
  for (const [category, into] of [
    [nights, nights],
    [nights, naps],
    [nights, sleep],
    [nights, 999_999],
  ]) {
    const outcome = await perform(db, miriam, mergeCategory, { category, into });
    expect(refusal(outcome).fields).toHaveProperty("into");
  }
  expect(await paths(db)).toEqual(["nights", "sleep", "nights/naps", "sleep/naps"]);
  done(await perform(db, miriam, mergeCategory, { category: naps, into: nights }));
  expect(await ledTo(db, ["nights/naps"])).toEqual(["nights"]);
});

test("the words that are watched for in a category are watched for in the other one, each once", async ({
  db,
  people: { ben, miriam },
}) => {
  const nights = await created(db, miriam, "Nights");
  const sleep = await created(db, miriam, "Sleep");
  const watching = async (category: number, text: string, more: object) =>
    done(await perform(db, miriam, watch, { kind: "words", text, category, ...more }));
  await watching(nights, "valerian", { action: "block" });
  await watching(nights, "melatonin", { action: "hold" });
  await watching(sleep, "melatonin", { action: "flag" });
  await watching(nights, "lavender", { action: "hold" });
  await watching(sleep, "lavender", { action: "flag", days: 3 });
  await db.execute(sql`
    update watched_words set ends_at = now() - interval '1 hour' where ends_at is not null`);
  done(await perform(db, miriam, mergeCategory, { category: nights, into: sleep }));
  const rows = await db.execute(
    sql`select text, action, category_id::int as category from watched_words order by text`,
  );
  expect([...rows]).toEqual([
    { text: "lavender", action: "hold", category: sleep },
    { text: "melatonin", action: "flag", category: sleep },
    { text: "valerian", action: "block", category: sleep },
  ]);
  const body = "I drink valerian in the evening.";
  const asking = { title: "Does tea help?", body, category: sleep };
  const here = { from: "a browser" };
  expect(refusal(await perform(db, ben, ask, asking, here)).fields).toHaveProperty("body");
});
