import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { askSignInLink } from "#lib/members/ask-sign-in-link.ts";
import { findSession, newSessionId } from "#lib/members/sessions.ts";
import { signInByLink } from "#lib/members/sign-in-by-link.ts";
import { visitor } from "#lib/words/actor.ts";
import { furnish, linksAge, mailedToken } from "#tests/village/account.ts";
import { done, refusal, test as villageTest } from "#tests/village/village.ts";

const email = "ben@example.org";
const browser = () => ({ session: newSessionId(), device: "Phone" });

const test = villageTest.extend("token", async ({ db, people }) => {
  await furnish(db, people.ben, email);
  done(await perform(db, visitor, askSignInLink, { email }));
  return mailedToken(db, "sign-in");
});

test("a mailed link begins a session, once", async ({ db, people, token }) => {
  const here = browser();
  done(await perform(db, visitor, signInByLink, { token, browser: here }));
  expect(await findSession(db, here.session)).toMatchObject({ id: people.ben.id });
  const there = browser();
  const again = await perform(db, visitor, signInByLink, { token, browser: there });
  expect(refusal(again).code).toBe("conflict");
  expect(await findSession(db, there.session)).toBeUndefined();
});

test("a link that waited too long signs nobody in", async ({ db, token }) => {
  await linksAge(db, 16);
  const late = await perform(db, visitor, signInByLink, { token, browser: browser() });
  expect(refusal(late).message).toContain("too old");
});
