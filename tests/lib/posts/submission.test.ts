import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as postComment } from "#lib/comments/post.ts";
import { isPosted } from "#lib/drafts/queries.ts";
import { performArriving } from "#lib/guests/arrive.ts";
import { findGuest } from "#lib/guests/queries.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { BRIEF } from "#lib/posts/submission.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { ask } from "#lib/questions/ask.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { keptWrongly, postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, settle, test } from "#tests/village/village.ts";

const submission = "a-word-of-one-form";
const body = "With wet curtains, at least.";
const question = { title: "How do you all sleep in summer?", body: "Too warm.", tags: "sleep" };

const count = async (db: Database, from: string) => {
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(from)}`,
  );
  return row?.n;
};

test("a form that is sent twenty times at once makes one question, one answer, one comment", async () => {
  const fresh = await freshDatabase();
  const connection = connect(fresh.url);
  const { db } = connection;
  const { ben, guest } = await settle(db);
  const audited = (await count(db, "audit_log")) ?? 0;
  const twenty = <T>(send: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, send));

  const questions = await twenty(() => perform(db, ben, ask, { ...question, submission }));
  const ids = new Set(questions.map((outcome) => done(outcome).question));
  expect(ids.size).toBe(1);
  const [id = 0] = ids;
  const answers = await twenty(() =>
    perform(db, guest, postAnswer, { question: id, body, submission }),
  );
  expect(new Set(answers.map((outcome) => done(outcome).answer)).size).toBe(1);
  const comments = await twenty(() =>
    perform(db, ben, postComment, { post: id, body, submission }),
  );
  expect(new Set(comments.map((outcome) => done(outcome).comment)).size).toBe(1);

  expect(await count(db, "posts")).toBe(3);
  expect(await count(db, "audit_log")).toBe(audited + 3);
  expect(await keptWrongly(db)).toEqual({});
  await connection.close();
  await fresh.drop();
});

test("whoever goes back and changes a word has written another post, and no word of it is lost", async ({
  db,
  people,
}) => {
  const to = await asked(db, people.ben);
  const send = (words: string) =>
    perform(db, people.cleo, postAnswer, { question: to, body: words, submission });
  const first = done(await send(body)).answer;
  expect(done(await send(body)).answer).toBe(first);
  expect(done(await send(`${body} And a fan.`)).answer).not.toBe(first);
});

test("two people whose forms carry the same word write two posts", async ({ db, people }) => {
  const to = await asked(db, people.ben);
  const send = async (who: typeof people.ben) =>
    done(await perform(db, who, postAnswer, { question: to, body, submission })).answer;
  expect(await send(people.ben)).not.toBe(await send(people.cleo));
});

test("the same words from other forms, or under another post, are posts of their own", async ({
  db,
  people,
}) => {
  const [here, there] = [await asked(db, people.ben), await asked(db, people.ben)];
  const send = async (post: number, word?: string) =>
    done(await perform(db, people.cleo, postComment, { post, body, submission: word })).comment;
  const all = [
    await send(here, submission),
    await send(there, submission),
    await send(here, "the-word-of-another-form"),
    await send(here),
    await send(here),
    await send(here, "short"),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("a word made of who sends it holds for ten minutes, and a form's own word for good", async ({
  db,
  people,
}) => {
  const to = await asked(db, people.ben);
  const send = async (word: string) =>
    done(await perform(db, people.guest, postAnswer, { question: to, body, submission: word }))
      .answer;
  const brief = `${BRIEF}of-an-address`;
  const [first, own] = [await send(brief), await send(submission)];
  expect(await send(brief)).toBe(first);
  await db.execute(sql`update posts set created_at = created_at - interval '11 minutes'`);
  expect(await send(brief)).not.toBe(first);
  expect(await send(submission)).toBe(own);
});

test("what was taken back, deleted or rewritten can be sent again with the same words", async ({
  db,
  people,
}) => {
  const to = await asked(db, people.ben);
  const again = async () =>
    done(await perform(db, people.cleo, postAnswer, { question: to, body, submission })).answer;
  const first = await again();
  done(await perform(db, people.cleo, withdraw, { post: first }));
  const second = await again();
  expect(second).not.toBe(first);
  expect(await postRow(db, second)).toMatchObject({ visible: true, source: body });
  done(await perform(db, people.miriam, deletePost, { post: second, reason: "Not this one." }));
  const third = await again();
  expect(await postRow(db, third)).toMatchObject({ visible: true, source: body });
  done(await perform(db, people.cleo, edit, { post: third, body: "With a fan instead, at last." }));
  const fourth = await again();
  expect(await postRow(db, fourth)).toMatchObject({ visible: true, source: body });
  expect(await again()).toBe(fourth);
});

test("a question that was only tagged anew is still the one that its form sent", async ({
  db,
  people,
}) => {
  const send = async () =>
    done(await perform(db, people.ben, ask, { ...question, submission })).question;
  const first = await send();
  done(await perform(db, people.ben, edit, { post: first, tags: "summer" }));
  expect(await send()).toBe(first);
  done(await perform(db, people.ben, edit, { post: first, title: "How do you sleep in July?" }));
  expect(await send()).not.toBe(first);
});

test("who sends again what waits learns where it waits; of what a moderator hid they are told, and keep the words", async ({
  db,
  people,
}) => {
  const to = await asked(db, people.ben);
  const sent = { question: to, body, submission };
  const post = done(await perform(db, people.cleo, postAnswer, sent)).answer;
  const place = {
    kind: "answer",
    post: to,
    title: "",
    category: "",
    tags: "",
    reason: "",
  } as const;
  const reason = "We look at this first.";
  const again = async () => [
    refusal(await perform(db, people.cleo, postAnswer, sent)),
    await isPosted(db, people.cleo, { ...place, body, submission }),
  ];
  const told = (what: string) => ({ code: "conflict", message: expect.stringContaining(what) });
  done(await perform(db, people.ada, hold, { post, reason }));
  const waiting = { name: "answer.posted", answer: post, waits: true };
  expect(await perform(db, people.cleo, postAnswer, sent)).toMatchObject({
    ok: true,
    before: true,
    event: waiting,
  });
  done(await perform(db, people.ada, hide, { post, reason }));
  expect(await again()).toMatchObject([told("a moderator has hidden them"), false]);
  expect(await keptWrongly(db)).toEqual({});
});

test("what came first keeps its tags, its points and its place", async ({ db, people }) => {
  const send = () => perform(db, people.ben, ask, { ...question, submission });
  const first = done(await send()).question;
  expect(done(await send()).question).toBe(first);
  const tags = await db.execute(
    sql`select position from question_tags where question_id = ${first}`,
  );
  expect(tags).toHaveLength(1);
  expect(await keptWrongly(db)).toEqual({});
});

test("a visitor who clicks twice is one guest with one post, known by either answer", async ({
  db,
  people,
}) => {
  const to = await asked(db, people.ben);
  const send = (word: string) =>
    performArriving(db, postAnswer, { question: to, body, submission: word });
  const [first, second] = [await send(submission), await send(submission)];
  expect(done(second.outcome).answer).toBe(done(first.outcome).answer);
  const guest = await findGuest(db, first.key ?? "");
  expect(guest).toBeDefined();
  expect(await findGuest(db, second.key ?? "")).toEqual(guest);
});

test("a word made of an address, which others may share, opens nobody's post to whoever sends it", async ({
  db,
  people,
}) => {
  const to = await asked(db, people.ben);
  const sent = { question: to, body, submission: `${BRIEF}of-an-address` };
  const first = await performArriving(db, postAnswer, sent);
  const second = await performArriving(db, postAnswer, sent);
  expect(done(second.outcome).answer).toBe(done(first.outcome).answer);
  expect(second.key).toBeUndefined();
});
