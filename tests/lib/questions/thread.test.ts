import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "#db/client.ts";
import { findGone } from "#lib/posts/gone.ts";
import { findPlace, findThread, findThreadState } from "#lib/questions/queries.ts";
import type { AnswerOrder } from "#lib/words/routes.ts";
import { gather } from "#tests/support/crowd.ts";
import { test, testApart } from "#tests/support/database.ts";
import { addMember, spoken, write } from "#tests/support/write.ts";

const first = { order: "votes", page: 1 } as const;
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

describe("a thread", () => {
  test("is its question, its answers and their comments, each with its author", async ({ db }) => {
    await addMember(db, 1, "Cleo");
    await write(db, [
      { id: 1, authorName: "A reader" },
      { id: 2, under: 1, authorId: 1, source: "Sleep **well**.", format: "markdown" },
      { id: 3, under: 2, kind: "comment", authorId: 1 },
      { id: 4, under: 1, kind: "comment" },
    ]);
    const thread = await findThread(db, 1, first);
    expect(thread).toMatchObject({
      title: "Question 1 of the village",
      answerCount: 1,
      commentCount: 1,
      author: { kind: "guest", name: "A reader" },
      comments: [{ id: 4, author: { kind: "guest", name: null } }],
      answers: [{ id: 2, text: "Sleep well.", author: { name: "Cleo" }, comments: [{ id: 3 }] }],
      closure: null,
      follows: null,
      edited: null,
      category: [],
      tags: [],
    });
    expect(thread?.answers[0]?.html).toContain("<strong>well</strong>");
    expect(thread?.createdAt).toBeInstanceOf(Date);
  });

  test("lets the reader choose an order, with the accepted answer before all others", async ({
    db,
  }) => {
    await write(db, [
      { id: 1, createdAt: at(0) },
      { id: 2, under: 1, createdAt: at(1) },
      { id: 3, under: 1, createdAt: at(2) },
      { id: 4, under: 1, createdAt: at(3) },
      { id: 5, under: 1, createdAt: at(4) },
    ]);
    for (const member of [1, 2, 3]) await addMember(db, member, `Member${member}`);
    await db.execute(sql`update posts set up_count = 3 where id = 3`);
    await db.execute(sql`update posts set down_count = 1 where id = 2`);
    await db.execute(sql`update posts set accepted_answer_id = 4 where id = 1`);
    const ids = async (order: AnswerOrder) =>
      (await findThread(db, 1, { order, page: 1 }))?.answers.map((answer) => answer.id);
    expect(await ids("votes")).toEqual([4, 3, 5, 2]);
    expect(await ids("newest")).toEqual([4, 5, 3, 2]);
    expect(await ids("oldest")).toEqual([4, 2, 3, 5]);
  });

  test("shows thirty answers a page, and a link to any of them finds its page", async ({ db }) => {
    await write(db, [
      { id: 1 },
      ...Array.from({ length: 65 }, (_, n) => ({ id: 10 + n, under: 1, createdAt: at(n) })),
      { id: 200, under: 74, kind: "comment" },
    ]);
    const seen: number[] = [];
    for (const page of [1, 2, 3]) {
      const thread = await findThread(db, 1, { order: "votes", page });
      expect(thread?.pageCount).toBe(3);
      for (const answer of thread?.answers ?? []) {
        seen.push(answer.id);
        expect(await findPlace(db, "answer", answer.id)).toEqual({
          question: { id: 1, slug: "question-1" },
          page,
          anchor: `a${answer.id}`,
        });
      }
      if (page < 3) expect(thread?.answers.flatMap((answer) => answer.comments)).toEqual([]);
    }
    expect(new Set(seen).size).toBe(65);
    expect(await findThread(db, 1, { order: "votes", page: 4 })).toBeUndefined();
    expect(await findPlace(db, "comment", 200)).toMatchObject({ page: 3, anchor: "c200" });
    expect(await findPlace(db, "comment", 10)).toBeUndefined();
  });

  test("never says a word that is hidden, held or deleted, nor what stands under it", async ({
    db,
  }) => {
    const canary = (id: number) => `Canary${id}word`;
    const states = ["held", "hidden", "deleted"] as const;
    const under = states.flatMap((state, n) => [
      { id: 10 + n, under: 1, state, source: canary(n), authorName: canary(n) },
      { id: 20 + n, under: 10 + n, kind: "comment", source: canary(n) },
      { id: 30 + n, under: 1, kind: "comment", state, source: canary(n) },
      { id: 40 + n, under: 2, kind: "comment", state, source: canary(n) },
    ]);
    const gone = states.flatMap((state, n) => [
      { id: 50 + n, state, source: canary(n), title: `${canary(n)} and more words` },
      { id: 60 + n, under: 50 + n, source: canary(n) },
      { id: 70 + n, under: 60 + n, kind: "comment", source: canary(n) },
    ]);
    await write(db, [{ id: 1 }, { id: 2, under: 1 }, ...under, ...gone]);
    const thread = await findThread(db, 1, first);
    expect(thread).toMatchObject({ answerCount: 1, commentCount: 0, pageCount: 1 });
    expect(spoken(thread)).not.toMatch(/Canary/);
    for (const n of [0, 1, 2]) {
      expect(await findThread(db, 50 + n, first)).toBeUndefined();
      const state = n === 2 ? "deleted" : "absent";
      expect(await findThreadState(db, 50 + n)).toBe(state);
      const place = n === 2 ? "deleted" : undefined;
      expect(await findPlace(db, "answer", 10 + n)).toBe(place);
      expect(await findPlace(db, "comment", 20 + n)).toBe(place);
      expect(await findPlace(db, "answer", 60 + n)).toBe(place);
      expect(await findPlace(db, "comment", 70 + n)).toBe(place);
      const was = (kind: string) => (n === 2 ? kind : undefined);
      expect(await findGone(db, 50 + n)).toBe(was("question"));
      for (const id of [10 + n, 60 + n]) expect(await findGone(db, id)).toBe(was("answer"));
      for (const id of [20 + n, 70 + n]) expect(await findGone(db, id)).toBe(was("comment"));
    }
  });

  test("is not found by the id of an answer, or by one that nothing has", async ({ db }) => {
    await write(db, [{ id: 1 }, { id: 2, under: 1 }]);
    expect(await findThread(db, 2, first)).toBeUndefined();
    expect(await findThreadState(db, 2)).toBe("absent");
    expect(await findThread(db, Number.MAX_SAFE_INTEGER, first)).toBeUndefined();
    expect(await findThreadState(db, 1)).toBe("visible");
    for (const id of [1, 2, 3]) expect(await findGone(db, id)).toBeUndefined();
  });

  test("tells why it is closed, and links an original only while that is in sight", async ({
    db,
  }) => {
    await addMember(db, 1, "Ada");
    await write(db, [{ id: 1 }, { id: 2 }, { id: 3, under: 1 }, { id: 4, followsId: 3 }]);
    await db.execute(sql`insert into closures (question_id, reason, duplicate_of_id, by_id)
      values (2, 'duplicate', 1, 1)`);
    expect((await findThread(db, 2, first))?.closure).toMatchObject({
      reason: "duplicate",
      of: { id: 1, slug: "question-1" },
      by: { name: "Ada" },
    });
    expect((await findThread(db, 4, first))?.follows).toMatchObject({
      answerId: 3,
      question: { id: 1 },
    });
    await db.execute(sql`update posts set state = 'hidden', visible = false where question_id = 1`);
    expect((await findThread(db, 2, first))?.closure).toMatchObject({ of: null });
    expect((await findThread(db, 4, first))?.follows).toBeNull();
  });

  test("an answer lists the questions that grew out of it, while they are in sight", async ({
    db,
  }) => {
    await write(db, [
      { id: 1 },
      { id: 2, under: 1 },
      { id: 3, followsId: 2 },
      { id: 4, followsId: 2 },
    ]);
    const listed = async () => (await findThread(db, 1, first))?.answers[0]?.followOns;
    expect((await listed())?.map(({ id }) => id).sort()).toEqual([3, 4]);
    await db.execute(sql`update posts set state = 'hidden', visible = false where id = 3`);
    expect(await listed()).toEqual([{ id: 4, slug: "question-4", title: expect.any(String) }]);
  });

  test("names its category from the root, its tags, and questions that stand near", async ({
    db,
  }) => {
    await db.execute(sql`insert into categories (id, parent_id, name, slug, path, depth) values
      (1, null, 'Life', 'life', 'life', 1), (2, 1, 'Family', 'family', 'life/family', 2)`);
    await db.execute(sql`insert into tags (id, name) values (1, 'sleep'), (2, 'fear')`);
    await write(
      db,
      [1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({ id, categoryId: id < 8 ? 2 : 1 })),
    );
    await write(db, [
      { id: 9, categoryId: 2, state: "hidden", title: "Canary title of a question" },
    ]);
    await db.execute(sql`insert into question_tags
      (tag_id, question_id, position, visible, created_at, active_at, score, answer_count, view_count)
      select t, q, t, q < 9, now(), now(), 0, 0, 0 from (values (1, 1), (2, 1), (2, 8), (1, 9)) v(t, q)`);
    const thread = await findThread(db, 1, first);
    expect(thread?.category.map((c) => c.path)).toEqual(["life", "life/family"]);
    expect(thread?.tags.map((t) => t.name)).toEqual(["sleep", "fear"]);
    expect(thread?.related.map((q) => q.id)).toEqual([8, 7, 6, 5, 4]);
  });
});

testApart(
  "in a crowd its statement is planned once, and not for each thread anew",
  async ({ db }) => {
    await gather(db, { questions: 20_000 });
    await db.execute(sql`analyze`);
    // PostgreSQL makes five plans before it may keep one.
    for (let id = 1; id <= 5; id += 1) await findThread(db, id, first);
    const before = await plansOfThreads(db);
    for (let id = 6; id <= 8; id += 1) await findThread(db, id, first);
    const { anew, once } = await plansOfThreads(db);
    expect({ anew: anew - before.anew, once: once - before.once }).toEqual({ anew: 0, once: 3 });
  },
);

async function plansOfThreads(db: Database): Promise<{ anew: number; once: number }> {
  const [plans] = await db.execute<{ anew: number; once: number }>(sql`
    select sum(custom_plans)::int as anew, sum(generic_plans)::int as once
    from pg_prepared_statements
    where statement like '%picked%' and statement like '%related_questions%'`);
  return plans ?? { anew: 0, once: 0 };
}
