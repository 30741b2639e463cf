import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findAccount } from "#lib/members/account.ts";
import { changeEmail } from "#lib/members/change-email.ts";
import { changePassword } from "#lib/members/change-password.ts";
import { findToken } from "#lib/members/tokens.ts";
import { visitor } from "#lib/words/actor.ts";
import { credentialsOf, furnish, mailedToken, mails, password } from "#tests/village/account.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const email = "new@example.org";

test("a new address is written to, the old one too, and nothing changes before it is confirmed", async ({
  db,
  people: { ben },
}) => {
  await furnish(db, ben, "ben@example.org");
  done(await perform(db, ben, changeEmail, { email, password }));
  expect((await mails(db)).map((mail) => [mail.recipient, mail.kind])).toEqual([
    [email, "change-email"],
    ["ben@example.org", "email-change-asked"],
  ]);
  expect((await credentialsOf(db, ben))?.email).toBe("ben@example.org");
});

test("nobody learns that an address belongs to another account but its owner", async ({
  db,
  people: { ben, cleo },
}) => {
  await furnish(db, ben, null);
  await furnish(db, cleo, "cleo@example.org");
  const free = await perform(db, ben, changeEmail, { email, password });
  expect((await findAccount(db, ben.id))?.waiting).toBe(email);
  const taken = await perform(db, ben, changeEmail, { email: "CLEO@example.org", password });
  expect(taken).toEqual(free);
  expect((await findAccount(db, ben.id))?.waiting).toBe("CLEO@example.org");
  expect((await mails(db)).at(-1)).toMatchObject({ kind: "address-in-use" });
  done(await perform(db, ben, changeEmail, { email: "cleo@example.org", password }));
  const told = (await mails(db)).filter(({ kind }) => kind === "address-in-use");
  expect(told).toHaveLength(1);
});

test("only who knows the password changes the address, and a new password ends the asking", async ({
  db,
  people: { ben },
}) => {
  await furnish(db, ben, "ben@example.org");
  const wrong = await perform(db, ben, changeEmail, { email, password: "not it at all" });
  expect(refusal(wrong).fields).toHaveProperty("password");
  expect(refusal(await perform(db, visitor, changeEmail, { email, password })).code).toBe(
    "not-allowed",
  );
  expect(await mails(db)).toEqual([]);
  done(await perform(db, ben, changeEmail, { email, password }));
  const token = await mailedToken(db, "change-email");
  const newPassword = "three herons on a roof";
  done(await perform(db, ben, changePassword, { password, newPassword }));
  expect(await findToken(db, "change-email", token)).toBeUndefined();
});
