import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { drafts } from "#db/schema/writing.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as postComment } from "#lib/comments/post.ts";
import { findOwnDraft, listOwnDrafts } from "#lib/drafts/queries.ts";
import { save } from "#lib/drafts/save.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { ask } from "#lib/questions/ask.ts";
import { close } from "#lib/questions/close.ts";
import { type Actor, visitor } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const body = "I have tried **wet curtains**.\r\n\r\n  And ";
const saved = async (db: Database, who: Actor, raw: object) =>
  done(await perform(db, who, save, raw));

test("what a member has typed is kept down to its last space", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  await saved(db, people.cleo, { kind: "answer", post, body });
  expect(await findOwnDraft(db, people.cleo.id, { kind: "answer", post })).toMatchObject({
    body: "I have tried **wet curtains**.\n\n  And ",
    version: 1,
  });
  expect(await findOwnDraft(db, people.ben.id, { kind: "answer", post })).toBeUndefined();
});

test("a draft that changed in another tab is not written over", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  const place = { kind: "answer", post } as const;
  await saved(db, people.cleo, { ...place, body: "one" });
  const { version } = await saved(db, people.cleo, { ...place, body: "one, two", version: 1 });
  for (const began of [0, 1]) {
    const late = await perform(db, people.cleo, save, { ...place, body: "three", version: began });
    expect(refusal(late).code).toBe("conflict");
  }
  expect(await findOwnDraft(db, people.cleo.id, place)).toMatchObject({ body: "one, two" });
  await saved(db, people.cleo, { ...place, body: "three", version });
  expect(await findOwnDraft(db, people.cleo.id, place)).toMatchObject({ body: "three" });
});

test("each place has its draft, and a new question has one", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.cleo, question);
  await saved(db, people.dan, { kind: "question", title: "Why", body, tags: "sl", category: "x" });
  await saved(db, people.dan, { kind: "answer", post: question, body });
  await saved(db, people.dan, { kind: "comment", post: question, body });
  await saved(db, people.dan, { kind: "comment", post: answer, body });
  await saved(db, people.dan, { kind: "edit", post: answer, body, reason: "It lacked a wo" });
  await saved(db, people.dan, { kind: "question", post: answer, title: "And then", body });
  expect(await db.$count(drafts, eq(drafts.memberId, people.dan.id))).toBe(6);
  const { id } = people.dan;
  expect(await findOwnDraft(db, id, { kind: "edit", post: answer })).toMatchObject({
    reason: "It lacked a wo",
  });
  for (const [post, title] of [
    [undefined, "Why"],
    [answer, "And then"],
  ] as const) {
    expect(await findOwnDraft(db, id, { kind: "question", post })).toMatchObject({ title });
  }
  const again = await perform(db, people.dan, save, { kind: "question", body });
  expect(refusal(again).code).toBe("conflict");
});

test("what was posted or edited is a draft no more, and only the author's goes", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.cleo, question);
  for (const who of [people.cleo, people.dan]) {
    await saved(db, who, { kind: "question", title: "Why", body });
    await saved(db, who, { kind: "answer", post: question, body });
    await saved(db, who, { kind: "comment", post: answer, body });
    await saved(db, who, { kind: "edit", post: answer, body });
  }
  const { cleo, dan } = people;
  done(await perform(db, cleo, ask, { title: "How do you all sleep?", body }));
  done(await perform(db, cleo, postAnswer, { question, body: "With wet curtains, I do." }));
  done(await perform(db, cleo, postComment, { post: answer, body: "Me too, me too." }));
  done(await perform(db, cleo, edit, { post: answer, body: "With wet curtains, at last." }));
  expect(await db.$count(drafts, eq(drafts.memberId, cleo.id))).toBe(0);
  expect(await db.$count(drafts, eq(drafts.memberId, dan.id))).toBe(4);
});

test("asking leaves the draft of the answer that it grew out of, and no other", async ({
  db,
  people,
}) => {
  const { dan } = people;
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const another = await answered(db, people.cleo, await asked(db, people.ben));
  for (const post of [undefined, answer, another]) {
    await saved(db, dan, { kind: "question", post, title: "Why", body });
  }
  done(await perform(db, people.ada, hide, { post: answer, reason: "Rule 1: be gentle." }));
  done(await perform(db, dan, ask, { title: "How do you all sleep?", body, follows: answer }));
  const left = await listOwnDrafts(db, dan.id);
  expect(left.map(({ post }) => post).sort()).toEqual([another, null].sort());
});

test("a question that is closed or hidden meanwhile loses nobody a word", async ({
  db,
  people,
}) => {
  const post = await asked(db, people.ben);
  const place = { kind: "answer", post } as const;
  await saved(db, people.cleo, { ...place, body: "one" });
  done(await perform(db, people.ada, close, { question: post, note: "It went in circles." }));
  await saved(db, people.cleo, { ...place, body: "one, two", version: 1 });
  done(await perform(db, people.ada, hide, { post, reason: "Rule 1: be gentle." }));
  await saved(db, people.cleo, { ...place, body: "one, two, three", version: 2 });
});

test("there is no draft for what is not there, is gone, or takes none of its kind", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.cleo, question);
  const tries = [
    { kind: "answer", post: 999_999 },
    { kind: "answer", post: answer },
    { kind: "answer" },
    { kind: "question", post: question },
    { kind: "question", post: 999_999 },
    { kind: "novel" },
    { kind: "answer", post: question, version: -1 },
    { kind: "answer", post: question, body: ["a", "b"] },
    { kind: "answer", post: question, body: "x".repeat(limits.drafts.body + 1) },
  ];
  done(await perform(db, people.miriam, deletePost, { post: answer, reason: "Not this one." }));
  for (const raw of [...tries, { kind: "comment", post: answer }]) {
    refusal(await perform(db, people.cleo, save, raw));
  }
  expect(await db.$count(drafts)).toBe(0);
});

test("drafts are for members who may write", async ({ db, people }) => {
  for (const who of [visitor, people.guest, people.eve]) {
    const outcome = await perform(db, who, save, { kind: "question", body });
    expect(refusal(outcome).code).toBe("not-allowed");
  }
});

test("a member keeps as many drafts as fit, and can go on with each of them", async ({
  db,
  people,
}) => {
  const { cleo } = people;
  const last = await asked(db, people.ben);
  await db.execute(sql`insert into posts (kind, question_id, id, title, slug, source)
    select 'question', n, n, 'Question ' || n, 'q', '' from generate_series(7001, 7050) n`);
  await db.execute(sql`insert into drafts (member_id, kind, post_id, body)
    select ${cleo.id}::bigint, 'answer', n, 'begun' from generate_series(7001, 7050) n`);
  const more = await perform(db, cleo, save, { kind: "answer", post: last, body });
  expect(refusal(more).message).toContain("50 drafts");
  await saved(db, cleo, { kind: "answer", post: 7_010, body, version: 1 });
});

test("drafts are private: the log does not know of them", async ({ db, people }) => {
  await saved(db, people.cleo, { kind: "question", body });
  const rows = await db.execute(sql`select 1 from audit_log where event like 'draft%'`);
  expect(rows).toHaveLength(0);
});
