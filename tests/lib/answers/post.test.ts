import { expect } from "vitest";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { hide } from "#lib/posts/hide.ts";
import { lock } from "#lib/posts/lock.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const body = "With wet curtains, at least.";
const reason = "Just to see.";

test("an answer is counted at once, and its question is active again", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const event = done(
    await perform(db, people.cleo, postAnswer, { question: String(question), body }),
  );
  expect(event.credited).toEqual([people.cleo.id]);
  expect(await postRow(db, question)).toMatchObject({ answer_count: 1 });
  expect(await memberRow(db, people.cleo.id)).toMatchObject({ answer_count: 1, points: 140 });
  expect(await keptWrongly(db)).toEqual({});
});

test("a guest may answer, and one person several times", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  for (const who of [people.guest, people.guest, people.ben]) await answered(db, who, question);
  expect(await postRow(db, question)).toMatchObject({ answer_count: 3 });
});

test("a locked question takes no answers, and a hidden or deleted one is not there", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, miriam } = people;
  const locked = await asked(db, ben);
  done(await perform(db, ada, lock, { post: locked, reason }));
  expect(refusal(await perform(db, cleo, postAnswer, { question: locked, body })).code).toBe(
    "not-allowed",
  );
  const hidden = await asked(db, ben);
  done(await perform(db, ada, hide, { post: hidden, reason }));
  expect(refusal(await perform(db, cleo, postAnswer, { question: hidden, body })).code).toBe(
    "not-found",
  );
  const gone = await asked(db, ben);
  done(await perform(db, miriam, deletePost, { post: gone, reason }));
  expect(refusal(await perform(db, cleo, postAnswer, { question: gone, body })).code).toBe(
    "not-found",
  );
});

test("an answer stands under a question and under nothing else", async ({ db, people }) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  for (const question of [answer, 999_999, -1, "x", undefined]) {
    const { code } = refusal(await perform(db, people.cleo, postAnswer, { question, body }));
    expect(["not-found", "invalid"]).toContain(code);
  }
});

test("a text that cannot be shown comes back with a message beside it", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  for (const typed of ["too short", "x".repeat(12_001), `${"> ".repeat(300)}deep as a well`]) {
    const { code, fields } = refusal(
      await perform(db, people.cleo, postAnswer, { question, body: typed }),
    );
    expect([code, Object.keys(fields ?? {})]).toEqual(["invalid", ["body"]]);
  }
});
