import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { giveCategory } from "#lib/taxonomy/give-category.ts";
import { takeCategory } from "#lib/taxonomy/take-category.ts";
import { system } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("a dismissed moderator moderates nothing, from the next request on", async ({
  db,
  people: { cleo, miriam },
}) => {
  const { category } = done(await perform(db, system, createCategory, { name: "Sleep" }));
  const kept = { member: cleo.id, category };
  const session = await beginSession(db, cleo.id, null);
  done(await perform(db, miriam, giveCategory, kept));
  expect((await findSession(db, session))?.keeps).toEqual([category]);
  expect(refusal(await perform(db, cleo, takeCategory, kept)).code).toBe("not-allowed");
  done(await perform(db, miriam, takeCategory, kept));
  expect((await findSession(db, session))?.keeps).toEqual([]);
  expect(refusal(await perform(db, miriam, takeCategory, kept)).code).toBe("conflict");
});
