import { expect } from "vitest";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { listOwnPosts, listOwnWaiting } from "#lib/posts/own.ts";
import { restore } from "#lib/posts/restore.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { close } from "#lib/questions/close.ts";
import { system } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";

const reason = "Rule 1: be gentle.";
const title = "How do you all sleep in summer?";

test("authors find their hidden posts with the reason, who decided, and the text", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, ada, hide, { post: answer, reason: "An old reason." }));
  done(await perform(db, ada, restore, { post: answer, reason: "A mistake." }));
  done(await perform(db, ada, hide, { post: answer, reason }));
  const list = await listOwnPosts(db, cleo.id, "answer", 1);
  expect(list).toMatchObject({ total: 1, page: 1, pageCount: 1 });
  expect(list?.rows).toMatchObject([
    {
      id: answer,
      state: "hidden",
      question: { id: question, title },
      html: '<p dir="auto">With wet curtains, at least.</p>',
      decision: { reason, by: { kind: "member", name: "Ada" }, byAuthor: false, byRule: false },
    },
  ]);
  expect((await listOwnPosts(db, ben.id, "answer", 1))?.rows).toEqual([]);
});

test("what is held waits with its reason, whether a person or a rule held it", async ({
  db,
  people,
}) => {
  const { ada, ben } = people;
  const [one, two] = [
    await asked(db, ben),
    await asked(db, ben, { title: "How do you all wake?" }),
  ];
  await asked(db, ben, { title: "How do you all rest?" });
  done(await perform(db, ada, hold, { post: one, reason }));
  done(await perform(db, system, hold, { post: two, reason: "Many links." }));
  const waiting = await listOwnWaiting(db, ben.id, 1);
  const told = new Map(waiting?.rows.map((row) => [row.id, row.decision]));
  expect(told.get(one)).toMatchObject({ reason, byRule: false, by: { name: "Ada" } });
  expect(told.get(two)).toMatchObject({ reason: "Many links.", byRule: true, by: null });
  expect(waiting?.total).toBe(2);
});

test("what its author took back is told apart from what a moderator hid", async ({
  db,
  people,
}) => {
  const { ada, ben } = people;
  const back = await asked(db, ben);
  const hidden = await asked(db, ben, { title: "How do you all wake?" });
  done(await perform(db, ben, withdraw, { post: back }));
  done(await perform(db, ada, hide, { post: hidden, reason }));
  const told = async () => {
    const list = await listOwnPosts(db, ben.id, "question", 1);
    return new Map(list?.rows.map((row) => [row.id, row.decision?.byAuthor]));
  };
  expect(await told()).toEqual(
    new Map([
      [back, true],
      [hidden, false],
    ]),
  );
  done(await perform(db, ada, restore, { post: back, reason: "Asked for." }));
  done(await perform(db, ada, hide, { post: back, reason }));
  expect((await told()).get(back)).toBe(false);
});

test("closed and accepted are told, and a text in sight is not sent along", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, ben, accept, { answer }));
  done(await perform(db, ada, close, { question, note: "All is said." }));
  const mine = { closed: true, accepted: true, html: null, decision: null };
  expect((await listOwnPosts(db, ben.id, "question", 1))?.rows).toMatchObject([mine]);
  expect((await listOwnPosts(db, cleo.id, "answer", 1))?.rows).toMatchObject([mine]);
});

test("the title of another's hidden question stays hidden from those who wrote under it", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const question = await asked(db, ben);
  const comment = await commented(db, cleo, question);
  done(await perform(db, ada, hide, { post: question, reason }));
  const theirs = await listOwnPosts(db, cleo.id, "comment", 1);
  expect(theirs?.rows).toMatchObject([
    {
      id: comment,
      state: "published",
      visible: false,
      question: null,
      html: '<p dir="auto">I do that too.</p>',
    },
  ]);
  const own = await listOwnPosts(db, ben.id, "question", 1);
  expect(own?.rows).toMatchObject([{ state: "hidden", question: { title } }]);
});

test("of what was deleted for good only the reason is left", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  done(await perform(db, people.miriam, deletePost, { post, reason }));
  const list = await listOwnPosts(db, people.ben.id, "question", 1);
  expect(list?.rows).toMatchObject([
    { state: "deleted", question: null, html: null, excerpt: "", decision: { reason } },
  ]);
});

test("a long list has pages, each post on one of them", async ({ db, people }) => {
  const size = limits.page.questions;
  const question = await asked(db, people.ben);
  const written: number[] = [];
  for (let n = 0; n <= size; n += 1) written.unshift(await commented(db, people.cleo, question));
  const pages = [1, 2].map((page) => listOwnPosts(db, people.cleo.id, "comment", page));
  const rows = (await Promise.all(pages)).flatMap((page) => page?.rows ?? []);
  expect(rows.map((row) => row.id).sort((a, b) => b - a)).toEqual(written);
  expect(await listOwnPosts(db, people.cleo.id, "comment", 3)).toBeUndefined();
});
