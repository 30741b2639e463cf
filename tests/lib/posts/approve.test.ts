import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { approve } from "#lib/posts/approve.ts";
import { hold } from "#lib/posts/hold.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

test("an approved post comes into sight with its points", async ({ db, people }) => {
  const post = await asked(db, people.dan);
  done(await perform(db, people.ada, hold, { post, reason: "To be read first." }));
  expect((await memberRow(db, people.dan.id)).points).toBe(100);
  done(await perform(db, people.ada, approve, { post }));
  expect(await postRow(db, post)).toMatchObject({ state: "published", visible: true });
  expect((await memberRow(db, people.dan.id)).points).toBe(120);
  expect(await keptWrongly(db)).toEqual({});
});

test("only what is held can be approved, and only by moderators", async ({ db, people }) => {
  const post = await asked(db, people.dan);
  expect(refusal(await perform(db, people.ada, approve, { post })).code).toBe("conflict");
  done(await perform(db, people.ada, hold, { post, reason: "To be read first." }));
  expect(refusal(await perform(db, people.dan, approve, { post })).code).toBe("not-allowed");
});
