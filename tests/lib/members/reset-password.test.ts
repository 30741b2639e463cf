import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { askReset } from "#lib/members/ask-reset.ts";
import { askSignInLink } from "#lib/members/ask-sign-in-link.ts";
import { verifyPassword } from "#lib/members/password.ts";
import { resetPassword } from "#lib/members/reset-password.ts";
import { findSession } from "#lib/members/sessions.ts";
import { findToken } from "#lib/members/tokens.ts";
import { visitor } from "#lib/words/actor.ts";
import {
  credentialsOf,
  furnish,
  linksAge,
  mailedToken,
  mails,
  signedIn,
} from "#tests/village/account.ts";
import { done, refusal, test as villageTest } from "#tests/village/village.ts";

const password = "three herons on a roof";
const email = "ben@example.org";

/** The token of a link that Ben asked for. */
const test = villageTest.extend("token", async ({ db, people }) => {
  await furnish(db, people.ben, email);
  done(await perform(db, visitor, askReset, { email }));
  return mailedToken(db, "reset-password");
});

test("a mailed link gives a new password, once, and ends all sessions and other links", async ({
  db,
  people: { ben, cleo },
  token,
}) => {
  const sessions = [await signedIn(db, ben), await signedIn(db, ben)];
  const hers = await signedIn(db, cleo);
  done(await perform(db, visitor, askSignInLink, { email }));
  const other = await mailedToken(db, "sign-in");
  done(await perform(db, visitor, resetPassword, { token, password }));
  expect(await verifyPassword(password, await credentialsOf(db, ben))).toBe(true);
  for (const session of sessions) expect(await findSession(db, session)).toBeUndefined();
  expect(await findSession(db, hers)).toMatchObject({ id: cleo.id });
  expect(await findToken(db, "sign-in", other)).toBeUndefined();
  const again = await perform(db, visitor, resetPassword, { token, password });
  expect(refusal(again).code).toBe("conflict");
  expect((await mails(db)).at(-1)).toMatchObject({ recipient: email, kind: "password-changed" });
});

test("a link that is too old, for something else, or made up changes nothing", async ({
  db,
  people,
  token,
}) => {
  const before = await credentialsOf(db, people.ben);
  done(await perform(db, visitor, askSignInLink, { email }));
  await linksAge(db, 31);
  for (const wrong of [token, await mailedToken(db, "sign-in"), "made-up", "", undefined]) {
    const attempt = await perform(db, visitor, resetPassword, { token: wrong, password });
    expect(refusal(attempt).code).toBe("conflict");
  }
  expect(await credentialsOf(db, people.ben)).toEqual(before);
});

test("a password that many use is refused, and the link still works afterwards", async ({
  db,
  token,
}) => {
  const common = await perform(db, visitor, resetPassword, { token, password: "password1" });
  expect(refusal(common).fields).toHaveProperty("password");
  expect(await findToken(db, "reset-password", token)).toBeDefined();
  done(await perform(db, visitor, resetPassword, { token, password }));
});
