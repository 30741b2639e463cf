import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { findWithdrawable } from "#lib/posts/withdrawable.ts";
import { visitor } from "#lib/words/actor.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";

const reason = "Rule 1: be gentle.";
const title = "How do you all sleep in summer?";

test("a question can be taken back until others have written under it, and its author is told which", async ({
  db,
  people,
}) => {
  const { ben, cleo } = people;
  const question = await asked(db, ben);
  await commented(db, ben, question);
  const standing = async () => (await findWithdrawable(db, ben, question))?.standing;
  expect(await standing()).toBe("open");
  const answer = await answered(db, cleo, question);
  expect(await standing()).toBe("answered");
  done(await perform(db, cleo, withdraw, { post: answer }));
  expect(await standing()).toBe("open");
  done(await perform(db, ben, withdraw, { post: question }));
  expect(await standing()).toBe("withdrawn");
});

test("taken back and hidden by a moderator are told apart, for guests as well", async ({
  db,
  people,
}) => {
  const { ada, ben, guest } = people;
  const question = await asked(db, ben);
  for (const who of [ben, guest]) {
    const [back, hidden] = [await commented(db, who, question), await commented(db, who, question)];
    done(await perform(db, who, withdraw, { post: back }));
    done(await perform(db, ada, hide, { post: hidden, reason }));
    expect((await findWithdrawable(db, who, back))?.standing).toBe("withdrawn");
    expect((await findWithdrawable(db, who, hidden))?.standing).toBe("hidden");
  }
});

test("only its author comes to take a post back, and reads no title that is hidden from them", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  for (const who of [visitor, ada, ben, people.guest]) {
    expect(await findWithdrawable(db, who, answer)).toBeUndefined();
  }
  expect((await findWithdrawable(db, cleo, answer))?.question?.title).toBe(title);
  done(await perform(db, ada, hide, { post: question, reason }));
  expect(await findWithdrawable(db, cleo, answer)).toMatchObject({
    question: null,
    standing: "open",
  });
});

test("a suspended member takes nothing back", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  const ben = { ...people.ben, suspended: true };
  expect((await findWithdrawable(db, ben, post))?.standing).toBe("suspended");
});
