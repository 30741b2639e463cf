import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { post as postComment } from "#lib/comments/post.ts";
import { lock } from "#lib/posts/lock.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const body = "I do that too.";

test("a comment is counted under what it stands under, and earns nothing", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.cleo, question);
  await commented(db, people.dan, answer);
  await commented(db, people.guest, question);
  expect(await postRow(db, answer)).toMatchObject({ comment_count: 1 });
  expect(await postRow(db, question)).toMatchObject({ comment_count: 1, answer_count: 1 });
  expect(await memberRow(db, people.dan.id)).toMatchObject({ comment_count: 1, points: 100 });
  expect(await keptWrongly(db)).toEqual({});
});

test("nobody comments on a comment, on nothing, or on what is locked", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const comment = await commented(db, people.dan, question);
  expect(refusal(await perform(db, people.dan, postComment, { post: comment, body })).code).toBe(
    "not-found",
  );
  expect(refusal(await perform(db, people.dan, postComment, { post: 999_999, body })).code).toBe(
    "not-found",
  );
  done(await perform(db, people.ada, lock, { post: question, reason: "Enough said." }));
  expect(refusal(await perform(db, people.dan, postComment, { post: question, body })).code).toBe(
    "not-allowed",
  );
});

test("a comment is at most 2,000 characters long, emoji counted once", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  const long = refusal(
    await perform(db, people.dan, postComment, { post, body: "x".repeat(2_001) }),
  );
  expect(long.fields).toHaveProperty("body");
  done(await perform(db, people.dan, postComment, { post, body: "🌷".repeat(2_000) }));
});
