import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { keptWrongly, memberRow, postRow, tally } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "Rule 1: be gentle.";

test("hiding a question takes all that stands under it out of sight and out of every count", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben, { tags: "sleep" });
  const answer = await answered(db, cleo, question);
  const comment = await commented(db, dan, answer);
  const event = done(await perform(db, ada, hide, { post: question, reason }));
  expect(event).toMatchObject({ name: "post.hidden", question, post: question });
  for (const id of [question, answer, comment]) {
    expect((await postRow(db, id)).visible).toBe(false);
  }
  expect(await memberRow(db, cleo.id)).toMatchObject({ answer_count: 0, points: 100 });
  expect([await tally(db, "questions"), await tally(db, "answers")]).toEqual([0, 0]);
  expect(await keptWrongly(db)).toEqual({});
});

test("a question whose only answer is hidden is unanswered again", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.cleo, question);
  expect(await tally(db, "unanswered")).toBe(0);
  done(await perform(db, people.ada, hide, { post: answer, reason }));
  expect(await postRow(db, question)).toMatchObject({ answer_count: 0 });
  expect(await tally(db, "unanswered")).toBe(1);
});

test("who hid a post and why is written down for its author", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  done(await perform(db, people.ada, hide, { post, reason }));
  const decided = await db.execute(
    sql`select act, by_id, reason from decisions where post_id = ${post}`,
  );
  expect([...decided]).toEqual([{ act: "hide", by_id: String(people.ada.id), reason }]);
  const [logged] = await db.execute(
    sql`select open, reason from audit_log where event = 'post.hidden'`,
  );
  expect(logged).toEqual({ open: true, reason });
});

test("moderators hide a post, and its author does not; nobody hides it twice or without saying why", async ({
  db,
  people,
}) => {
  const post = await asked(db, people.ben);
  for (const who of [people.hana, people.ben]) {
    expect(refusal(await perform(db, who, hide, { post, reason })).code).toBe("not-allowed");
  }
  expect(refusal(await perform(db, people.ada, hide, { post })).fields).toHaveProperty("reason");
  done(await perform(db, people.ada, hide, { post, reason }));
  expect(refusal(await perform(db, people.ada, hide, { post, reason })).code).toBe("conflict");
});
