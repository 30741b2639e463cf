import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { countQueue, listQueue } from "#lib/moderation/queue.ts";
import { visitCase } from "#lib/moderation/visits.ts";
import { withCases } from "#lib/moderation/waiting.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { hide } from "#lib/posts/hide.ts";
import { sendBack } from "#lib/posts/send-back.ts";
import type { Member } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import type { Need } from "#lib/words/routes.ts";
import { suggested } from "#tests/lib/suggestions/support.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { costOf } from "#tests/support/explain.ts";
import { answered, asked, commented, done, settle, test } from "#tests/village/village.ts";
import { appealed, place, reported, waiting } from "./support.ts";

async function queue(db: Database, who: Member, need?: Need, page = 1) {
  const found = await listQueue(db, who, { need, page });
  if (!found) throw new Error("There is no such page.");
  return found;
}
const inIt = async (db: Database, who: Member, need?: Need) =>
  (await queue(db, who, need)).rows.map(({ post }) => post);

const reason = "Because of the test.";

test("what needs a decision stands in one list: urgent first, then the oldest, one row a post", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  expect(await queue(db, ada)).toMatchObject({ rows: [], total: 0, pageCount: 1 });
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  const comment = await commented(db, dan, answer);
  const held = await waiting(db, dan, { minutes: 90 });
  await reported(db, answer, "unkind", { minutes: 120, by: dan });
  await reported(db, answer, "spam", { minutes: 100 });
  await reported(db, comment, "worried", { minutes: 5 });
  await suggested(db, dan, question);
  await suggested(db, dan, answer);
  expect(await inIt(db, ada)).toEqual([comment, answer, held, question]);
  const { rows, counts, total } = await queue(db, ada);
  expect(total).toBe(4);
  expect(counts).toEqual({ all: 4, held: 1, report: 2, edit: 2, appeal: 0 });
  expect(rows[0]).toMatchObject({ kind: "comment", urgent: true, grounds: ["worried"] });
  expect(rows[1]).toMatchObject({
    kind: "answer",
    needs: ["edit", "report"],
    urgent: false,
    grounds: ["spam", "unkind"],
    title: "How do you all sleep in summer?",
    author: { kind: "member", name: "Cleo" },
    excerpt: "With wet curtains, at least.",
  });
  expect(rows[2]).toMatchObject({ needs: ["held"], held: "To be read first." });
  expect(await inIt(db, ada, "edit")).toEqual([answer, question]);
  expect(await countQueue(db, ada)).toBe(4);
});

test("who moderates a category sees what waits there alone", async ({ db, people }) => {
  const { ada, ben, cleo } = people;
  const [sleep, work] = [await place(db, "Sleep"), await place(db, "Work")];
  const here = await waiting(db, ben, { category: sleep });
  const there = await asked(db, ben, { category: work });
  const anywhere = await waiting(db, ben);
  const answer = await answered(db, cleo, there);
  await reported(db, answer, "spam");
  const keeper: Member = { ...people.dan, keeps: [sleep] };
  expect(await inIt(db, keeper)).toEqual([here]);
  expect(await countQueue(db, keeper)).toBe(1);
  expect(await inIt(db, { ...keeper, keeps: [work] })).toEqual([answer]);
  expect(await inIt(db, { ...keeper, keeps: [] })).toEqual([]);
  expect((await inIt(db, ada)).toSorted()).toEqual([here, anywhere, answer].toSorted());
});

test("an appeal is somebody else's to decide, and so is what a moderator wrote", async ({
  db,
  people: { ada, miriam, ben },
}) => {
  const post = await asked(db, ben);
  done(await perform(db, ada, hide, { post, reason }));
  await appealed(db, post);
  const own = await asked(db, ada);
  await reported(db, own, "wrong");
  expect((await queue(db, ada)).rows).toMatchObject([
    { post, needs: ["appeal"], elsewhere: true },
    { post: own, elsewhere: true },
  ]);
  expect(await countQueue(db, ada)).toBe(0);
  expect((await queue(db, miriam)).rows).toMatchObject([
    { elsewhere: false },
    { elsewhere: false },
  ]);
  expect(await countQueue(db, miriam)).toBe(2);
});

test("a reported profile and an appeal against a suspension wait for who moderates the whole site", async ({
  db,
  people: { ada, miriam, ben, eve },
}) => {
  await db.execute(sql`
    insert into flags (member_id, reason, text_then) values
      (${ben.id}, 'private', 'About'), (${miriam.id}, 'unkind', 'About')`);
  const [appeal] = await db.execute<{ id: string }>(sql`
    insert into appeals (suspension_id, decided_by_id, text)
    select id, decider, 'I was kind.' from suspensions where member_id = ${eve.id} returning id`);
  const kept = { ...ben, keeps: [await place(db, "Sleep")] };
  expect((await queue(db, kept)).rows).toEqual([]);
  expect((await queue(db, ada)).rows).toMatchObject([
    { post: null, kind: "member", title: "Ben", needs: ["report"], grounds: ["private"] },
    { title: "Eve", needs: ["appeal"], appeals: [Number(appeal?.id)], elsewhere: true },
  ]);
  expect((await queue(db, miriam)).rows.map(({ title, elsewhere }) => [title, elsewhere])).toEqual([
    ["Ben", false],
    ["Eve", false],
    ["Miriam", true],
  ]);
});

test("an appeal outlives the post that was deleted", async ({
  db,
  people: { ada, miriam, ben },
}) => {
  const post = await asked(db, ben);
  done(await perform(db, miriam, deletePost, { post, reason }));
  await appealed(db, post);
  expect((await queue(db, ada)).rows).toMatchObject([{ post, needs: ["appeal"], gone: true }]);
});

test("what its author is to change rests at the end, until they have", async ({
  db,
  people: { ada, ben, dan },
}) => {
  const back = await waiting(db, ben, { minutes: 60 });
  const fresh = await waiting(db, dan);
  done(await perform(db, ada, sendBack, { post: back, reason: "Please leave the name out." }));
  expect(await inIt(db, ada)).toEqual([fresh, back]);
  expect((await queue(db, ada)).rows[1]).toMatchObject({
    resting: true,
    held: "Please leave the name out.",
  });
  await db.execute(
    sql`update posts set edited_at = now() + interval '1 second' where id = ${back}`,
  );
  expect(await inIt(db, ada)).toEqual([back, fresh]);
});

test("nothing waits about what was deleted, and a report that was settled does not either", async ({
  db,
  people: { ada, miriam, ben, dan },
}) => {
  const gone = await waiting(db, ben);
  const settled = await asked(db, dan);
  await reported(db, gone, "illegal");
  await reported(db, settled, "spam");
  done(await perform(db, miriam, deletePost, { post: gone, reason }));
  await db.execute(sql`
    update flags set settled_at = now(), outcome = 'dismissed' where post_id = ${settled}`);
  expect(await inIt(db, ada)).toEqual([]);
});

test("a moderator sees in the list who else is looking at something", async ({
  db,
  people: { ada, miriam, ben },
}) => {
  const post = await waiting(db, ben);
  expect(await visitCase(db, ada, post)).toEqual([]);
  expect(await visitCase(db, miriam, post)).toEqual(["Ada"]);
  expect((await queue(db, ada)).rows[0]?.here).toEqual(["Miriam"]);
  await db.execute(sql`update case_visits set seen_at = now() - interval '3 minutes'`);
  expect((await queue(db, ada)).rows[0]?.here).toEqual([]);
});

test("a long queue has pages, and is found by the indexes of what is open", async () => {
  // In a database of its own, where no other test left anything in the pages of its tables.
  const fresh = await freshDatabase();
  const { db, close } = connect(fresh.url, { max: 1 });
  const { ada, ben } = await settle(db);
  const more = limits.page.queue + 10;
  await db.execute(sql`
    insert into posts (id, kind, question_id, title, slug, source, state, visible, author_id, created_at)
    select 5000 + n, 'question', 5000 + n, 'Question ' || n, 'question', 'Words', 
      case when n <= ${more} then 'held' else 'published' end, n > ${more}, ${ben.id},
      now() - n * interval '1 minute'
    from generate_series(1, 3000) n`);
  await db.execute(sql`analyze posts`);
  const first = await queue(db, ada);
  expect(first).toMatchObject({ total: more, pageCount: 2 });
  expect(first.rows).toHaveLength(limits.page.queue);
  expect(first.rows[0]?.post).toBe(5000 + more);
  expect((await queue(db, ada, "held", 2)).rows.map(({ post }) => post)).toHaveLength(10);
  expect(await listQueue(db, ada, { page: 3 })).toBeUndefined();
  const cost = await costOf(db, sql`${withCases(ada)} select * from cases`);
  expect(cost.indexes).toContain("posts_held");
  expect(cost.rowsRead).toBeLessThan(10 * more);
  await close();
  await fresh.drop();
});
