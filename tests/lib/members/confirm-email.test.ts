import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { changeEmail } from "#lib/members/change-email.ts";
import { confirmEmail } from "#lib/members/confirm-email.ts";
import { join } from "#lib/members/join.ts";
import { visitor } from "#lib/words/actor.ts";
import { credentialsOf, furnish, mailedToken, mails, password } from "#tests/village/account.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const email = "zoe@example.org";

test("an address is an account's own once the link in its mail was followed", async ({ db }) => {
  const { member } = done(await perform(db, visitor, join, { name: "Zoë", email, password }));
  const token = await mailedToken(db, "confirm-email");
  expect(done(await perform(db, visitor, confirmEmail, { token }))).toMatchObject({ member });
  const zoe = {
    kind: "member",
    id: member,
    name: "Zoë",
    role: "member",
    suspended: false,
  } as const;
  const kept = await credentialsOf(db, zoe);
  expect(kept?.email).toBe(email);
  expect(kept?.emailConfirmedAt).toBeInstanceOf(Date);
  expect(refusal(await perform(db, visitor, confirmEmail, { token })).code).toBe("conflict");
});

test("of two who gave one address, whoever confirms it first has it", async ({ db }) => {
  const tokens: string[] = [];
  for (const name of ["Zoë", "Someone Else"]) {
    done(await perform(db, visitor, join, { name, email, password }));
    tokens.push(await mailedToken(db, "confirm-email"));
  }
  const [first, second] = tokens;
  done(await perform(db, visitor, confirmEmail, { token: second }));
  const late = refusal(await perform(db, visitor, confirmEmail, { token: first }));
  expect(late).toMatchObject({ code: "conflict", message: expect.stringContaining("by now") });
});

test("a new address takes the place of the old one, and the old one is told", async ({
  db,
  people: { ben },
}) => {
  await furnish(db, ben, "ben@example.org");
  done(await perform(db, ben, changeEmail, { email: "Ben@new.example", password }));
  const token = await mailedToken(db, "change-email");
  expect((await credentialsOf(db, ben))?.email).toBe("ben@example.org");
  done(await perform(db, visitor, confirmEmail, { token }));
  expect((await credentialsOf(db, ben))?.email).toBe("Ben@new.example");
  expect((await mails(db)).at(-1)).toMatchObject({
    recipient: "ben@example.org",
    kind: "email-changed",
  });
});
