import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { close } from "#lib/questions/close.ts";
import { postRow } from "#tests/village/rows.ts";
import { asked, commented, done, refusal, test } from "#tests/village/village.ts";

const note = "Answered by your doctor.";

test("a closed question takes comments and no answers", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  done(await perform(db, people.hana, close, { question, note }));
  expect((await postRow(db, question)).closed_at).not.toBeNull();
  const late = await perform(db, people.cleo, postAnswer, { question, body: "Too late for this." });
  expect(refusal(late).code).toBe("not-allowed");
  await commented(db, people.cleo, question);
});

test("a duplicate names the question that it repeats", async ({ db, people }) => {
  const original = await asked(db, people.ben);
  const repeated = await asked(db, people.dan);
  const event = done(
    await perform(db, people.hana, close, { question: repeated, duplicateOf: original }),
  );
  expect(event.duplicateOf).toBe(original);
});

test("closing wants a reason, another question than itself, and one that is there", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const bare = refusal(await perform(db, people.hana, close, { question, note: " " }));
  expect(bare.fields).toHaveProperty("note");
  for (const duplicateOf of [question, 999_999]) {
    const { fields } = refusal(await perform(db, people.hana, close, { question, duplicateOf }));
    expect(fields).toHaveProperty("duplicateOf");
  }
});

test("whoever asked and editors close a question, once", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const stranger = await perform(db, people.cleo, close, { question, note });
  expect(refusal(stranger).code).toBe("not-allowed");
  done(await perform(db, people.ben, close, { question, note }));
  expect(refusal(await perform(db, people.hana, close, { question, note }))).toMatchObject({
    code: "not-allowed",
    message: "Ben closed this a moment ago. Nothing was changed now.",
  });
  const again = refusal(await perform(db, people.ben, close, { question, note }));
  expect(again.message).not.toContain("Ben");
  done(await perform(db, people.ada, hide, { post: question, reason: note }));
  const hidden = await perform(db, people.hana, close, { question, note });
  expect(refusal(hidden).code).toBe("not-found");
});

test("the public log says when an editor closes a question, and not when whoever asked does", async ({
  db,
  people,
}) => {
  const [own, other] = [await asked(db, people.ben), await asked(db, people.ben)];
  done(await perform(db, people.ben, close, { question: own, note }));
  done(await perform(db, people.hana, close, { question: other, note }));
  const lines = await db.execute(
    sql`select open from audit_log where event = 'question.closed' order by id`,
  );
  expect(lines.map(({ open }) => open)).toEqual([false, true]);
});
