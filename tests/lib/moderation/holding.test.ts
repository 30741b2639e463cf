import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { post as answer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as comment } from "#lib/comments/post.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { approve } from "#lib/posts/approve.ts";
import { findOwnPost } from "#lib/posts/own.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { ask } from "#lib/questions/ask.ts";
import { findThread } from "#lib/questions/queries.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { type Actor, system } from "#lib/words/actor.ts";
import { holdRules } from "#lib/words/holds.ts";
import { keptWrongly, memberRow, postRow, tally } from "#tests/village/rows.ts";
import { arrive, asked, done, test } from "#tests/village/village.ts";

const here = { from: "a browser" };
const title = "How do I sleep in a hot room?";
const body = "With wet curtains, at least.";

const asks = async (db: Database, who: Actor, more: object = {}) =>
  done(await perform(db, who, ask, { title, body, tags: "sleep", ...more }, here));
const answers = async (db: Database, who: Actor, question: number) =>
  done(await perform(db, who, answer, { question, body }, here));

test("what a guest writes waits, counts nowhere, and says why to whoever wrote it", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const event = await answers(db, people.guest, question);
  expect(event).toMatchObject({ waits: true, credited: [] });
  expect(await postRow(db, event.answer)).toMatchObject({ state: "held", visible: false });
  expect(await postRow(db, question)).toMatchObject({ answer_count: 0 });
  const thread = await findThread(db, question, { order: "votes", page: 1 });
  expect(thread?.answers).toEqual([]);
  const own = await findOwnPost(db, people.guest, event.answer);
  expect(own?.decision).toMatchObject({ reason: holdRules.guest, byRule: true });
  expect(await findOwnPost(db, await arrive(db), event.answer)).toBeUndefined();
  expect(await keptWrongly(db)).toEqual({});
});

test("the first post of somebody new waits, with its points, until a moderator approved it", async ({
  db,
  people,
}) => {
  const { question, waits } = await asks(db, people.dan);
  expect(waits).toBe(true);
  expect(await memberRow(db, people.dan.id)).toMatchObject({ points: 100, question_count: 0 });
  expect([await tally(db, "questions"), await keptWrongly(db)]).toEqual([0, {}]);
  await db.execute(
    sql`update posts set created_at = now() - interval '2 days' where id = ${question}`,
  );
  await db.execute(sql`update decisions set decided_at = now() - interval '2 days'`);
  done(await perform(db, people.ada, approve, { post: question }));
  expect(await memberRow(db, people.dan.id)).toMatchObject({ points: 120, question_count: 1 });
  const [age] = await db.execute(
    sql`select now() - created_at < interval '1 minute' as fresh from posts where id = ${question}`,
  );
  expect([age?.fresh, await tally(db, "questions"), await keptWrongly(db)]).toEqual([true, 1, {}]);
  expect((await asks(db, people.dan, { title: "And how do you all?" })).waits).toBe(false);
});

test("what was seen once keeps its date when it is held and approved later", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  await db.execute(
    sql`update posts set created_at = now() - interval '2 days' where id = ${question}`,
  );
  const { hold } = await import("#lib/posts/hold.ts");
  done(await perform(db, people.ada, hold, { post: question, reason: "A second look." }));
  done(await perform(db, people.ada, approve, { post: question }));
  const [age] = await db.execute(
    sql`select now() - created_at > interval '1 day' as old from posts where id = ${question}`,
  );
  expect(age?.old).toBe(true);
});

test("experts, editors and moderators do not wait, wherever they write", async ({ db, people }) => {
  const { category } = done(await perform(db, system, createCategory, { name: "Grief" }));
  done(await perform(db, people.miriam, setHolding, { category, all: "on" }));
  const keeper: Actor = { ...people.dan, keeps: [category] };
  for (const who of [people.cleo, people.hana, people.ada, people.miriam, keeper]) {
    expect((await asks(db, who, { category })).waits).toBe(false);
  }
});

test("in a category all can wait, in those below it too, until one of them says otherwise", async ({
  db,
  people,
}) => {
  const make = async (name: string, parent?: number) =>
    done(await perform(db, system, createCategory, { name, parent })).category;
  const above = await make("Grief");
  const below = await make("Parents", above);
  done(await perform(db, people.miriam, setHolding, { firstPosts: 0 }));
  done(await perform(db, people.miriam, setHolding, { category: above, all: "on" }));
  const { question, waits } = await asks(db, people.ben, { category: below });
  expect(waits).toBe(true);
  done(await perform(db, people.ada, approve, { post: question }));
  expect((await answers(db, people.ivo, question)).waits).toBe(true);
  done(await perform(db, people.miriam, setHolding, { category: below, all: "off" }));
  expect((await answers(db, people.farid, question)).waits).toBe(false);
  expect((await asks(db, people.ben, { category: above })).waits).toBe(true);
  expect((await asks(db, people.ben)).waits).toBe(false);
});

test("the site can let everybody through, and a form sent twice still says that its post waits", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const sent = { question, body, submission: "a-word-of-the-form" };
  const first = done(await perform(db, people.guest, answer, sent, here));
  const again = await perform(db, people.guest, answer, sent, here);
  expect(again).toMatchObject({ ok: true, before: true, event: { ...first, credited: [] } });
  done(
    await perform(db, people.miriam, setHolding, { guests: "off", firstPosts: 0, proof: "off" }),
  );
  const said = { post: question, body };
  expect(done(await perform(db, people.guest, comment, said, here)).waits).toBe(false);
  expect((await asks(db, people.dan)).waits).toBe(false);
  expect(await keptWrongly(db)).toEqual({});
});

test("whoever waits can take it back, and what comes from nowhere waits for nobody", async ({
  db,
  people,
}) => {
  const { question } = await asks(db, people.guest);
  done(await perform(db, people.guest, withdraw, { post: question }));
  expect(await postRow(db, question)).toMatchObject({ state: "hidden", visible: false });
  expect(done(await perform(db, people.guest, ask, { title, body })).waits).toBe(false);
});
