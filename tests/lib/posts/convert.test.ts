import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { withdrawAcceptance } from "#lib/answers/withdraw-acceptance.ts";
import { perform } from "#lib/command.ts";
import { convert } from "#lib/posts/convert.ts";
import { hide } from "#lib/posts/hide.ts";
import { recount } from "#lib/posts/recount.ts";
import { findPlace, findThread } from "#lib/questions/queries.ts";
import { cast } from "#lib/votes/cast.ts";
import { keptWrongly, memberRow } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "It answers nothing by itself.";

const shown = async (db: Database, question: number) => {
  const thread = await findThread(db, question, { order: "oldest", page: 1 });
  return {
    answers: thread?.answers.map(({ id }) => id),
    comments: thread?.comments.map(({ id }) => id),
    under: thread?.answers.map(({ comments }) => comments.map(({ id }) => id)),
  };
};

const agrees = async (db: Database) => {
  expect(await keptWrongly(db)).toEqual({});
  expect(Object.values(await recount(db)).reduce((sum, rows) => sum + rows, 0)).toBe(0);
};

test("an answer becomes a comment on its question, and the comments under it do so too", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const comment = await commented(db, dan, answer);
  const event = done(await perform(db, ada, convert, { post: answer, reason }));
  expect(event).toMatchObject({ name: "post.converted", from: "answer", kind: "comment" });
  expect(await shown(db, question)).toEqual({
    answers: [],
    comments: [answer, comment],
    under: [],
  });
  expect(await memberRow(db, cleo.id)).toMatchObject({ answer_count: 0, comment_count: 1 });
  for (const address of ["answer", "comment"] as const) {
    expect(await findPlace(db, address, answer)).toMatchObject({ anchor: `c${answer}` });
  }
  await agrees(db);
});

test("votes on an answer rest while it is a comment, and come back with their points", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, dan, cast, { post: answer, value: 1 }));
  const before = await memberRow(db, cleo.id);
  done(await perform(db, ada, convert, { post: answer, reason }));
  expect(Number((await memberRow(db, cleo.id)).points)).toBe(Number(before.points) - 60);
  await agrees(db);
  done(await perform(db, ada, convert, { post: answer, reason }));
  expect(await memberRow(db, cleo.id)).toMatchObject({
    points: before.points,
    answer_count: 1,
    comment_count: 0,
  });
  const thread = await findThread(db, question, { order: "oldest", page: 1 });
  expect(thread?.answers).toMatchObject([{ id: answer, score: 1 }]);
  await agrees(db);
});

test("a comment under an answer becomes an answer to the question", async ({ db, people }) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const comment = await commented(db, dan, answer);
  done(await perform(db, ada, convert, { post: comment, reason }));
  expect(await shown(db, question)).toEqual({
    answers: [answer, comment],
    comments: [],
    under: [[], []],
  });
  expect(await findPlace(db, "comment", comment)).toMatchObject({ anchor: `a${comment}` });
  await agrees(db);
});

test("an accepted answer stays one until whoever asked takes that back", async ({ db, people }) => {
  const { ada, ben, cleo } = people;
  const answer = await answered(db, cleo, await asked(db, ben));
  done(await perform(db, ben, accept, { answer }));
  expect(refusal(await perform(db, ada, convert, { post: answer, reason }))).toMatchObject({
    code: "conflict",
    message: expect.stringContaining("accepted"),
  });
  done(await perform(db, ben, withdrawAcceptance, { answer }));
  done(await perform(db, ada, convert, { post: answer, reason }));
  await agrees(db);
});

test("moderators convert what is in sight, no question, and say why", async ({ db, people }) => {
  const { ada, ben, cleo, hana } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  for (const who of [hana, cleo]) {
    const outcome = await perform(db, who, convert, { post: answer, reason });
    expect(refusal(outcome).code).toBe("not-allowed");
  }
  expect(refusal(await perform(db, ada, convert, { post: question, reason })).code).toBe(
    "not-found",
  );
  expect(refusal(await perform(db, ada, convert, { post: answer })).fields).toHaveProperty(
    "reason",
  );
  done(await perform(db, ada, hide, { post: answer, reason }));
  expect(refusal(await perform(db, ada, convert, { post: answer, reason })).code).toBe(
    "not-allowed",
  );
  const rows = await db.execute(sql`select from decisions where act = 'convert'`);
  expect(rows.length).toBe(0);
});
