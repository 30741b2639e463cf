import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { hide } from "#lib/posts/hide.ts";
import { findModerated } from "#lib/posts/moderated.ts";
import { visitor } from "#lib/words/actor.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";

const reason = "Rule 1: be gentle.";

test("everybody is offered what they can do with a post, and nobody else learns that there is a page", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan, eve, hana, miriam } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const offered = async (who: typeof ada, post: number) =>
    (await findModerated(db, who, post))?.acts;
  expect(await offered(ada, question)).toEqual([
    ...["close", "move", "merge", "conceal", "lock", "hold", "hide"],
  ]);
  expect(await offered(miriam, answer)).toEqual([
    ...["convert", "conceal", "lock", "hold", "hide", "delete"],
  ]);
  expect(await offered(hana, question)).toEqual(["close"]);
  expect(await offered(ben, question)).toEqual(["close", "conceal"]);
  for (const who of [dan, eve, visitor]) {
    expect(await findModerated(db, who, question)).toBeUndefined();
  }
  done(await perform(db, ada, hide, { post: answer, reason }));
  expect(await offered(ada, answer)).toEqual(["conceal", "lock", "restore"]);
  expect(await findModerated(db, hana, answer)).toBeUndefined();
});

test("a name that is not shown is no name to take off, and is not told to whoever moderates there", async ({
  db,
  people,
}) => {
  const { ada, ben, guest } = people;
  const nameless = await asked(db, guest);
  expect((await findModerated(db, ada, nameless))?.acts).not.toContain("conceal");
  const post = await asked(db, ben);
  done(await perform(db, ada, conceal, { post, reason }));
  expect(await findModerated(db, ada, post)).toMatchObject({
    concealed: true,
    author: { kind: "guest", name: null },
  });
  expect((await findModerated(db, ben, post))?.acts).toContain("reveal");
});
