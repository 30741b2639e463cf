import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { post as postComment } from "#lib/comments/post.ts";
import { lock } from "#lib/posts/lock.ts";
import { unlock } from "#lib/posts/unlock.ts";
import { asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "Everybody has calmed down.";

test("a post that is unlocked takes comments again, and its author reads why", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const post = await asked(db, ben);
  done(await perform(db, ada, lock, { post, reason: "It got heated.", ground: "unkind" }));
  expect(refusal(await perform(db, cleo, postComment, { post, body: "Me too." })).code).toBe(
    "not-allowed",
  );
  done(await perform(db, ada, unlock, { post, reason }));
  await commented(db, cleo, post);
  const decided = await db.execute(
    sql`select act, ground, reason from decisions where post_id = ${post} order by id`,
  );
  expect([...decided]).toMatchObject([
    { act: "lock", ground: "unkind" },
    { act: "unlock", ground: null, reason },
  ]);
});

test("moderators unlock what is locked, and nobody else does", async ({ db, people }) => {
  const { ada, ben, hana } = people;
  const post = await asked(db, ben);
  expect(refusal(await perform(db, ada, unlock, { post, reason })).code).toBe("conflict");
  done(await perform(db, ada, lock, { post, reason }));
  for (const who of [ben, hana]) {
    expect(refusal(await perform(db, who, unlock, { post, reason })).code).toBe("not-allowed");
  }
});
