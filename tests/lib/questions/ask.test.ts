import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { ask } from "#lib/questions/ask.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { describeTag } from "#lib/taxonomy/describe-tag.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { keptWrongly, memberRow, postRow, row } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const title = "How do you fall asleep in summer?";

test("a question comes to life with its text, its address, its category and its tags", async ({
  db,
  people,
}) => {
  const { category } = done(await perform(db, system, createCategory, { name: "Sleep" }));
  const event = done(
    await perform(db, people.ben, ask, {
      title: `  ${title} `,
      body: "It is **too warm**.\r\nReally.",
      category: String(category),
      tags: "Sleep, Summer nights",
    }),
  );
  expect(event).toMatchObject({ category, credited: [people.ben.id] });
  expect(await postRow(db, event.question)).toMatchObject({
    title,
    slug: "how-do-you-fall-asleep-in-summer",
    source: "It is **too warm**.\nReally.",
    html: expect.stringContaining("<strong>too warm</strong>"),
    visible: true,
  });
  expect(await row(db, "categories", category)).toMatchObject({
    question_count: 1,
    unanswered_count: 1,
  });
  const tags = await db.execute(sql`select name, question_count from tags order by name`);
  expect([...tags]).toEqual([
    { name: "sleep", question_count: 1 },
    { name: "summer-nights", question_count: 1 },
  ]);
  expect(await memberRow(db, people.ben.id)).toMatchObject({ question_count: 1, points: 120 });
  expect(await keptWrongly(db)).toEqual({});
});

test("the body may stay empty, the title may not", async ({ db, people }) => {
  const { question } = done(await perform(db, people.ben, ask, { title }));
  expect(await postRow(db, question)).toMatchObject({ source: "", html: "" });
  const short = refusal(await perform(db, people.ben, ask, { title: "Sleep?" }));
  expect(short).toMatchObject({
    code: "invalid",
    fields: { title: expect.stringContaining("12") },
  });
});

test("a guest asks under a name of their own or under none, and never under somebody else's", async ({
  db,
  people,
}) => {
  const named = done(await perform(db, people.guest, ask, { title, displayName: "Sailor" }));
  expect(await postRow(db, named.question)).toMatchObject({
    author_name: "Sailor",
    author_id: null,
    guest_id: String(people.guest.id),
  });
  const unnamed = done(await perform(db, people.guest, ask, { title, displayName: "" }));
  expect((await postRow(db, unnamed.question)).author_name).toBeNull();
  for (const displayName of ["Ada", "АDА", "Moderator", "x".repeat(41)]) {
    const { fields } = refusal(await perform(db, people.guest, ask, { title, displayName }));
    expect(fields).toHaveProperty("displayName");
  }
});

test("a visitor who is not even a guest yet asks nothing", async ({ db }) => {
  expect(refusal(await perform(db, visitor, ask, { title })).code).toBe("not-allowed");
});

test("a question may grow out of an answer, and stands on its own when that one is hidden meanwhile", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const { question } = done(await perform(db, people.dan, ask, { title, follows: answer }));
  expect((await postRow(db, question)).follows_id).toBe(String(answer));
  done(await perform(db, people.ada, hide, { post: answer, reason: "Just to see." }));
  const late = done(await perform(db, people.dan, ask, { title, follows: answer }));
  expect(late.follows).toBeNull();
  expect((await postRow(db, late.question)).follows_id).toBeNull();
  const never = refusal(await perform(db, people.dan, ask, { title, follows: late.question }));
  expect(never.fields).toHaveProperty("follows");
});

test("a word that leads to another tag puts the question under that one", async ({
  db,
  people,
}) => {
  const first = await asked(db, people.ben, { tags: "panic" });
  done(await perform(db, people.hana, describeTag, { tag: "panic", synonyms: "panic-attack" }));
  const { tags } = done(
    await perform(db, people.ben, ask, { title, tags: ["Panic Attack", "panic"] }),
  );
  expect(tags).toHaveLength(1);
  expect(await row(db, "tags", tags[0] ?? 0)).toMatchObject({ name: "panic", question_count: 2 });
  expect(first).toBeGreaterThan(0);
});

test("what no form sends changes nothing", async ({ db, people }) => {
  const typed = {
    title,
    upCount: 99,
    authorId: people.ada.id,
    createdAt: "2001-01-01",
    state: "held",
    views: 9,
  };
  const { question } = done(await perform(db, people.ben, ask, typed));
  const post = await postRow(db, question);
  expect(post).toMatchObject({
    author_id: String(people.ben.id),
    up_count: 0,
    state: "published",
    view_count: 0,
  });
});

test("wrong kinds of things are refused beside their fields and not thrown", async ({
  db,
  people,
}) => {
  for (const typed of [
    null,
    7,
    "x",
    [],
    { title: 7 },
    { title, tags: 7 },
    { title, category: "x" },
    { title, body: {} },
    { title, tags: "a b c d e f" },
  ]) {
    expect(refusal(await perform(db, people.ben, ask, typed)).code).toBe("invalid");
  }
  const gone = refusal(await perform(db, people.ben, ask, { title, category: 999_999 }));
  expect(gone.fields).toHaveProperty("category");
  const nul = done(await perform(db, people.ben, ask, { title, body: "a\u0000b\ud800" }));
  expect((await postRow(db, nul.question)).source).toBe("ab");
});
