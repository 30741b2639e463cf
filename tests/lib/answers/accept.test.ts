import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { restore } from "#lib/posts/restore.ts";
import { settlePeople } from "#lib/village/settle.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { keptWrongly, postRow } from "#tests/village/rows.ts";
import { answered, arrive, asked, done, refusal, test } from "#tests/village/village.ts";

test("accepting an answer is for the asker alone", async ({ db, people }) => {
  const { ada, ben, cleo, miriam } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  for (const who of [ada, cleo, miriam, people.guest]) {
    expect(refusal(await perform(db, who, accept, { answer })).code).toBe("not-allowed");
  }
  done(await perform(db, ben, accept, { answer }));
  expect((await postRow(db, question)).accepted_answer_id).toBe(String(answer));
});

test("a guest who asked can accept, and another guest cannot", async ({ db, people }) => {
  const question = await asked(db, people.guest);
  const answer = await answered(db, people.cleo, question);
  const stranger = await arrive(db);
  expect(refusal(await perform(db, stranger, accept, { answer })).code).toBe("not-allowed");
  done(await perform(db, people.guest, accept, { answer }));
});

test("only one answer is accepted at a time, and the former ones are remembered", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const first = await answered(db, cleo, question);
  const second = await answered(db, dan, question);
  done(await perform(db, ben, accept, { answer: first }));
  expect(await perform(db, ben, accept, { answer: first })).toMatchObject({ before: true });
  done(await perform(db, ben, accept, { answer: second }));
  const rows = await db.execute(
    sql`select answer_id, withdrawn_at is null as stands from acceptances order by id`,
  );
  expect([...rows]).toEqual([
    { answer_id: String(first), stands: false },
    { answer_id: String(second), stands: true },
  ]);
});

test("a hidden answer is not shown as accepted, and is again when it comes back", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, ben, accept, { answer }));
  const reason = "Just to see.";
  done(await perform(db, ada, hide, { post: answer, reason }));
  expect((await postRow(db, question)).accepted_answer_id).toBeNull();
  done(await perform(db, ada, restore, { post: answer, reason }));
  expect((await postRow(db, question)).accepted_answer_id).toBe(String(answer));
});

test("fifty acceptances at the same moment leave one that stands, and its points once", async () => {
  const fresh = await freshDatabase();
  const { db, close } = connect(fresh.url, { max: 12 });
  const { ben, cleo, dan } = await settlePeople(db);
  const question = await asked(db, ben);
  const answers = [await answered(db, cleo, question), await answered(db, dan, question)];
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, turn) =>
      perform(db, ben, accept, { answer: answers[turn % 2] }),
    ),
  );
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  const standing = await db.execute<{ answer_id: string }>(
    sql`select answer_id from acceptances where withdrawn_at is null`,
  );
  expect(standing).toHaveLength(1);
  expect((await postRow(db, question)).accepted_answer_id).toBe(standing[0]?.answer_id);
  expect(await keptWrongly(db)).toEqual({});
  await close();
  await fresh.drop();
});
