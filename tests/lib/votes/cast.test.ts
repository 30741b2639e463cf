import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { settlePeople, welcome } from "#lib/village/settle.ts";
import { cast } from "#lib/votes/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, arrive, asked, commented, done, refusal, test } from "#tests/village/village.ts";

test("a vote can be cast, turned round and taken back", async ({ db, people }) => {
  const { ben, cleo } = people;
  const post = await asked(db, ben, { tags: "sleep" });
  const counts = async () => {
    const { up_count, down_count, score } = await postRow(db, post);
    return [up_count, down_count, score];
  };
  for (const [value, expected, mine, theirs] of [
    ["1", [1, 0, 1], 110, 130],
    [1, [1, 0, 1], 110, 130],
    ["-1", [0, 1, -1], 110, 110],
    ["0", [0, 0, 0], 100, 120],
    [0, [0, 0, 0], 100, 120],
    [-1, [0, 1, -1], 110, 110],
  ] as const) {
    done(await perform(db, cleo, cast, { post, value }));
    expect(await counts()).toEqual(expected);
    expect((await memberRow(db, cleo.id)).points).toBe(mine);
    expect((await memberRow(db, ben.id)).points).toBe(theirs);
    expect(await keptWrongly(db)).toEqual({});
  }
});

test("members vote on what others wrote; nobody on their own, guests and the suspended not at all", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.guest, question);
  for (const who of [people.ben, people.guest, people.eve]) {
    expect(refusal(await perform(db, who, cast, { post: question, value: 1 })).code).toBe(
      "not-allowed",
    );
  }
  done(await perform(db, people.ben, cast, { post: answer, value: 1 }));
  const comment = await commented(db, people.cleo, question);
  expect(refusal(await perform(db, people.ben, cast, { post: comment, value: 1 })).code).toBe(
    "not-allowed",
  );
});

test("a vote is one of three numbers", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  for (const value of [2, "5", "", null, 0.5, "up", [1]]) {
    expect(refusal(await perform(db, people.cleo, cast, { post, value })).code).toBe("invalid");
  }
});

test("fifty people who vote at the same moment are all counted", async () => {
  const fresh = await freshDatabase();
  const { db, close } = connect(fresh.url, { max: 12 });
  const people = await settlePeople(db);
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.cleo, question);
  const voters = [];
  for (let turn = 0; turn < 50; turn++) {
    const letter = String.fromCodePoint(0x4e00 + turn);
    voters.push(await welcome(db, { name: `Voter ${letter}`, role: "member", joined: 0 }));
  }
  const outcomes = await Promise.all(
    voters.flatMap((who, turn) => [
      perform(db, who, cast, { post: question, value: turn % 5 === 0 ? -1 : 1 }),
      perform(db, who, cast, { post: answer, value: 1 }),
    ]),
  );
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  expect(await postRow(db, question)).toMatchObject({ up_count: 40, down_count: 10 });
  expect(await postRow(db, answer)).toMatchObject({ up_count: 50 });
  expect(await keptWrongly(db)).toEqual({});
  const [row] = await db.execute(sql`select count(*)::int as n from votes`);
  expect(row).toEqual({ n: 100 });
  await close();
  await fresh.drop();
});

test("one person who votes fifty times at the same moment is counted once", async () => {
  const fresh = await freshDatabase();
  const { db, close } = connect(fresh.url, { max: 12 });
  const { ben, cleo } = await settlePeople(db);
  const post = await asked(db, ben);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => perform(db, cleo, cast, { post, value: 1 })),
  );
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  expect(await postRow(db, post)).toMatchObject({ up_count: 1, down_count: 0, score: 1 });
  expect(await memberRow(db, cleo.id)).toMatchObject({ points: 110 });
  expect(await memberRow(db, ben.id)).toMatchObject({ points: 130 });
  expect(await keptWrongly(db)).toEqual({});
  await close();
  await fresh.drop();
});

test("members whose browser holds a guest's key do not vote on what that guest wrote", async ({
  db,
  people,
}) => {
  const { cleo, guest } = people;
  const post = await asked(db, guest);
  const both = { ...cleo, guestHere: guest.id };
  expect(refusal(await perform(db, both, cast, { post, value: 1 })).code).toBe("not-allowed");
  const other = await asked(db, await arrive(db));
  done(await perform(db, both, cast, { post: other, value: 1 }));
  done(await perform(db, cleo, cast, { post, value: 1 }));
});

test("a vote on an answer moves nothing in the lists of questions", async ({
  db,
  people: { ben, cleo, dan },
}) => {
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const inPlace = async () => {
    const [row] = await db.execute<{ count: number }>(sql`
      select n_tup_hot_upd::int as count from pg_stat_xact_user_tables where relname = 'posts'`);
    return row?.count ?? 0;
  };
  const before = await inPlace();
  done(await perform(db, dan, cast, { post: answer, value: 1 }));
  expect(await inPlace()).toBe(before + 1);
  const { score, listed_score, hot } = await postRow(db, answer);
  expect([score, listed_score, hot]).toEqual([1, null, null]);
});
