import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { follow } from "#lib/follows/follow.ts";
import { hide } from "#lib/posts/hide.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { system } from "#lib/words/actor.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const followed = async (db: Database, member: number) => [
  ...(await db.execute(
    sql`select subject, subject_id from follows where member_id = ${member} order by id`,
  )),
];

test("a member follows a question, a category, a tag and another member, each once", async ({
  db,
  people,
}) => {
  const { ben, cleo } = people;
  const question = await asked(db, ben, { tags: "sleep" });
  const [tag] = await db.execute<{ id: string }>(sql`select id from tags where name = 'sleep'`);
  const made = await perform(db, system, createCategory, { name: "Nights", slug: "nights" });
  const category = done(made).category;
  const wanted = [
    ["question", question, String(question)],
    ["tag", Number(tag?.id), "sleep"],
    ["category", category, "nights"],
    ["member", ben.id, "Ben"],
  ] as const;
  for (const [subject, id, at] of [...wanted, ...wanted]) {
    expect(done(await perform(db, cleo, follow, { subject, id: String(id) }))).toEqual({
      name: "subject.followed",
      subject,
      id,
      at,
    });
  }
  expect(await followed(db, cleo.id)).toEqual(
    wanted.map(([subject, id]) => ({ subject, subject_id: String(id) })),
  );
});

test("nobody follows themselves, and guests and the suspended follow nothing", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const own = { subject: "member", id: people.ben.id };
  expect(refusal(await perform(db, people.ben, follow, own)).code).toBe("not-allowed");
  for (const who of [people.guest, people.eve]) {
    const attempt = await perform(db, who, follow, { subject: "question", id: question });
    expect(refusal(attempt).code).toBe("not-allowed");
  }
});

test("what is out of sight or was never there cannot be followed", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  done(await perform(db, people.ada, hide, { post: question, reason: "Just to see." }));
  for (const [subject, id] of [
    ["question", question],
    ["tag", 999_999],
    ["category", 999_999],
    ["member", 999_999],
  ] as const) {
    expect(refusal(await perform(db, people.cleo, follow, { subject, id })).code).toBe("not-found");
  }
  for (const raw of [{ subject: "answer", id: 1 }, { subject: "tag" }, {}, null]) {
    expect(refusal(await perform(db, people.cleo, follow, raw)).code).toBe("invalid");
  }
});
