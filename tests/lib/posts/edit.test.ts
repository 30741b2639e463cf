import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { lock } from "#lib/posts/lock.ts";
import { keptWrongly, postRow, row } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "A clearer word.";
const body = "Another text, which is longer.";

const versions = async (db: Database, post: number) => [
  ...(await db.execute<{ number: number; source: string; reason: string | null }>(
    sql`select number, source, reason from revisions where post_id = ${post} order by number`,
  )),
];

test("the first edit keeps the first version, and each later one its own", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben, { body: "First words." });
  expect(await versions(db, question)).toEqual([]);
  done(await perform(db, people.ben, edit, { post: question, body: "Second words." }));
  done(await perform(db, people.ada, edit, { post: question, body: "Third words.", reason }));
  expect(await versions(db, question)).toEqual([
    { number: 1, source: "First words.", reason: null },
    { number: 2, source: "Second words.", reason: null },
    { number: 3, source: "Third words.", reason },
  ]);
  expect(await postRow(db, question)).toMatchObject({
    source: "Third words.",
    html: expect.stringContaining("Third words."),
    edited_by_id: String(people.ada.id),
  });
});

test("edits by the same author within five minutes are one version", async ({ db, people }) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  done(await perform(db, people.cleo, edit, { post: answer, body: `${body} Once.` }));
  done(await perform(db, people.cleo, edit, { post: answer, body: `${body} Twice.` }));
  expect((await versions(db, answer)).map((version) => version.source)).toEqual([
    "With wet curtains, at least.",
    `${body} Twice.`,
  ]);
  await db.execute(sql`update revisions set created_at = created_at - interval '6 minutes'`);
  done(await perform(db, people.cleo, edit, { post: answer, body: `${body} Later.` }));
  expect(await versions(db, answer)).toHaveLength(3);
});

test("whoever edits what another wrote says why", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const silent = refusal(await perform(db, people.hana, edit, { post: question, body }));
  expect(silent.fields).toHaveProperty("reason");
  expect(refusal(await perform(db, people.cleo, edit, { post: question, body, reason })).code).toBe(
    "not-allowed",
  );
});

test("a new title brings a new address, and new tags are counted", async ({ db, people }) => {
  const post = await asked(db, people.ben, { tags: "sleep, summer" });
  const title = "How do you stay cool at night?";
  done(await perform(db, people.ben, edit, { post, title, tags: "sleep, heat" }));
  expect(await postRow(db, post)).toMatchObject({ slug: "how-do-you-stay-cool-at-night", title });
  expect(await keptWrongly(db)).toEqual({});
  const tags = await db.execute(sql`select name from tags where question_count = 1 order by name`);
  expect([...tags]).toEqual([{ name: "heat" }, { name: "sleep" }]);
});

test("each kind of post keeps its own length, and an edit changes something", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben, { body: "First words." });
  const answer = await answered(db, people.ben, question);
  const comment = await commented(db, people.ben, question);
  const edited = (post: number, typed: string) =>
    perform(db, people.ben, edit, { post, body: typed });
  expect(refusal(await edited(answer, "")).fields).toHaveProperty("body");
  expect(refusal(await edited(comment, "x".repeat(2_001))).fields).toHaveProperty("body");
  done(await edited(question, ""));
  expect(refusal(await edited(answer, "With wet curtains, at least.")).code).toBe("conflict");
});

test("the first version of an imported post is rendered when it is first edited", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.ben, await asked(db, people.ben));
  await db.execute(sql`
    update posts set format = 'html', source = '<b>Old</b> words', html = null, excerpt = null,
      renderer_version = null where id = ${answer}`);
  done(await perform(db, people.ben, edit, { post: answer, body }));
  const [first] = await db.execute(
    sql`select format, html from revisions where post_id = ${answer} and number = 1`,
  );
  expect(first).toMatchObject({ format: "html", html: expect.stringContaining("Old") });
  expect(await postRow(db, answer)).toMatchObject({ format: "markdown" });
});

test("its author edits a post until it is locked, and a hidden one not at all", async ({
  db,
  people,
}) => {
  const post = await asked(db, people.ben);
  done(await perform(db, people.ada, lock, { post, reason }));
  expect(refusal(await perform(db, people.ben, edit, { post, body })).code).toBe("not-allowed");
  done(await perform(db, people.ada, edit, { post, body, reason }));
  done(await perform(db, people.ada, hide, { post, reason }));
  expect(
    refusal(await perform(db, people.ada, edit, { post, body: `${body} More.`, reason })).code,
  ).toBe("not-allowed");
  expect((await row(db, "posts", post)).state).toBe("hidden");
});
