import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { keepFollow } from "#lib/follows/keep.ts";
import { findMarks, noMarks } from "#lib/posts/marks.ts";
import { close } from "#lib/questions/close.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import { withdraw } from "#lib/suggestions/withdraw.ts";
import { cast } from "#lib/votes/cast.ts";
import { visitor } from "#lib/words/actor.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";

test("each reader finds their own votes, what they may do and whether they follow, and nobody else's", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const comment = await commented(db, dan, answer);
  done(await perform(db, dan, cast, { post: question, value: 1 }));
  done(await perform(db, dan, cast, { post: answer, value: -1 }));
  await keepFollow(db, dan.id, "question", question);
  const marks = (who: Parameters<typeof findMarks>[1]) =>
    findMarks(db, who, question, [answer, comment]);

  const dans = await marks(dan);
  expect(dans.reader).toEqual({ kind: "member", id: dan.id, name: "Dan" });
  expect(dans.followed).toBe(true);
  expect([dans.posts[question]?.vote, dans.posts[answer]?.vote]).toEqual([1, -1]);
  expect(dans.posts[answer]?.may).toContain("vote.cast");
  expect(dans.posts[answer]?.may).not.toContain("answer.accept");
  expect(dans.posts[comment]?.may).toContain("post.edit");

  const bens = await marks(ben);
  expect(bens.followed).toBe(false);
  expect(bens.posts[question]).toMatchObject({ vote: 0 });
  expect(bens.posts[question]?.may).not.toContain("vote.cast");
  expect(bens.posts[answer]?.may).toContain("answer.accept");
  expect(bens.posts[comment]?.may ?? []).not.toContain("post.edit");
});

test("a guest finds what a guest may do, and what they wrote themselves", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.guest);
  const answer = await answered(db, people.cleo, question);
  const marks = await findMarks(db, people.guest, question, [answer]);
  expect(marks.reader).toEqual({ kind: "guest" });
  expect(marks.posts[question]?.may).toContain("post.edit");
  expect(marks.posts[answer]?.may).toContain("answer.accept");
  expect(marks.posts[answer]?.may).not.toContain("vote.cast");
});

test("a closed question takes no answer from anybody, and a suspended member finds nothing to do but to report", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  done(await perform(db, people.ada, close, { question, note: "Solved by phone." }));
  const marks = await findMarks(db, people.cleo, question, []);
  expect(marks.posts[question]?.may).not.toContain("answer.post");
  const eves = await findMarks(db, people.eve, question, []);
  expect(eves.posts[question]?.may).toEqual(["flag.raise"]);
});

test("authors and moderators find on a post how many suggested edits wait for them, and others do not", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const words = { post: question, title: "How do you all sleep when it is hot?", body: "Nights." };
  const made = done(await perform(db, dan, suggest, { ...words, reason: "Clearer." }));
  const waiting = async (who: typeof ben) =>
    (await findMarks(db, who, question, [])).posts[question]?.suggested;
  expect([await waiting(ben), await waiting(ada), await waiting(cleo)]).toEqual([1, 1, 0]);
  done(await perform(db, dan, withdraw, { suggestion: made.suggestion }));
  expect(await waiting(ben)).toBe(0);
});

test("a visitor's page asks for nothing", async ({ db }) => {
  expect(await findMarks(db, visitor, 1, [])).toBe(noMarks);
});
