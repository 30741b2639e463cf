import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { credentials } from "#db/schema/members.ts";
import { perform } from "#lib/command.ts";
import { findByIdentity } from "#lib/members/identity.ts";
import { joinWith } from "#lib/members/join-with.ts";
import { newSessionId } from "#lib/members/sessions.ts";
import { visitor } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const identity = { provider: "github", account: "77", email: "zoe@example.org" };
const browser = () => ({ session: newSessionId(), device: null });

test("whoever comes from a provider joins with a name alone, their address confirmed", async ({
  db,
}) => {
  const form = { name: "Zoë", identity, browser: browser() };
  const { member } = done(await perform(db, visitor, joinWith, form));
  expect(await findByIdentity(db, identity)).toBe(member);
  const [kept] = await db.select().from(credentials).where(eq(credentials.memberId, member));
  expect(kept).toMatchObject({ email: "zoe@example.org", passwordHash: null });
  expect(kept?.emailConfirmedAt).not.toBeNull();
});

test("one sign-in makes one account, and takes nobody's address", async ({ db }) => {
  done(await perform(db, visitor, joinWith, { name: "Zoë", identity, browser: browser() }));
  const same = { name: "Zoë Two", identity: { ...identity, email: null }, browser: browser() };
  expect(refusal(await perform(db, visitor, joinWith, same)).code).toBe("conflict");
  const late = { name: "Three", identity: { ...identity, account: "78" }, browser: browser() };
  expect(refusal(await perform(db, visitor, joinWith, late)).code).toBe("conflict");
});
