import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { answer as answerAppeal } from "#lib/appeals/answer.ts";
import { raise as appeal } from "#lib/appeals/raise.ts";
import { perform } from "#lib/command.ts";
import { countMonth, monthCounted } from "#lib/counts/month.ts";
import { countMonths, listAllMonths, listMonths } from "#lib/counts/months.ts";
import { raise as report } from "#lib/flags/raise.ts";
import { settle as settleReports } from "#lib/flags/settle.ts";
import { warn } from "#lib/members/warn.ts";
import { undo } from "#lib/moderation/undo.ts";
import { approve } from "#lib/posts/approve.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { reject } from "#lib/posts/reject.ts";
import { restore } from "#lib/posts/restore.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { system } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { costOf } from "#tests/support/explain.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";

const reason = "It is against rule 1.";
const thisMonth = () => `${new Date().toISOString().slice(0, 7)}-01`;
const counted = (db: Database) => countMonth(db, thisMonth());

test("a month counts what was written, held, approved, hidden by whom and why, brought back and deleted", async ({
  db,
  people: { ada, miriam, ben, cleo },
}) => {
  const [first, second, third] = [await asked(db, ben), await asked(db, ben), await asked(db, ben)];
  const answer = await answered(db, cleo, first);
  const comment = await commented(db, ben, answer);
  for (const post of [second, third]) done(await perform(db, system, hold, { post, reason }));
  await db.execute(sql`
    update decisions set decided_at = now() - interval '90 seconds' where post_id = ${second}`);
  done(await perform(db, ada, approve, { post: second }));
  done(await perform(db, ada, reject, { post: third, reason }));
  done(await perform(db, ada, hide, { post: answer, reason, ground: "unkind" }));
  done(await perform(db, ada, restore, { post: answer, reason }));
  done(await perform(db, system, hide, { post: comment, reason, ground: "spam" }));
  done(await perform(db, miriam, deletePost, { post: comment, reason }));
  expect(await counted(db)).toMatchObject({
    ...{ questions: 3, answers: 1, comments: 1 },
    ...{ held: 2, heldByRule: 2, approved: 1, rejected: 1 },
    ...{ hidden: 2, hiddenByRule: 1, "hidden-unkind": 1, "hidden-spam": 1, "hidden-none": 0 },
    ...{ restored: 1, deleted: 1, decided: 6, decidedByRule: 3, automaticShare: 50 },
  });
});

test("the middle time until a decision is told in minutes, and null where there was none", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  expect(await counted(db)).toMatchObject({
    heldWait: null,
    reportWait: null,
    automaticShare: null,
  });
  const began = sql`greatest(now() - interval '40 minutes', date_trunc('month', now()))`;
  const post = await asked(db, ben);
  done(await perform(db, system, hold, { post, reason }));
  await db.execute(sql`update decisions set decided_at = ${began} where post_id = ${post}`);
  done(await perform(db, ada, approve, { post }));
  done(await perform(db, cleo, report, { post, reason: "spam" }));
  await db.execute(sql`update flags set raised_at = ${began}`);
  done(await perform(db, ada, settleReports, { post, outcome: "dismissed", reason }));
  const [since] = await db.execute<{ minutes: string }>(
    sql`select round(extract(epoch from now() - ${began}) / 60) as minutes`,
  );
  const minutes = Number(since?.minutes);
  expect(await counted(db)).toMatchObject({ heldWait: minutes, reportWait: minutes });
});

test("reports, warnings, suspensions and appeals are counted with what came of them", async ({
  db,
  people: { ada, miriam, ben, cleo, dan },
}) => {
  const before = await counted(db);
  const post = await asked(db, ben);
  done(await perform(db, cleo, report, { post, reason: "unkind" }));
  done(await perform(db, dan, report, { post, reason: "worried" }));
  done(await perform(db, ada, warn, { member: dan.id, reason }));
  const { decision } = done(await perform(db, ada, hide, { post, reason }));
  const raised = done(
    await perform(db, ben, appeal, { decision, note: "It was meant as a joke." }),
  );
  const decided = { appeal: raised.appeal, outcome: "reversed", reason };
  done(await perform(db, miriam, answerAppeal, decided));
  expect(before).toMatchObject({ suspensions: 1, warnings: 0, reports: 0 });
  expect(await counted(db)).toMatchObject({
    ...{ reports: 2, "reports-unkind": 1, "reports-worried": 1, upheld: 2, dismissed: 0 },
    ...{ warnings: 1, suspensions: 1, appeals: 1, appealsReversed: 1, appealsUpheld: 0 },
  });
});

test("what authors do to their own words, and what a moderator took back at once, is not counted", async ({
  db,
  people: { ada, ben, guest },
}) => {
  const before = await counted(db);
  for (const who of [ben, guest]) {
    done(await perform(db, who, withdraw, { post: await asked(db, who) }));
  }
  const post = await asked(db, ben);
  const { decision } = done(await perform(db, ada, hide, { post, reason }));
  done(await perform(db, ada, undo, { decision }));
  const after = await counted(db);
  expect(after.questions).toBe((before.questions ?? 0) + 3);
  expect(after).toMatchObject({ hidden: 0, hiddenByRule: 0, "hidden-none": 0, restored: 0 });
});

test("a month that is over stays as it was counted, and a missing one is counted", async ({
  db,
  people: { ben },
}) => {
  await db.execute(sql`
    update posts set created_at = now() - interval '70 days' where id = ${await asked(db, ben)}`);
  await countMonths(db);
  const months = await listAllMonths(db);
  expect(months.length).toBeGreaterThan(2);
  const old = months.find(({ counts }) => counts.questions === 1);
  expect(old?.month).not.toBe(thisMonth());
  await asked(db, ben);
  await db.execute(sql`update month_counts set counts = counts || '{"questions": 77}'`);
  await db.execute(
    sql`delete from month_counts where month = (select min(month) from month_counts)`,
  );
  await countMonths(db);
  const now = await listAllMonths(db);
  expect(now).toHaveLength(months.length);
  expect(now[0]).toMatchObject({ month: thisMonth(), counts: { questions: 1 } });
  expect(now.slice(1, -1).every(({ counts }) => counts.questions === 77)).toBe(true);
  expect(now.at(-1)?.counts.questions).not.toBe(77);
});

test("months are read page by page, and each leads to those before and after", async ({ db }) => {
  const size = limits.page.months;
  await db.execute(sql`
    insert into month_counts (month, counts)
    select date '2024-01-01' + make_interval(months => n), '{}' from generate_series(0, ${size * 2}) n`);
  const first = await listMonths(db);
  expect(first).toMatchObject({ newer: null, months: { length: size } });
  const second = await listMonths(db, first.older ?? "");
  const third = await listMonths(db, second.older ?? "");
  expect(third).toMatchObject({ older: null, months: { length: 1 } });
  expect(await listMonths(db, third.newer ?? "")).toEqual(second);
  expect(second.newer).toBe("");
});

test("counting a month reads that month alone", async () => {
  // In a database of its own: what is undone stays in a table's pages, and other tests ask for plans.
  const fresh = await freshDatabase();
  const { db, close } = connect(fresh.url, { max: 1 });
  await db.execute(sql`
    insert into posts (kind, id, question_id, title, slug, source, created_at)
    select 'question', n, n, 'A title', 'a-title', '', timestamptz '2020-01-01' + make_interval(hours => n - 1000000)
    from generate_series(1000000, 1012000) n`);
  await db.execute(sql`analyze posts`);
  const { rowsRead, indexes } = await costOf(db, monthCounted("2021-03-01"));
  expect(indexes).toContain("posts_by_time");
  expect(rowsRead).toBeLessThan(5_000);
  await close();
  await fresh.drop();
});
