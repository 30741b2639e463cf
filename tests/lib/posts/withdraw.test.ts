import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { listGuestPosts } from "#lib/guests/queries.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

test("whoever wrote a post can take it back, and nobody else can", async ({ db, people }) => {
  const { ada, ben, cleo } = people;
  const question = await asked(db, ben);
  const post = await answered(db, cleo, question);
  for (const who of [ada, ben, people.guest]) {
    expect(refusal(await perform(db, who, withdraw, { post })).code).toBe("not-allowed");
  }
  expect(done(await perform(db, cleo, withdraw, { post })).name).toBe("post.withdrawn");
  expect(await postRow(db, post)).toMatchObject({ state: "hidden", visible: false });
  expect(await memberRow(db, cleo.id)).toMatchObject({ answer_count: 0, points: 100 });
  refusal(await perform(db, cleo, withdraw, { post }));
  expect(await keptWrongly(db)).toEqual({});
});

test("a question under which others wrote stays, for the sake of their words", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.guest);
  await commented(db, people.guest, question);
  const answer = await answered(db, people.cleo, question);
  const refused = refusal(await perform(db, people.guest, withdraw, { post: question }));
  expect(refused.code).toBe("conflict");
  done(await perform(db, people.cleo, withdraw, { post: answer }));
  done(await perform(db, people.guest, withdraw, { post: question }));
  expect(await keptWrongly(db)).toEqual({});
});

test("a guest sees how each post stands, and why", async ({ db, people }) => {
  const { ada, ben, guest } = people;
  const question = await asked(db, ben);
  const posts = [];
  for (const _ of [1, 2, 3, 4]) posts.push(await answered(db, guest, question));
  const [shown = 0, held = 0, hidden = 0, withdrawn = 0] = posts;
  done(await perform(db, ada, hold, { post: held, reason: "We look at this first." }));
  done(await perform(db, ada, hide, { post: hidden, reason: "Rule 1: be gentle." }));
  done(await perform(db, guest, withdraw, { post: withdrawn }));
  const listed = await listGuestPosts(db, guest.id);
  const standing = new Map(listed.map((post) => [post.id, [post.standing, post.why]]));
  expect(standing.get(shown)).toEqual(["published", null]);
  expect(standing.get(held)).toEqual(["held", "We look at this first."]);
  expect(standing.get(hidden)).toEqual(["hidden", "Rule 1: be gentle."]);
  expect(standing.get(withdrawn)?.[0]).toBe("withdrawn");
});
