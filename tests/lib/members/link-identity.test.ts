import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { credentials } from "#db/schema/members.ts";
import { perform } from "#lib/command.ts";
import { findByIdentity } from "#lib/members/identity.ts";
import { linkIdentity } from "#lib/members/link-identity.ts";
import { visitor } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const identity = { provider: "google", account: "1234", email: "Ben@Example.org" };

test("a member adds a sign-in whose address both have confirmed, and no other", async ({
  db,
  people,
}) => {
  const { id } = people.ben;
  const attempt = (who = people.ben, which = identity) =>
    perform(db, who, linkIdentity, { identity: which });
  const mine = eq(credentials.memberId, id);
  expect(refusal(await attempt()).code).toBe("conflict");
  await db.update(credentials).set({ email: "ben@example.org" }).where(mine);
  expect(refusal(await attempt()).code).toBe("conflict");
  await db.update(credentials).set({ emailConfirmedAt: sql`now()` }).where(mine);
  expect(refusal(await attempt(people.cleo)).code).toBe("conflict");
  done(await attempt());
  expect(await findByIdentity(db, identity)).toBe(id);
  expect(refusal(await attempt()).code).toBe("conflict");
});

test("nobody adds a sign-in to an account without being signed in", async ({ db }) => {
  expect(refusal(await perform(db, visitor, linkIdentity, { identity })).code).toBe("not-found");
});
