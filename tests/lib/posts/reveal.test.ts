import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { claim } from "#lib/guests/claim.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { findHistory } from "#lib/posts/queries.ts";
import { recount } from "#lib/posts/recount.ts";
import { restore } from "#lib/posts/restore.ts";
import { reveal } from "#lib/posts/reveal.ts";
import { findThread } from "#lib/questions/queries.ts";
import { cast } from "#lib/votes/cast.ts";
import { guestAnswers } from "#tests/lib/guests/support.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "The name can be read again.";

const agrees = async (db: Database) => {
  expect(await keptWrongly(db)).toEqual({});
  expect(Object.values(await recount(db)).reduce((sum, rows) => sum + rows, 0)).toBe(0);
};

test("with the name come back its points, its counts and its versions", async ({ db, people }) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, dan, cast, { post: answer, value: 1 }));
  done(await perform(db, ben, accept, { answer }));
  done(await perform(db, cleo, edit, { post: answer, body: "With wet curtains and a fan." }));
  const before = [await memberRow(db, cleo.id), await memberRow(db, ben.id)];
  const shown = async () => [
    await findThread(db, question, { order: "oldest", page: 1 }),
    await findHistory(db, answer, 1),
  ];
  const read = await shown();
  done(await perform(db, ada, conceal, { post: answer, reason }));
  expect(await memberRow(db, cleo.id)).toMatchObject({ points: 100, answer_count: 0 });
  done(await perform(db, ada, reveal, { post: answer, reason }));
  expect([await memberRow(db, cleo.id), await memberRow(db, ben.id)]).toEqual(before);
  expect(await shown()).toEqual(read);
  await agrees(db);
});

test("a name that comes back while the post is hidden earns again when it is shown", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const answer = await answered(db, cleo, await asked(db, ben));
  const before = await memberRow(db, cleo.id);
  done(await perform(db, ada, hide, { post: answer, reason }));
  done(await perform(db, ada, conceal, { post: answer, reason }));
  done(await perform(db, ada, reveal, { post: answer, reason }));
  await agrees(db);
  done(await perform(db, ada, restore, { post: answer, reason }));
  expect(await memberRow(db, cleo.id)).toEqual(before);
  await agrees(db);
});

test("what its author took off, a moderator does not put back", async ({ db, people }) => {
  const { ada, ben, hana } = people;
  const post = await asked(db, ben);
  expect(refusal(await perform(db, ada, reveal, { post, reason })).code).toBe("conflict");
  done(await perform(db, ben, conceal, { post, reason }));
  for (const who of [ada, hana]) {
    expect(refusal(await perform(db, who, reveal, { post, reason })).code).toBe("not-allowed");
  }
  done(await perform(db, ben, reveal, { post, reason }));
  expect(await postRow(db, post)).toMatchObject({ author_id: String(ben.id) });
});

test("a guest who claims what is shown without a name is not shown either", async ({
  db,
  people,
}) => {
  const { ada, ben, dan } = people;
  const { key, post } = await guestAnswers(db, await asked(db, ben), { displayName: "Passer-by" });
  done(await perform(db, ada, conceal, { post, reason }));
  done(await perform(db, dan, claim, { key }));
  expect(await postRow(db, post)).toMatchObject({
    author_id: null,
    author_name: null,
    concealed_author_id: String(dan.id),
  });
  await agrees(db);
  done(await perform(db, dan, reveal, { post, reason }));
  expect(await memberRow(db, dan.id)).toMatchObject({ answer_count: 1 });
  await agrees(db);
});
