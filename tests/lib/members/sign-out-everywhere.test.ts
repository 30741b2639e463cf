import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { signOutEverywhere } from "#lib/members/sign-out-everywhere.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("signing out everywhere ends every sign-in of a member, and of nobody else", async ({
  db,
  people,
}) => {
  const mine = [
    await beginSession(db, people.ben.id, "Phone"),
    await beginSession(db, people.ben.id, "Desk"),
  ];
  const hers = await beginSession(db, people.cleo.id, "Phone");
  done(await perform(db, people.ben, signOutEverywhere, {}));
  for (const session of mine) expect(await findSession(db, session)).toBeUndefined();
  expect(await findSession(db, hers)).toBeDefined();
});

test("the operator can do so for anybody, nobody else for another", async ({ db, people }) => {
  const session = await beginSession(db, people.ben.id, null);
  const member = people.ben.id;
  for (const who of [people.cleo, people.miriam]) {
    expect(refusal(await perform(db, who, signOutEverywhere, { member })).code).toBe("not-allowed");
  }
  expect(refusal(await perform(db, visitor, signOutEverywhere, {})).code).toBe("not-found");
  done(await perform(db, system, signOutEverywhere, { member }));
  expect(await findSession(db, session)).toBeUndefined();
});
