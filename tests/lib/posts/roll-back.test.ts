import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { edit } from "#lib/posts/edit.ts";
import { findEditable } from "#lib/posts/editable.ts";
import { rollBack } from "#lib/posts/roll-back.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { keptWrongly, postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "The first words said it better.";

test("bringing a version back makes a new one of its title, tags, category and text", async ({
  db,
  people,
}) => {
  const before = done(await perform(db, people.miriam, createCategory, { name: "Sleep" })).category;
  const later = done(await perform(db, people.miriam, createCategory, { name: "Nights" })).category;
  const first = {
    title: "How do you sleep in summer?",
    body: "*First* words.",
    tags: "heat sleep",
  };
  const question = await asked(db, people.ben, { ...first, category: before });
  const second = { title: "What do you do at night?", body: "Second words.", tags: "night" };
  done(await perform(db, people.ben, edit, { post: question, ...second, category: String(later) }));
  const event = done(
    await perform(db, people.ben, rollBack, { post: question, version: 1, reason }),
  );
  expect(event).toMatchObject({ name: "post.rolled-back", post: question, version: 1 });
  expect(await postRow(db, question)).toMatchObject({
    title: first.title,
    slug: "how-do-you-sleep-in-summer",
    source: first.body,
    html: expect.stringContaining("<em>First</em>"),
    category_id: String(before),
  });
  const versions = await db.execute(
    sql`select number, reason, tags from revisions where post_id = ${question} order by number`,
  );
  expect([...versions]).toMatchObject([{ number: 1 }, { number: 2 }, { number: 3, reason }]);
  expect(versions[2]?.tags).toEqual(versions[0]?.tags);
  expect(await keptWrongly(db)).toEqual({});
});

test("an edit right after bringing a version back leaves that version in the history", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const change = async (body: string) =>
    done(await perform(db, people.cleo, edit, { post: answer, body }));
  await change("Second words, and more of them.");
  done(await perform(db, people.cleo, rollBack, { post: answer, version: 1, reason }));
  await change("Third words, and more of them.");
  await change("Fourth words, and more of them.");
  const versions = await db.execute(
    sql`select source, reason from revisions where post_id = ${answer} order by number`,
  );
  const [first] = versions;
  expect([...versions]).toMatchObject([
    { reason: null },
    { source: "Second words, and more of them." },
    { source: first?.source, reason },
    { source: "Fourth words, and more of them." },
  ]);
});

test("nobody brings back what stands already, what never was, or without saying why", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const attempt = async (raw: object) =>
    refusal(await perform(db, people.cleo, rollBack, { post: answer, ...raw }));
  expect((await attempt({ version: 1, reason })).code).toBe("not-found");
  done(await perform(db, people.cleo, edit, { post: answer, body: "Other words, longer ones." }));
  expect((await attempt({ version: 2, reason })).code).toBe("conflict");
  expect((await attempt({ version: 9, reason })).code).toBe("not-found");
  expect((await attempt({ version: 999_999_999_999, reason })).code).toBe("not-found");
  expect((await attempt({ version: 1 })).fields).toHaveProperty("reason");
});

test("bringing a version back is for those who may edit, and not over what came meanwhile", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  done(await perform(db, people.cleo, edit, { post: answer, body: "Other words, longer ones." }));
  const open = await findEditable(db, people.hana, answer);
  const raw = { post: answer, version: 1, reason, base: open?.start.base };
  expect(refusal(await perform(db, people.ben, rollBack, raw)).code).toBe("not-allowed");
  done(await perform(db, people.cleo, edit, { post: answer, body: "Words of the last minute." }));
  expect(refusal(await perform(db, people.hana, rollBack, raw)).code).toBe("conflict");
  expect(await postRow(db, answer)).toMatchObject({ source: "Words of the last minute." });
});
