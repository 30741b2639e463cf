import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { restore } from "#lib/posts/restore.ts";
import { keptWrongly, postRow } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "Seen once more.";

test("a restored question brings back what was not hidden by itself", async ({ db, people }) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const comment = await commented(db, dan, answer);
  done(await perform(db, ada, hide, { post: comment, reason }));
  done(await perform(db, ada, hide, { post: question, reason }));
  done(await perform(db, ada, restore, { post: question, reason }));
  expect((await postRow(db, answer)).visible).toBe(true);
  expect((await postRow(db, comment)).visible).toBe(false);
  expect(await keptWrongly(db)).toEqual({});
});

test("only moderators restore, and only what is hidden", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  expect(refusal(await perform(db, people.ada, restore, { post, reason })).code).toBe("conflict");
  done(await perform(db, people.ada, hide, { post, reason }));
  expect(refusal(await perform(db, people.ben, restore, { post, reason })).code).toBe(
    "not-allowed",
  );
});
