import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { decline } from "#lib/suggestions/decline.ts";
import { listOwnSuggestions } from "#lib/suggestions/own.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";
import { suggested } from "./support.ts";

test("members find the edits that they suggested: what waits first, and what came of the others", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const [one, other] = [await answered(db, cleo, question), await answered(db, ben, question)];
  const waiting = await suggested(db, dan, one);
  const declined = await suggested(db, dan, other);
  const note = "The fan was left out on purpose.";
  done(await perform(db, ben, decline, { post: other, suggestion: declined, reason: note }));
  const rows = async () => (await listOwnSuggestions(db, dan.id, 1))?.rows;
  expect(await rows()).toMatchObject([
    { id: waiting, post: one, kind: "answer", outcome: null, note: null },
    { id: declined, post: other, outcome: "declined", note },
  ]);
  done(await perform(db, ada, hide, { post: one, reason: "Just to see." }));
  expect((await rows())?.[0]).toMatchObject({ id: waiting, title: null });
  expect(await listOwnSuggestions(db, dan.id, 2)).toBeUndefined();
  expect((await listOwnSuggestions(db, ben.id, 1))?.rows).toEqual([]);
});
