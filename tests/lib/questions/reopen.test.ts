import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { close } from "#lib/questions/close.ts";
import { reopen } from "#lib/questions/reopen.ts";
import { postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "It is another question after all.";

test("an opened question takes answers again and can be closed again", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  done(await perform(db, people.hana, close, { question, note: "Asked before." }));
  done(await perform(db, people.hana, reopen, { question, reason }));
  expect((await postRow(db, question)).closed_at).toBeNull();
  await answered(db, people.cleo, question);
  done(await perform(db, people.hana, close, { question, note: "Now it is." }));
});

test("whoever asked does not open what an editor closed, and an open question stays as it is", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  expect(refusal(await perform(db, people.hana, reopen, { question, reason })).code).toBe(
    "not-allowed",
  );
  done(await perform(db, people.hana, close, { question, note: "Asked before." }));
  expect(refusal(await perform(db, people.ben, reopen, { question, reason })).code).toBe(
    "not-allowed",
  );
});
