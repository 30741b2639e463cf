import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { hold } from "#lib/posts/hold.ts";
import { system } from "#lib/words/actor.ts";
import { keptWrongly, postRow, tally } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "To be read with care first.";

test("a held post is out of sight until somebody has looked at it", async ({ db, people }) => {
  const post = await asked(db, people.guest);
  done(await perform(db, people.ada, hold, { post, reason }));
  expect(await postRow(db, post)).toMatchObject({ state: "held", visible: false });
  expect(await tally(db, "questions")).toBe(0);
  expect(await keptWrongly(db)).toEqual({});
});

test("moderators and the site's rules hold a post, once", async ({ db, people }) => {
  const post = await asked(db, people.guest);
  for (const who of [people.hana, people.guest]) {
    expect(refusal(await perform(db, who, hold, { post, reason })).code).toBe("not-allowed");
  }
  done(await perform(db, system, hold, { post, reason }));
  expect(refusal(await perform(db, people.ada, hold, { post, reason })).code).toBe("conflict");
});
