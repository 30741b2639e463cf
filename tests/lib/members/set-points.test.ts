import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { setPoints } from "#lib/members/set-points.ts";
import { hide } from "#lib/posts/hide.ts";
import { recount } from "#lib/posts/recount.ts";
import { restore } from "#lib/posts/restore.ts";
import { cast } from "#lib/votes/cast.ts";
import { system } from "#lib/words/actor.ts";
import { memberRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const pointsOf = async (db: Database, id: number) => (await memberRow(db, id)).points;
const reason = "Rule 1: be gentle.";

test("the site says what earns points, and says it of what is done from then on", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const before = await asked(db, ben);
  expect(done(await perform(db, system, setPoints, { asked: "5", answerUp: 7 })).name).toBe(
    "points.set",
  );
  expect(await pointsOf(db, ben.id)).toBe(120);
  await asked(db, ben, { title: "How do you all wake?" });
  expect(await pointsOf(db, ben.id)).toBe(125);
  const answer = await answered(db, cleo, before);
  done(await perform(db, dan, cast, { post: answer, value: 1 }));
  expect(await pointsOf(db, cleo.id)).toBe(147);
});

test("the doctor brings what was earned before into line, once, and leaves a bonus alone", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan, miriam } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, ben, accept, { answer }));
  for (const who of [dan, miriam]) done(await perform(db, who, cast, { post: answer, value: 1 }));
  await db.execute(sql`
    insert into point_entries (member_id, reason, points) values (${ben.id}, 'bonus', 500)`);
  expect((await recount(db)).ledger).toBe(0);
  const rules = { joined: 0, asked: 30, accepted: 1, wasAccepted: 100, voteCast: 2, answerUp: 50 };
  done(await perform(db, system, setPoints, { ...rules, answerUpCap: 80 }));
  expect((await recount(db)).ledger).toBeGreaterThan(0);
  expect(await pointsOf(db, ben.id)).toBe(30 + 1 + 500);
  expect(await pointsOf(db, cleo.id)).toBe(40 + 100 + 80);
  expect(await pointsOf(db, dan.id)).toBe(2);
  expect((await recount(db)).ledger).toBe(0);
});

test("the points of a hidden post rest while the doctor counts, and come back as they are worth now", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const answer = await answered(db, cleo, await asked(db, ben));
  done(await perform(db, dan, cast, { post: answer, value: 1 }));
  done(await perform(db, ada, hide, { post: answer, reason }));
  done(await perform(db, system, setPoints, { answered: 10, answerUp: 3 }));
  await recount(db);
  expect(await pointsOf(db, cleo.id)).toBe(100);
  done(await perform(db, ada, restore, { post: answer, reason }));
  expect(await pointsOf(db, cleo.id)).toBe(113);
  expect((await recount(db)).ledger).toBe(0);
});

test("an entry that nobody owes is undone, and one that is missing is written", async ({
  db,
  people,
}) => {
  const { ben, cleo } = people;
  const answer = await answered(db, cleo, await asked(db, ben));
  await db.execute(sql`delete from point_entries where reason = 'asked'`);
  await db.execute(sql`
    insert into point_entries (member_id, reason, points, post_id)
    values (${cleo.id}, 'was_accepted', 300, ${answer})`);
  expect((await recount(db)).ledger).toBe(2);
  expect([await pointsOf(db, ben.id), await pointsOf(db, cleo.id)]).toEqual([120, 140]);
});

test("what earns points is for administrators to say, in whole numbers", async ({ db, people }) => {
  for (const who of [people.ada, people.ben, people.guest]) {
    expect(refusal(await perform(db, who, setPoints, { asked: 1 })).code).toBe("not-allowed");
  }
  for (const asked of ["-1", "1.5", "many", 1_000_000]) {
    expect(refusal(await perform(db, system, setPoints, { asked })).fields).toHaveProperty("asked");
  }
});
