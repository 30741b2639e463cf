import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { settlePeople } from "#lib/village/settle.ts";
import { cast } from "#lib/votes/cast.ts";
import { setRules } from "#lib/votes/set-rules.ts";
import { type Actor, system } from "#lib/words/actor.ts";
import { paces } from "#lib/words/limits.ts";
import { freshDatabase, test as plain } from "#tests/support/database.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal } from "#tests/village/village.ts";

const pace = paces["vote.cast"] ?? { each: 0, address: 0 };

/** A site of its own, where commits count; how many statements were asked, and another process beside it. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from here which fixtures this one needs.
const test = plain.extend("site", async ({}, { onCleanup }) => {
  const fresh = await freshDatabase();
  const said: string[] = [];
  const here = connect(fresh.url, { max: 12, onStatement: (statement) => said.push(statement) });
  const elsewhere = connect(fresh.url, { max: 12 });
  onCleanup(async () => {
    await Promise.all([here.close(), elsewhere.close()]);
    await fresh.drop();
  });
  const people = await settlePeople(here.db);
  return { db: here.db, elsewhere: elsewhere.db, people, said };
});

const several = async (db: Database, who: Actor, count: number) => {
  const posts: number[] = [];
  for (let turn = 0; turn < count; turn++) posts.push(await asked(db, who));
  return posts;
};

const number = async (db: Database, query: ReturnType<typeof sql>): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(query);
  return row?.n ?? 0;
};

test("votes that come at the same time are cast in one transaction, each with its line in the log", async ({
  site: { db, people, said },
}) => {
  const { ben, cleo } = people;
  const posts = await several(db, ben, 8);
  said.length = 0;
  const vote = (post: number) => perform(db, cleo, cast, { post, value: 1 }, { from: "home" });
  for (const outcome of await Promise.all(posts.map(vote))) done(outcome);
  expect(said.filter((statement) => statement === "begin ")).toHaveLength(1);
  expect(said.length).toBeLessThan(12);
  for (const post of posts) expect((await postRow(db, post)).up_count).toBe(1);
  const written = sql`select count(*)::int as n from audit_log where event = 'vote.cast'`;
  expect(await number(db, written)).toBe(8);
  expect(await number(db, sql`select min(count)::int as n from paces`)).toBe(8);
  expect((await memberRow(db, ben.id)).points).toBe(100 + 8 * (20 + 10));
  expect(await keptWrongly(db)).toEqual({});
});

test("a vote that may not be is refused alone, and takes no other along", async ({
  site: { db, people },
}) => {
  const { ben, cleo } = people;
  const [one = 0, other = 0, third = 0] = await several(db, ben, 3);
  const own = await asked(db, cleo);
  done(await perform(db, system, setRules, { down: "off" }));
  const votes = [
    [one, 1],
    [own, 1],
    [other, -1],
    [third, 1],
    [999_999, 1],
  ].map(([post, value]) => perform(db, cleo, cast, { post, value }));
  const outcomes = await Promise.all(votes);
  expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.code))).toEqual([
    ...["done", "not-allowed", "not-allowed", "done", "not-found"],
  ]);
  expect(await keptWrongly(db)).toEqual({});
});

test("as many as the pace leaves are cast, however many come at the same moment", async ({
  site: { db, people },
}) => {
  const { ben, cleo, dan } = people;
  const posts = await several(db, ben, 10);
  await db.execute(sql`insert into paces (key, count) values
    (${`vote.cast member ${cleo.id}`}, ${pace.each - 3}),
    ('vote.cast from the library', ${pace.address - 4})`);
  const all = (who: Actor, from: string) =>
    Promise.all(posts.map((post) => perform(db, who, cast, { post, value: 1 }, { from })));
  const home = await all(cleo, "home");
  const library = await all(dan, "the library");
  for (const [outcomes, left] of [
    [home, 3],
    [library, 4],
  ] as const) {
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(left);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("too-fast");
  }
  expect(await number(db, sql`select count(*)::int as n from votes`)).toBe(7);
  const spent = sql`select count(*)::int as n from paces where count in (${pace.each}, ${pace.address})`;
  expect(await number(db, spent)).toBe(2);
});

test("a post that is being hidden is decided on when it is hidden, and keeps no other vote waiting", async ({
  site: { db, elsewhere, people },
}) => {
  const { ada, ben, cleo, dan, hana } = people;
  const [hidden, other] = [await asked(db, ben), await asked(db, hana)];
  const answer = await answered(db, dan, hidden);
  const vote = (post: number) => perform(db, cleo, cast, { post, value: 1 });
  const late = await elsewhere.transaction(async (tx) => {
    done(await perform(tx, ada, hide, { post: hidden, reason: "So that the test has a reason." }));
    const [waiting, free] = [[vote(hidden), vote(answer)], vote(other)];
    done(await free);
    return { waiting };
  });
  for (const outcome of await Promise.all(late.waiting)) {
    expect(refusal(outcome).code).toBe("not-found");
  }
  expect(await number(db, sql`select count(*)::int as n from votes`)).toBe(1);
  expect(await keptWrongly(db)).toEqual({});
});

test("somebody whose row is held up holds up nobody else", async ({
  site: { db, elsewhere, people },
}) => {
  const { ben, cleo, dan } = people;
  const [one, other] = [await asked(db, ben), await asked(db, dan)];
  const held = await elsewhere.transaction(async (tx) => {
    await tx.execute(sql`select from members where id = ${ben.id} for update`);
    const waiting = perform(db, cleo, cast, { post: one, value: 1 });
    done(await perform(db, people.hana, cast, { post: other, value: 1 }));
    return { waiting };
  });
  done(await held.waiting);
  expect(await keptWrongly(db)).toEqual({});
});

test("two processes that vote on the same posts count every vote once, and wait in no circle", async ({
  site: { db, elsewhere, people },
}) => {
  const { ben, cleo, dan, hana, miriam } = people;
  const questions = await several(db, ben, 6);
  const posts = [...questions];
  for (const question of questions) posts.push(await answered(db, cleo, question));
  const all = (on: Database, who: Actor, value: number) =>
    posts.map((post) => perform(on, who, cast, { post, value }));
  const outcomes = await Promise.all([
    ...all(db, dan, 1),
    ...all(elsewhere, hana, 1),
    ...all(db, miriam, -1),
    ...all(elsewhere, miriam, -1),
    ...all(elsewhere, dan, 1),
  ]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  for (const post of posts) {
    expect(await postRow(db, post)).toMatchObject({ up_count: 2, down_count: 1 });
  }
  expect(await keptWrongly(db)).toEqual({});
  await db.execute(sql`select pg_stat_force_next_flush()`);
  const deadlocks = sql`select deadlocks::int as n from pg_stat_database where datname = current_database()`;
  expect(await number(db, deadlocks)).toBe(0);
});
