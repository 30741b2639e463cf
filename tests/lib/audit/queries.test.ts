import { expect } from "vitest";
import { listLog } from "#lib/audit/queries.ts";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { asked, done, test } from "#tests/village/village.ts";

test("the log says in words who did what and why, the newest first", async ({ db, people }) => {
  const post = await asked(db, people.guest);
  done(await perform(db, people.ada, hide, { post, reason: "Rule 1: be gentle." }));
  const [hidden, came] = await listLog(db, 2);
  expect(hidden).toMatchObject({
    who: "Ada",
    did: "hid a post",
    reason: "Rule 1: be gentle.",
    subject: { question: post, post },
  });
  expect(came).toMatchObject({ who: "a guest", did: "asked a question" });
});

test("a refused attempt leaves no line", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  const before = await listLog(db, 1);
  await perform(db, people.dan, hide, { post, reason: "I do not like it." });
  expect(await listLog(db, 1)).toEqual(before);
});
