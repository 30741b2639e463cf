import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { approve } from "#lib/posts/approve.ts";
import { edit } from "#lib/posts/edit.ts";
import { hold } from "#lib/posts/hold.ts";
import { findOwnPost } from "#lib/posts/own.ts";
import { sendBack } from "#lib/posts/send-back.ts";
import { postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "Please leave out the street where you live.";

test("whoever is asked to change a post reads why, changes it, and it goes on waiting until it is approved", async ({
  db,
  people,
}) => {
  const { ada, ben } = people;
  const post = await asked(db, ben);
  expect(refusal(await perform(db, ada, sendBack, { post, reason })).code).toBe("conflict");
  done(await perform(db, ada, hold, { post, reason: "A look first." }));
  done(await perform(db, ada, sendBack, { post, reason, ground: "private" }));
  expect((await findOwnPost(db, ben, post))?.decision).toMatchObject({ reason, byRule: false });
  done(await perform(db, ben, edit, { post, body: "It is too warm for me, in the city." }));
  expect(await postRow(db, post)).toMatchObject({ state: "held", visible: false });
  done(await perform(db, ada, approve, { post }));
  expect(await postRow(db, post)).toMatchObject({ state: "published", visible: true });
});

test("moderators alone ask for a change, and say which", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  done(await perform(db, people.ada, hold, { post, reason: "A look first." }));
  expect(refusal(await perform(db, people.ben, sendBack, { post, reason })).code).toBe(
    "not-allowed",
  );
  expect(refusal(await perform(db, people.ada, sendBack, { post })).fields).toHaveProperty(
    "reason",
  );
});
