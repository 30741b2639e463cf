import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { follow } from "#lib/follows/follow.ts";
import { keepFollow } from "#lib/follows/keep.ts";
import { unfollow } from "#lib/follows/unfollow.ts";
import { hide } from "#lib/posts/hide.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

test("whoever follows can stop, twice as well as once, and touches nobody else's", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const it = { subject: "question", id: await asked(db, ben) };
  await keepFollow(db, dan.id, "question", it.id);
  done(await perform(db, cleo, follow, it));
  done(await perform(db, cleo, unfollow, it));
  done(await perform(db, cleo, unfollow, it));
  const rows = await db.execute(sql`select member_id from follows`);
  expect([...rows]).toEqual([{ member_id: String(dan.id) }]);
});

test("what went out of sight can be let go of, too", async ({ db, people }) => {
  const it = { subject: "question", id: await asked(db, people.ben) };
  done(await perform(db, people.cleo, follow, it));
  done(await perform(db, people.ada, hide, { post: it.id, reason: "Just to see." }));
  done(await perform(db, people.cleo, unfollow, it));
  expect([...(await db.execute(sql`select id from follows`))]).toEqual([]);
});

test("a guest follows nothing and stops nothing", async ({ db, people }) => {
  const it = { subject: "question", id: await asked(db, people.ben) };
  expect(refusal(await perform(db, people.guest, unfollow, it)).code).toBe("not-allowed");
});

test("whoever is suspended can let go of what they follow, and begins nothing", async ({
  db,
  people,
}) => {
  const it = { subject: "question", id: await asked(db, people.ben) };
  await keepFollow(db, people.eve.id, "question", it.id);
  expect(refusal(await perform(db, people.eve, follow, it)).code).toBe("not-allowed");
  done(await perform(db, people.eve, unfollow, it));
  expect([...(await db.execute(sql`select id from follows`))]).toEqual([]);
});
