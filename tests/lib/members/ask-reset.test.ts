import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { askReset } from "#lib/members/ask-reset.ts";
import { visitor } from "#lib/words/actor.ts";
import { furnish, linksAge, mailedToken, mails } from "#tests/village/account.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("whether or not an address has an account, whoever asks is told the same", async ({
  db,
  people,
}) => {
  await furnish(db, people.ben, "ben@example.org");
  const known = await perform(db, visitor, askReset, { email: " BEN@example.org " });
  const unknown = await perform(db, visitor, askReset, { email: "nobody@example.org" });
  expect(known).toEqual(unknown);
  expect((await mails(db)).map(({ recipient, kind }) => [recipient, kind])).toEqual([
    ["ben@example.org", "reset-password"],
  ]);
});

test("asking again and again fills nobody's inbox, and a later link ends the one before", async ({
  db,
  people,
}) => {
  await furnish(db, people.ben, "ben@example.org");
  const ask = async () => done(await perform(db, visitor, askReset, { email: "ben@example.org" }));
  await ask();
  const first = await mailedToken(db, "reset-password");
  await ask();
  expect(await mails(db)).toHaveLength(1);
  await linksAge(db, 3);
  await ask();
  expect(await mails(db)).toHaveLength(2);
  expect(await mailedToken(db, "reset-password")).not.toBe(first);
});

test("what is no address is said to be none", async ({ db }) => {
  const { fields } = refusal(await perform(db, visitor, askReset, { email: "ben at example" }));
  expect(Object.keys(fields ?? {})).toEqual(["email"]);
});
