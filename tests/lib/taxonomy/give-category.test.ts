import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { hide } from "#lib/posts/hide.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { giveCategory } from "#lib/taxonomy/give-category.ts";
import { system } from "#lib/words/actor.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

test("whoever is given a category moderates there and below, from the next request on", async ({
  db,
  people: { ben, cleo, miriam },
}) => {
  const { category } = done(await perform(db, system, createCategory, { name: "Sleep" }));
  const below = { name: "Dreams", parent: String(category) };
  const { category: inner } = done(await perform(db, system, createCategory, below));
  const session = await beginSession(db, cleo.id, null);
  done(await perform(db, miriam, giveCategory, { member: cleo.id, category }));
  const now = await findSession(db, session);
  if (!now) throw new Error("Cleo is signed in.");
  expect([...(now.keeps ?? [])].sort()).toEqual([category, inner].sort());
  const reason = "So that the test has a reason.";
  const there = await asked(db, ben, { category: String(inner) });
  done(await perform(db, now, hide, { post: there, reason }));
  const elsewhere = await asked(db, ben);
  expect(refusal(await perform(db, now, hide, { post: elsewhere, reason })).code).toBe(
    "not-allowed",
  );
});

test("administrators choose who moderates a category, once each, and nobody else does", async ({
  db,
  people: { ada, cleo, miriam },
}) => {
  const { category } = done(await perform(db, system, createCategory, { name: "Sleep" }));
  const given = { member: cleo.id, category };
  expect(refusal(await perform(db, ada, giveCategory, given)).code).toBe("not-allowed");
  done(await perform(db, miriam, giveCategory, given));
  expect(refusal(await perform(db, miriam, giveCategory, given)).code).toBe("conflict");
  const nowhere = await perform(db, miriam, giveCategory, { ...given, category: 999_999 });
  expect(refusal(nowhere).code).toBe("not-found");
});
