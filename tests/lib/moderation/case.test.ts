import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findCase } from "#lib/moderation/case.ts";
import { findJustDone } from "#lib/moderation/said.ts";
import { approve } from "#lib/posts/approve.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { reject } from "#lib/posts/reject.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { close } from "#lib/questions/close.ts";
import type { Member } from "#lib/words/actor.ts";
import { suggested } from "#tests/lib/suggestions/support.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";
import { place, reported, waiting } from "./support.ts";

const reason = "Because of the test.";

test("a case shows the post in its thread, with its reports, suggested edits and decisions", async ({
  db,
  people: { ada, ben, cleo, dan, farid },
}) => {
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const other = await answered(db, farid, question);
  const comment = await commented(db, ben, answer);
  await reported(db, answer, "wrong", { by: dan });
  await reported(db, answer, "unkind", { minutes: 5 });
  const suggestion = await suggested(db, dan, answer);
  done(await perform(db, ada, hold, { post: answer, reason }));
  const found = await findCase(db, ada, answer);
  expect(found).toMatchObject({
    kind: "answer",
    state: "held",
    question: { id: question, title: "How do you all sleep in summer?" },
    author: { name: "Cleo" },
    reports: [
      { ground: "wrong", by: { name: "Dan" }, outcome: null },
      { ground: "unkind", by: null },
    ],
    suggested: [{ id: suggestion, by: { name: "Dan" } }],
    decisions: [{ act: "hold", by: { name: "Ada" }, byRule: false, reason }],
    may: ["approve", "approve-edited", "send-back", "reject", "lock"],
  });
  expect(found?.html).toContain("With wet curtains");
  expect(found?.around.map(({ id, place: at }) => [id, at])).toEqual([
    [question, "above"],
    [other, "beside"],
    [comment, "below"],
  ]);
  expect((await findCase(db, ada, comment))?.around.map(({ id }) => id)).toEqual([
    question,
    answer,
  ]);
});

test("a report shows the words that it was raised on once they were changed", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben);
  await reported(db, post, "private");
  expect((await findCase(db, ada, post))?.reports[0]?.textThen).toBeNull();
  done(await perform(db, ben, edit, { post, body: "It is warm." }));
  expect((await findCase(db, ada, post))?.reports[0]?.textThen).toBe("It is too warm for me.");
});

test("beside a case stands what became of its author's other posts", async ({
  db,
  people: { ada, dan, guest },
}) => {
  const [held, rejected, hidden] = [
    await waiting(db, dan),
    await waiting(db, dan),
    await asked(db, dan),
  ];
  const own = await asked(db, dan);
  done(await perform(db, ada, reject, { post: rejected, reason }));
  done(await perform(db, ada, hide, { post: hidden, reason }));
  done(await perform(db, dan, withdraw, { post: own }));
  const found = await findCase(db, ada, held);
  expect(found?.history).toMatchObject({
    member: { name: "Dan", points: 100, suspensions: 0, warnings: 0, suspendedUntil: null },
    ...{ posts: 4, held: 2, rejected: 1, hidden: 1 },
  });
  expect(found?.history.recent.map(({ id }) => id).sort()).toEqual([rejected, hidden, own].sort());

  const theirs = await asked(db, guest);
  done(await perform(db, ada, hide, { post: theirs, reason }));
  expect((await findCase(db, ada, theirs))?.history).toMatchObject({
    member: null,
    ...{ posts: 1, held: 0, hidden: 1, recent: [] },
  });
});

test("a case is for whoever moderates where the post stands, and for nobody else", async ({
  db,
  people: { ada, miriam, ben, dan },
}) => {
  const [sleep, work] = [await place(db, "Sleep"), await place(db, "Work")];
  const post = await waiting(db, ben, { category: sleep });
  const keeper: Member = { ...dan, keeps: [sleep] };
  expect(await findCase(db, keeper, post)).toMatchObject({ id: post });
  expect(await findCase(db, { ...keeper, keeps: [work] }, post)).toBeUndefined();
  expect(await findCase(db, ben, post)).toBeUndefined();
  expect(await findCase(db, ada, 999_999)).toBeUndefined();
  done(await perform(db, miriam, deletePost, { post, reason }));
  expect(await findCase(db, ada, post)).toBeUndefined();
});

test("what somebody wrote themselves they do not let through", async ({ db, people: { ada } }) => {
  const post = await asked(db, ada);
  await db.execute(sql`update posts set state = 'held', visible = false where id = ${post}`);
  expect((await findCase(db, ada, post))?.may).not.toContain("approve");
});

test("a moderator is shown for a while what they did themselves, and nobody else's acts", async ({
  db,
  people: { ada, miriam, ben },
}) => {
  const post = await waiting(db, ben);
  expect(await findJustDone(db, ada, post)).toBeUndefined();
  done(await perform(db, ada, approve, { post }));
  expect(await findJustDone(db, ada, post)).toMatchObject({ act: "approve", undoable: true });
  expect(await findJustDone(db, miriam, post)).toBeUndefined();
  await db.execute(sql`update decisions set decided_at = now() - interval '1 hour'`);
  expect(await findJustDone(db, ada, post)).toBeUndefined();
});

test("a question can be closed from its case while it is open, and an answer cannot", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const may = async (post: number) => (await findCase(db, ada, post))?.may;
  expect(await may(question)).toEqual(["hide", "close", "lock"]);
  expect(await may(answer)).not.toContain("close");
  done(await perform(db, ada, close, { question, note: "It was answered." }));
  expect(await may(question)).not.toContain("close");
  expect(await findJustDone(db, ada, question)).toMatchObject({ act: "close", undoable: false });
});
