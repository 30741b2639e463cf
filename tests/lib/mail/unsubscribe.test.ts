import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { unsubscribe } from "#lib/mail/unsubscribe.ts";
import { readUnsubscribe, unsubscribeToken } from "#lib/mail/unsubscribe-link.ts";
import { listChosen } from "#lib/notices/queries.ts";
import { visitor } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("whoever holds the link of a mail stops mails of its kind, and of no other", async ({
  db,
  people,
}) => {
  const { ben } = people;
  const token = unsubscribeToken({ member: ben.id, kind: "answer" });
  done(await perform(db, visitor, unsubscribe, { token }));
  done(await perform(db, visitor, unsubscribe, { token }));
  const { kinds } = await listChosen(db, ben.id);
  const byKind = Object.fromEntries(kinds.map(({ kind, ...ways }) => [kind, ways]));
  expect(byKind).toMatchObject({
    answer: { onSite: true, byMail: false },
    comment: { onSite: true, byMail: true },
  });
});

test("a link that somebody made up or changed stops nothing", async ({ db, people }) => {
  const token = unsubscribeToken({ member: people.ben.id, kind: "answer" });
  const changed = [
    token.replace(/^m\d+/, `m${people.cleo.id}`),
    token.replace("answer", "comment"),
    token.slice(0, -1),
    `${token}a`,
    "",
    "g1.",
  ];
  for (const made of changed) {
    expect(readUnsubscribe(made)).toBeUndefined();
    expect(refusal(await perform(db, visitor, unsubscribe, { token: made })).code).toBe(
      "not-found",
    );
  }
});

test("a link of a member who is gone, or of a kind that is no more, does no harm", async ({
  db,
  people,
}) => {
  for (const what of [
    { member: 999_999, kind: "answer" },
    { member: people.ben.id, kind: "digest" },
    { guest: 999_999 },
  ]) {
    done(await perform(db, visitor, unsubscribe, { token: unsubscribeToken(what) }));
  }
});
