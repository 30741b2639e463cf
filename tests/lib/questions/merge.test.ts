import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { save } from "#lib/drafts/save.ts";
import { findReceipt } from "#lib/flags/queries.ts";
import { follow } from "#lib/follows/follow.ts";
import { listGuestPosts } from "#lib/guests/queries.ts";
import { listQueue } from "#lib/moderation/queue.ts";
import { listInbox } from "#lib/notices/queries.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { hide } from "#lib/posts/hide.ts";
import { findOwnPost } from "#lib/posts/own.ts";
import { recount } from "#lib/posts/recount.ts";
import { merge } from "#lib/questions/merge.ts";
import {
  findPlace,
  findThread,
  findThreadState,
  listQuestions,
  type Thread,
} from "#lib/questions/queries.ts";
import { cast } from "#lib/votes/cast.ts";
import { flagsOf, report } from "#tests/lib/flags/support.ts";
import { guestAsks } from "#tests/lib/guests/support.ts";
import { keptWrongly, memberRow } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "Both ask the same.";

const thread = async (db: Database, id: number): Promise<Thread> => {
  const found = await findThread(db, id, { order: "oldest", page: 1 });
  if (!found) throw new Error(`There is no thread ${id} to read.`);
  return found;
};
const agrees = async (db: Database) => {
  expect(await keptWrongly(db)).toEqual({});
  expect(Object.values(await recount(db)).reduce((sum, rows) => sum + rows, 0)).toBe(0);
};

test("what stands under a question stands under the other one from then on, with its votes and points", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const into = await asked(db, ben, { tags: "sleep" });
  const post = await asked(db, dan, { title: "Who else lies awake in July?", tags: "summer" });
  const first = await answered(db, dan, into);
  const answer = await answered(db, cleo, post);
  const under = await commented(db, ben, answer);
  const beside = await commented(db, ben, post);
  done(await perform(db, ben, cast, { post: answer, value: 1 }));
  const points = (await memberRow(db, cleo.id)).points;
  done(await perform(db, ada, merge, { post, into, reason }));
  const merged = await thread(db, into);
  expect(merged.answers.map(({ id }) => id)).toEqual([first, answer]);
  expect(merged.answers[1]).toMatchObject({ score: 1, comments: [{ id: under }] });
  expect(merged.comments.map(({ id }) => id)).toEqual([beside]);
  expect((await memberRow(db, cleo.id)).points).toBe(points);
  expect(await memberRow(db, dan.id)).toMatchObject({ question_count: 0, answer_count: 1 });
  await agrees(db);
});

test("its address leads there in one step, also when that one is merged on, and its answers are found", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const [one, two, three] = [await asked(db, ben), await asked(db, cleo), await asked(db, dan)];
  const answer = await answered(db, dan, one);
  done(await perform(db, ada, merge, { post: one, into: two, reason }));
  done(await perform(db, ada, merge, { post: two, into: `/questions/${three}/a-slug`, reason }));
  for (const id of [one, two]) {
    expect(await findThreadState(db, id)).toMatchObject({ id: three });
    expect(await findThread(db, id, { order: "votes", page: 1 })).toBeUndefined();
  }
  expect(await findPlace(db, "answer", answer)).toMatchObject({ question: { id: three } });
  const list = await listQuestions(db, { scope: { of: "site" }, sort: "newest", page: 1 });
  expect(list?.rows.map(({ id }) => id)).toEqual([three]);
  done(await perform(db, ada, hide, { post: three, reason }));
  expect(await findThreadState(db, one)).toBe("absent");
  done(await perform(db, people.miriam, deletePost, { post: three, reason }));
  expect(await findThreadState(db, one)).toBe("deleted");
  await agrees(db);
});

test("what the question said becomes an answer or a comment of its author's, if a moderator wants it", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const into = await asked(db, ben);
  for (const [text, who] of [["answer", cleo] as const, ["comment", dan] as const]) {
    const post = await asked(db, who, { body: `I wonder too: ${text}.` });
    done(await perform(db, ada, merge, { post, into, reason, text }));
  }
  const title = "All is said in the title";
  const bare = await asked(db, dan, { title, body: "" });
  done(await perform(db, ada, merge, { post: bare, into, reason, text: "comment" }));
  const merged = await thread(db, into);
  expect(merged.answers).toMatchObject([
    { author: { id: cleo.id }, text: "I wonder too: answer." },
  ]);
  expect(merged.comments).toMatchObject([
    { author: { id: dan.id }, text: "I wonder too: comment." },
    { author: { id: dan.id }, text: title },
  ]);
  await agrees(db);
});

test("who followed it, waited for it or wrote at it goes along", async ({ db, people }) => {
  const { ada, ben, cleo, dan } = people;
  const into = await asked(db, ben);
  const { guest, post } = await guestAsks(db, { notify: "1", email: "guest@example.org" });
  const other = await asked(db, cleo);
  done(await perform(db, dan, follow, { subject: "question", id: post }));
  done(await perform(db, dan, save, { kind: "answer", post, body: "I begin to" }));
  const event = done(await perform(db, ada, merge, { post, into, reason, text: "comment" }));
  done(await perform(db, ada, merge, { post: other, into, reason }));
  const follows = await db.execute(
    sql`select member_id, subject_id from follows where subject = 'question' order by member_id`,
  );
  expect([...follows].map((row) => [Number(row.member_id), Number(row.subject_id)])).toEqual(
    [cleo.id, dan.id].sort((a, b) => a - b).map((id) => [id, into]),
  );
  const [draft] = await db.execute(sql`select post_id from drafts where member_id = ${dan.id}`);
  expect(Number(draft?.post_id)).toBe(into);
  expect(await listGuestPosts(db, guest.id)).toMatchObject([
    { kind: "comment", standing: "published", watched: true },
    { kind: "question", standing: "merged", why: reason, watched: false },
  ]);
  const [watch] = await db.execute(sql`select post_id from guest_watches`);
  expect(Number(watch?.post_id)).toBe(event.text);
});

test("an acceptance ends with the question that it was for, and whoever asked that sees where it went", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const into = await asked(db, ben);
  const post = await asked(db, dan);
  const answer = await answered(db, cleo, post);
  done(await perform(db, dan, accept, { answer }));
  done(await perform(db, ada, merge, { post, into, reason }));
  expect((await thread(db, into)).acceptedAnswerId).toBeNull();
  done(await perform(db, ben, accept, { answer }));
  expect((await thread(db, into)).acceptedAnswerId).toBe(answer);
  expect(await findOwnPost(db, dan, post)).toMatchObject({ state: "merged", decision: { reason } });
  await agrees(db);
});

test("moderators merge questions in sight, one into another, and once", async ({ db, people }) => {
  const { ada, ben, hana, cleo } = people;
  const [post, into] = [await asked(db, ben), await asked(db, cleo)];
  const hidden = await asked(db, cleo);
  done(await perform(db, ada, hide, { post: hidden, reason }));
  const tried = async (who: typeof ada, given: object) =>
    refusal(await perform(db, who, merge, { post, into, reason, ...given }));
  for (const who of [ben, hana]) expect((await tried(who, {})).code).toBe("not-allowed");
  for (const wrong of [post, hidden, 999_999, "which one?"]) {
    expect((await tried(ada, { into: wrong })).fields).toHaveProperty("into");
  }
  const keeper = { ...ben, keeps: [77] };
  expect((await tried(keeper, {})).code).toBe("not-allowed");
  done(await perform(db, ada, merge, { post, into, reason }));
  expect((await tried(ada, {})).code).toBe("not-found");
  expect((await tried(ada, { post: into, into: post })).fields).toHaveProperty("into");
});

test("reports on answers go along with them; those on the question are settled with the merge, and told", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const [into, post] = [await asked(db, ben), await asked(db, dan)];
  const answer = await answered(db, ben, post);
  const { receipt } = await report(db, cleo, post);
  await report(db, cleo, answer);
  const outcome = await perform(db, ada, merge, { post, into, reason });
  const { decision } = done(outcome);
  expect(outcome.ok && outcome.also).toMatchObject([{ name: "flag.settled", post }]);
  const queue = await listQueue(db, ada, { need: "report", page: 1 });
  expect(queue?.rows.map((row) => row.post)).toEqual([answer]);
  const [settled] = await db.execute<{ decision_id: string }>(
    sql`select decision_id from flags where post_id = ${post}`,
  );
  expect(Number(settled?.decision_id)).toBe(decision);
  expect(await findReceipt(db, receipt)).toMatchObject({ outcome: "upheld" });
  await tellTidings.run(db, undefined);
  expect((await listInbox(db, cleo.id)).groups).toMatchObject([{ kind: "reported", open: true }]);
});

test("reports on words that stay, as a comment or an answer, go along with them", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  for (const text of ["comment", "answer"]) {
    const [into, post] = [await asked(db, ben), await asked(db, dan)];
    await report(db, cleo, post);
    const merged = done(await perform(db, ada, merge, { post, into, reason, text }));
    expect(await flagsOf(db, post)).toEqual([]);
    expect(await flagsOf(db, merged.text ?? 0)).toMatchObject([{ outcome: null }]);
    const queue = await listQueue(db, ada, { need: "report", page: 1 });
    expect(queue?.rows.map((row) => row.post)).toContain(merged.text);
  }
});
