import { expect } from "vitest";
import { accept } from "#lib/answers/accept.ts";
import { withdrawAcceptance } from "#lib/answers/withdraw-acceptance.ts";
import { perform } from "#lib/command.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

test("whoever accepted an answer can take that back, and the points go along", async ({
  db,
  people,
}) => {
  const { ben, cleo } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const points = async () => [
    (await memberRow(db, ben.id)).points,
    (await memberRow(db, cleo.id)).points,
  ];
  const before = await points();
  done(await perform(db, ben, accept, { answer }));
  expect(await points()).not.toEqual(before);
  const event = done(await perform(db, ben, withdrawAcceptance, { answer }));
  expect(event).toMatchObject({ name: "acceptance.withdrawn", question, answer });
  expect(new Set(event.credited)).toEqual(new Set([ben.id, cleo.id]));
  expect((await postRow(db, question)).accepted_answer_id).toBeNull();
  expect(await points()).toEqual(before);
  expect(await keptWrongly(db)).toEqual({});
  done(await perform(db, ben, accept, { answer }));
  expect((await postRow(db, question)).accepted_answer_id).toBe(String(answer));
});

test("taking it back is for the asker alone, a guest who asked included", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.guest);
  const answer = await answered(db, people.cleo, question);
  done(await perform(db, people.guest, accept, { answer }));
  for (const who of [people.ada, people.cleo, people.miriam]) {
    const attempt = await perform(db, who, withdrawAcceptance, { answer });
    expect(refusal(attempt).code).toBe("not-allowed");
  }
  done(await perform(db, people.guest, withdrawAcceptance, { answer }));
});

test("what is not accepted cannot be taken back", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.cleo, question);
  const attempt = await perform(db, people.ben, withdrawAcceptance, { answer });
  expect(refusal(attempt).code).toBe("conflict");
});
