import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { restore } from "#lib/posts/restore.ts";
import { cast } from "#lib/votes/cast.ts";
import { keptWrongly, postRow } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "Private details of somebody else.";

test("not one word of a deleted question can be read anywhere", async ({ db, people }) => {
  const { ben, miriam, guest } = people;
  const secret = "Wolfsmilch";
  const question = await asked(db, guest, {
    title: `Who knows ${secret} here?`,
    body: `It is about ${secret}.`,
    tags: "private",
    displayName: secret,
  });
  done(await perform(db, guest, edit, { post: question, body: `Still about ${secret}.` }));
  const answer = await answered(db, ben, question);
  done(await perform(db, miriam, deletePost, { post: question, reason }));
  expect(await postRow(db, question)).toMatchObject({
    state: "deleted",
    source: "",
    html: "",
    excerpt: "",
    title: "",
  });
  expect((await postRow(db, answer)).visible).toBe(false);
  for (const table of ["posts", "revisions", "audit_log", "decisions", "point_entries"]) {
    const rows = await db.execute(
      sql`select 1 from ${sql.identifier(table)} t where t::text ilike ${`%${secret}%`}`,
    );
    expect([table, rows.length]).toEqual([table, 0]);
  }
  const tags = await db.execute(sql`select question_count from tags where name = 'private'`);
  expect([...tags]).toEqual([{ question_count: 0 }]);
  expect(await keptWrongly(db)).toEqual({});
});

test("nothing happens any more to what is deleted or stands under it", async ({ db, people }) => {
  const { ada, ben, cleo, miriam } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const comment = await commented(db, ben, answer);
  done(await perform(db, miriam, deletePost, { post: answer, reason }));
  for (const post of [answer, comment]) {
    expect(refusal(await perform(db, ada, restore, { post, reason })).code).toBe("not-found");
    expect(refusal(await perform(db, ben, cast, { post, value: 1 })).code).toBe("not-found");
  }
  expect(await postRow(db, question)).toMatchObject({ answer_count: 0, visible: true });
});

test("administrators alone delete for good", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  for (const who of [people.ben, people.ada, people.hana, people.guest]) {
    expect(refusal(await perform(db, who, deletePost, { post, reason })).code).toBe("not-allowed");
  }
});
