import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { recount } from "#lib/posts/recount.ts";
import { move } from "#lib/questions/move.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { keptWrongly, postRow, row } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "It is about work.";

test("a question that is moved is counted where it went, and no longer where it was", async ({
  db,
  people,
}) => {
  const { ada, ben, hana, miriam } = people;
  const made = async (name: string) =>
    done(await perform(db, miriam, createCategory, { name })).category;
  const [sleep, work] = [await made("Sleep"), await made("Work")];
  const post = await asked(db, ben, { category: sleep });
  for (const who of [ben, hana]) {
    const outcome = await perform(db, who, move, { post, category: work, reason });
    expect(refusal(outcome).code).toBe("not-allowed");
  }
  const event = done(await perform(db, ada, move, { post, category: work, reason }));
  expect(event).toMatchObject({ name: "question.moved", from: sleep, category: work });
  expect(await postRow(db, post)).toMatchObject({ category_id: String(work) });
  expect(await row(db, "categories", sleep)).toMatchObject({ question_count: 0 });
  expect(await row(db, "categories", work)).toMatchObject({ question_count: 1 });
  expect(await keptWrongly(db)).toEqual({});
  expect(Object.values(await recount(db)).reduce((sum, rows) => sum + rows, 0)).toBe(0);
  const again = await perform(db, ada, move, { post, category: work, reason });
  expect(refusal(again).code).toBe("conflict");
  const nowhere = await perform(db, ada, move, { post, category: 999_999, reason });
  expect(refusal(nowhere).fields).toHaveProperty("category");
});
