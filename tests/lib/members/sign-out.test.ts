import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { signOut } from "#lib/members/sign-out.ts";
import { visitor } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("signing out ends the sign-in of this browser, and of no other", async ({ db, people }) => {
  const [phone, desk] = [
    await beginSession(db, people.ben.id, "Phone"),
    await beginSession(db, people.ben.id, "Desk"),
  ];
  done(await perform(db, people.ben, signOut, { session: phone }));
  expect(await findSession(db, phone)).toBeUndefined();
  expect(await findSession(db, desk)).toMatchObject({ id: people.ben.id });
});

test("a suspended member can sign out; nobody signs anybody else out", async ({ db, people }) => {
  const session = await beginSession(db, people.eve.id, null);
  for (const who of [people.ben, people.miriam, people.guest, visitor]) {
    expect(refusal(await perform(db, who, signOut, { session })).code).toBe("not-allowed");
  }
  done(await perform(db, people.eve, signOut, { session }));
  expect(refusal(await perform(db, people.eve, signOut, { session })).code).toBe("not-found");
});
