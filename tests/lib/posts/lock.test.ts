import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { lock } from "#lib/posts/lock.ts";
import { cast } from "#lib/votes/cast.ts";
import { postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "This thread has said what it can.";

test("nobody votes on what is locked, or on what stands in a locked thread", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, ada, lock, { post: question, reason }));
  for (const post of [question, answer]) {
    expect(refusal(await perform(db, dan, cast, { post, value: 1 })).code).toBe("not-allowed");
  }
  expect((await postRow(db, question)).visible).toBe(true);
});

test("moderators lock a post, once", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  expect(refusal(await perform(db, people.ben, lock, { post, reason })).code).toBe("not-allowed");
  done(await perform(db, people.ada, lock, { post, reason }));
  expect(refusal(await perform(db, people.ada, lock, { post, reason })).code).toBe("conflict");
});
