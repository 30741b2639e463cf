import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { members } from "#db/schema/members.ts";
import { perform } from "#lib/command.ts";
import { keepIdentity } from "#lib/members/identity.ts";
import { findSession, newSessionId } from "#lib/members/sessions.ts";
import { signInWith } from "#lib/members/sign-in-with.ts";
import { visitor } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const identity = { provider: "google", account: "1234", email: "ben@example.org" };

test("whom a provider knows signs in as whoever they are here, and nobody else", async ({
  db,
  people,
}) => {
  await keepIdentity(db, people.ben.id, identity);
  const browser = { session: newSessionId(), device: null };
  const { member } = done(await perform(db, visitor, signInWith, { identity, browser }));
  expect(member).toBe(people.ben.id);
  expect(await findSession(db, browser.session)).toMatchObject({ name: "Ben" });
  for (const other of [{ account: "1235" }, { provider: "github" }]) {
    const strange = { identity: { ...identity, ...other }, browser };
    expect(refusal(await perform(db, visitor, signInWith, strange)).code).toBe("not-found");
  }
});

test("whoever left does not come back through a provider", async ({ db, people }) => {
  await keepIdentity(db, people.ben.id, identity);
  await db.update(members).set({ erasedAt: sql`now()` }).where(eq(members.id, people.ben.id));
  const browser = { session: newSessionId(), device: null };
  expect(refusal(await perform(db, visitor, signInWith, { identity, browser })).code).toBe(
    "not-found",
  );
});
