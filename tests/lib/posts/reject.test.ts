import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { approve } from "#lib/posts/approve.ts";
import { hold } from "#lib/posts/hold.ts";
import { reject } from "#lib/posts/reject.ts";
import { restore } from "#lib/posts/restore.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "Rule 2: no advertising.";

test("a post that is turned down stays out of sight, and why is written down with the rule it is about", async ({
  db,
  people,
}) => {
  const post = await asked(db, people.ben);
  done(await perform(db, people.ada, hold, { post, reason: "A look first." }));
  done(await perform(db, people.ada, reject, { post, reason, ground: "spam" }));
  expect(await postRow(db, post)).toMatchObject({ state: "hidden", visible: false });
  const [last] = await db.execute(
    sql`select act, ground, reason from decisions where post_id = ${post} order by id desc limit 1`,
  );
  expect(last).toEqual({ act: "reject", ground: "spam", reason });
  done(await perform(db, people.ada, restore, { post, reason: "I was wrong." }));
  expect(await memberRow(db, people.ben.id)).toMatchObject({ question_count: 1 });
  expect(await keptWrongly(db)).toEqual({});
});

test("only what waits is turned down, by moderators, and the second of two learns of the first", async ({
  db,
  people,
}) => {
  const post = await asked(db, people.ben);
  expect(refusal(await perform(db, people.ada, reject, { post, reason })).code).toBe("conflict");
  done(await perform(db, people.ada, hold, { post, reason: "A look first." }));
  expect(refusal(await perform(db, people.ben, reject, { post, reason })).code).toBe("not-allowed");
  expect(refusal(await perform(db, people.hana, reject, { post, reason })).code).toBe("not-found");
  expect(refusal(await perform(db, people.ada, reject, { post })).fields).toHaveProperty("reason");
  const wrong = { post, reason, ground: "mood" };
  expect(refusal(await perform(db, people.ada, reject, wrong)).fields).toHaveProperty("ground");
  done(await perform(db, people.ada, approve, { post }));
  expect(refusal(await perform(db, people.miriam, reject, { post, reason })).code).toBe("conflict");
});
