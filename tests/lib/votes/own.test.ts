import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { cast } from "#lib/votes/cast.ts";
import { listOwnVotes } from "#lib/votes/own.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";

test("members find their own votes, without a word of what was hidden since", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, dan, cast, { post: question, value: 1 }));
  done(await perform(db, dan, cast, { post: answer, value: -1 }));
  done(await perform(db, ada, cast, { post: answer, value: 1 }));
  done(await perform(db, ada, hide, { post: answer, reason: "Rule 1: be gentle." }));
  const votes = await listOwnVotes(db, dan.id, 1);
  expect(votes?.total).toBe(2);
  const byPost = new Map(votes?.rows.map((vote) => [vote.post, vote]));
  expect(byPost.get(question)).toMatchObject({ value: 1, question: { id: question } });
  expect(byPost.get(answer)).toMatchObject({ value: -1, kind: "answer", question: null });
  expect(await listOwnVotes(db, dan.id, 2)).toBeUndefined();
});
