import { expect } from "vitest";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { isPosted, listOwnDrafts, listOwnDraftsInThread } from "#lib/drafts/queries.ts";
import { save } from "#lib/drafts/save.ts";
import { hide } from "#lib/posts/hide.ts";
import { ask } from "#lib/questions/ask.ts";
import { close } from "#lib/questions/close.ts";
import { visitor } from "#lib/words/actor.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";

const reason = "Rule 1: be gentle.";
const title = "How do you all sleep in summer?";

test("a member's drafts say what they belong to, the latest first", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const answer = await answered(db, people.cleo, question);
  await asked(db, people.ben);
  for (const raw of [
    { kind: "question", title: "Why" },
    { kind: "comment", post: answer },
  ]) {
    done(await perform(db, people.dan, save, { ...raw, body: "Begun" }));
  }
  done(await perform(db, people.cleo, save, { kind: "question", body: "Another's" }));
  const rows = await listOwnDrafts(db, people.dan.id);
  expect(rows.map(({ kind, place }) => ({ kind, place }))).toEqual([
    { kind: "comment", place: { kind: "answer", title, open: true } },
    { kind: "question", place: null },
  ]);
  done(await perform(db, people.dan, save, { kind: "question", post: answer, body: "Begun" }));
  const here = await listOwnDraftsInThread(db, people.dan.id, question);
  expect(here).toMatchObject([{ kind: "comment", post: answer, body: "Begun" }]);
});

test("the title of a question that was hidden since does not come along with a draft", async ({
  db,
  people,
}) => {
  const post = await asked(db, people.ben);
  done(await perform(db, people.dan, save, { kind: "answer", post, body: "Begun" }));
  done(await perform(db, people.ada, close, { question: post, note: "In circles." }));
  expect(await listOwnDrafts(db, people.dan.id)).toMatchObject([{ place: { open: false } }]);
  done(await perform(db, people.ada, hide, { post, reason }));
  expect(await listOwnDrafts(db, people.dan.id)).toMatchObject([{ body: "Begun", place: null }]);
});

test("the site can tell whether a form has become a post", async ({ db, people }) => {
  const post = await asked(db, people.ben);
  const form = { body: "With wet curtains, at least. ", submission: "a-form-of-cleo" };
  const place = { kind: "answer", post, title: "", category: "", tags: "", reason: "" } as const;
  expect(await isPosted(db, people.cleo, { ...place, ...form })).toBe(false);
  done(await perform(db, people.cleo, postAnswer, { question: post, ...form }));
  expect(await isPosted(db, people.cleo, { ...place, ...form })).toBe(true);
  expect(await isPosted(db, people.dan, { ...place, ...form })).toBe(false);
  const other = { ...place, ...form, body: "With wet curtains, at least. And ice." };
  expect(await isPosted(db, people.cleo, other)).toBe(false);
});

test("what a guest posted is known as posted after they signed in", async ({ db, people }) => {
  const form = { title, body: "It is too warm.", submission: "a-form-of-a-guest" };
  done(await perform(db, people.guest, ask, form));
  const sent = { kind: "question", category: "", tags: "", reason: "", ...form } as const;
  expect(await isPosted(db, people.dan, sent)).toBe(true);
  expect(await isPosted(db, visitor, { ...sent, title: "How do we all sleep?" })).toBe(false);
});
