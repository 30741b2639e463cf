import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { choose } from "#lib/notices/choose.ts";
import { listChosen } from "#lib/notices/queries.ts";
import { visitor } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const of = async (...[db, id]: Parameters<typeof listChosen>) => {
  const { kinds, words } = await listChosen(db, id);
  const by = Object.fromEntries(kinds.map(({ kind, ...ways }) => [kind, ways]));
  return { ...by, words };
};

test("without a choice answers come to the inbox and by mail, and no mail quotes a post", async ({
  db,
  people,
}) => {
  expect(await of(db, people.ben.id)).toMatchObject({
    answer: { onSite: true, byMail: true },
    followed: { onSite: true, byMail: false },
    words: false,
  });
});

test("members choose for each kind and each way, and can choose again", async ({ db, people }) => {
  const { ben } = people;
  done(await perform(db, ben, choose, { "answer-site": "on", "followed-mail": "on" }));
  expect(await of(db, ben.id)).toMatchObject({
    answer: { onSite: true, byMail: false },
    comment: { onSite: false, byMail: false },
    followed: { onSite: false, byMail: true },
  });
  done(await perform(db, ben, choose, { "comment-site": "on", "words-mail": "on" }));
  expect(await of(db, ben.id)).toMatchObject({
    answer: { onSite: false },
    comment: { onSite: true },
    words: true,
  });
});

test("why something was decided about a post stays in the inbox, whatever is chosen", async ({
  db,
  people,
}) => {
  done(await perform(db, people.ben, choose, {}));
  expect(await of(db, people.ben.id)).toMatchObject({
    decided: { onSite: true, byMail: false },
  });
});

test("a suspended member can choose, a visitor has nothing to choose", async ({ db, people }) => {
  done(await perform(db, people.eve, choose, {}));
  expect(refusal(await perform(db, visitor, choose, {})).code).toBe("not-allowed");
});
