import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { changePassword } from "#lib/members/change-password.ts";
import { sessionHandle } from "#lib/members/own-sessions.ts";
import { verifyPassword } from "#lib/members/password.ts";
import { findSession } from "#lib/members/sessions.ts";
import { credentialsOf, furnish, mails, password, signedIn } from "#tests/village/account.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const newPassword = "three herons on a roof";

test("a new password ends all sessions but the one it was changed in, and the address is told", async ({
  db,
  people: { ben, cleo },
}) => {
  await furnish(db, ben, "ben@example.org");
  const [here, there] = [await signedIn(db, ben), await signedIn(db, ben)];
  const hers = await signedIn(db, cleo);
  const keep = sessionHandle(here);
  done(await perform(db, ben, changePassword, { password, newPassword, keep }));
  expect(await verifyPassword(newPassword, await credentialsOf(db, ben))).toBe(true);
  expect(await findSession(db, here)).toBeDefined();
  expect(await findSession(db, there)).toBeUndefined();
  expect(await findSession(db, hers)).toBeDefined();
  expect(await mails(db)).toMatchObject([
    { recipient: "ben@example.org", kind: "password-changed" },
  ]);
});

test("whoever does not know the old password changes nothing, also a suspended member may change theirs", async ({
  db,
  people: { ben, eve },
}) => {
  await furnish(db, ben, null);
  await furnish(db, eve, null);
  const wrong = await perform(db, ben, changePassword, { password: "not it at all", newPassword });
  expect(Object.keys(refusal(wrong).fields ?? {})).toEqual(["password"]);
  const common = await perform(db, ben, changePassword, { password, newPassword: "12345678" });
  expect(Object.keys(refusal(common).fields ?? {})).toEqual(["newPassword"]);
  expect(await verifyPassword(password, await credentialsOf(db, ben))).toBe(true);
  done(await perform(db, eve, changePassword, { password, newPassword }));
});

test("an account without a password is told how to get one", async ({ db, people: { ben } }) => {
  const attempt = await perform(db, ben, changePassword, { password, newPassword });
  expect(refusal(attempt).fields?.password).toContain("no password yet");
});
