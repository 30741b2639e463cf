import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { askSignInLink } from "#lib/members/ask-sign-in-link.ts";
import { visitor } from "#lib/words/actor.ts";
import { furnish, mails } from "#tests/village/account.ts";
import { test } from "#tests/village/village.ts";

test("a link to sign in goes to the address of an account, and nobody learns whether there is one", async ({
  db,
  people,
}) => {
  await furnish(db, people.cleo, "cleo@example.org");
  const known = await perform(db, visitor, askSignInLink, { email: "cleo@example.org" });
  const unknown = await perform(db, visitor, askSignInLink, { email: "nobody@example.org" });
  expect(known).toEqual(unknown);
  const [mail, ...more] = await mails(db);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ recipient: "cleo@example.org", kind: "sign-in" });
  expect(mail?.text).toContain("/account/sign-in?token=");
});
