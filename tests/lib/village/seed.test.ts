import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findCredentials } from "#lib/members/find-credential.ts";
import { verifyPassword } from "#lib/members/password.ts";
import { recount } from "#lib/posts/recount.ts";
import { seedVillage } from "#lib/village/seed.ts";
import { openVillage, villagePassword } from "#tests/support/shared-village.ts";
import { keptWrongly } from "#tests/village/rows.ts";

let village: Database;
let leave: () => Promise<void>;

beforeAll(async () => {
  ({ db: village, close: leave } = await openVillage());
});
afterAll(() => leave());

const count = async (db: Database, what: SQL): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${what}`);
  return row?.n ?? 0;
};

const questions = (which: SQL) => sql`posts where kind = 'question' and ${which}`;
const answers = (which: SQL) => sql`posts where kind = 'answer' and ${which}`;

/** Every state that a reader, a search engine or a moderator can meet. */
const promised: Record<string, SQL> = {
  "a question without an answer": questions(sql`visible and answer_count = 0`),
  "one that is old": questions(
    sql`visible and answer_count = 0 and created_at < now() - interval '1 year'`,
  ),
  "a question with one answer": questions(sql`visible and answer_count = 1`),
  "more answers than fit on a page": questions(sql`visible and answer_count > 30`),
  "an accepted answer": questions(sql`visible and accepted_answer_id is not null`),
  "a history of three versions and more, with a moderator's reason": sql`revisions r
    join members m on m.id = r.author_id
    where r.number >= 3 and r.reason is not null and m.role = 'moderator'`,
  "an edited answer": answers(sql`visible and edited_by_id <> author_id`),
  "a question closed with a note": sql`closures where reason = 'note' and reopened_at is null`,
  "a question closed as a duplicate of one in sight": sql`closures c
    join posts p on p.id = c.duplicate_of_id and p.visible`,
  "a locked question": questions(sql`visible and locked_at is not null`),
  "a hidden question": questions(sql`state = 'hidden'`),
  "a hidden answer": answers(sql`state = 'hidden'`),
  "a hidden comment": sql`posts where kind = 'comment' and state = 'hidden'`,
  "a guest's held post": questions(sql`state = 'held' and guest_id is not null`),
  "a deleted question": questions(sql`state = 'deleted' and source = ''`),
  "a negative score": questions(sql`visible and score < 0`),
  "a large score": questions(sql`visible and score = 98`),
  "an answer with a large score": answers(sql`visible and score = 94`),
  "more than ten comments under one post": sql`posts where visible and comment_count > 10`,
  "a guest with a name": questions(
    sql`visible and guest_id is not null and author_name is not null`,
  ),
  "a guest without one": questions(sql`visible and guest_id is not null and author_name is null`),
  "a question that follows an answer": questions(sql`visible and follows_id is not null`),
  "a described tag": sql`tags where description <> '' and question_count > 0`,
  "a synonym": sql`tags where synonym_of_id is not null`,
  "an empty category": sql`categories c where question_count = 0
    and not exists (select from categories where parent_id = c.id)`,
  "a category three deep with questions": sql`categories where depth = 3 and question_count > 0`,
  "a question without a text": questions(sql`visible and source = ''`),
  "a question in a script from right to left": questions(sql`visible and title ~ '[ء-ي]'`),
  "a suspended member": sql`members where suspended_until > now()`,
  "an expert who is read": sql`members where role = 'expert' and answer_count > 3`,
  "a newcomer": sql`members where joined_at > now() - interval '7 days' and question_count > 0`,
  "a numbered list with a bold lead": answers(
    sql`html ~ '<ol[^>]*>\\s*<li[^>]*>\\s*(<p[^>]*>)?<strong>'`,
  ),
  "a bulleted list": answers(sql`html like '%<ul%'`),
  "a quote": answers(sql`html like '%<blockquote%'`),
  "a link": answers(sql`html like '%<a %'`),
};

test("every state that a reader can meet is in the village", async () => {
  for (const [what, rows] of Object.entries(promised)) {
    expect([what, (await count(village, rows)) > 0]).toEqual([what, true]);
  }
  expect(await count(village, questions(sql`visible`))).toBeGreaterThanOrEqual(16);
  expect(await count(village, sql`categories`)).toBeGreaterThanOrEqual(8);
  expect(await count(village, sql`categories where question_count > 0`)).toBeGreaterThanOrEqual(6);
});

test("all that is kept of the village is what its rows say", async () => {
  expect(await keptWrongly(village)).toEqual({});
  expect(Object.values(await recount(village)).filter((rows) => rows !== 0)).toEqual([]);
});

/** What happened before it can have happened, or after today. */
const impossible: Record<string, SQL> = {
  "before its author joined": sql`posts p join members m on m.id = p.author_id
    where p.created_at < m.joined_at`,
  "before what it stands under": sql`posts p join posts u on u.id = p.parent_id
    where p.created_at < u.created_at`,
  "in the future": sql`posts where greatest(created_at, edited_at, changed_at, closed_at, locked_at) > now()`,
  "an edit before the post": sql`posts where edited_at < created_at`,
  "a vote before the post or the voter": sql`votes v join posts p on p.id = v.post_id
    join members m on m.id = v.member_id
    where v.cast_at < p.created_at or v.cast_at < m.joined_at or v.cast_at > now()`,
  "a version before the one before it": sql`revisions r
    join revisions f on f.post_id = r.post_id and f.number = r.number - 1
    where r.created_at < f.created_at`,
  "an acceptance before the answer": sql`acceptances a join posts p on p.id = a.answer_id
    where a.accepted_at < p.created_at or a.accepted_at > now()`,
  "a decision before the post": sql`decisions d join posts p on p.id = d.post_id
    where d.decided_at < p.created_at`,
  "points before the post": sql`point_entries e join posts p on p.id = e.post_id
    where e.at < p.created_at or e.at > now()`,
  "a log line after today": sql`audit_log where at > now()`,
  "an answer to a closed question": sql`posts a join posts q on q.id = a.question_id
    where a.kind = 'answer' and q.closed_at < a.created_at`,
};

test("nothing in the village happens before it can", async () => {
  for (const [what, rows] of Object.entries(impossible)) {
    expect([what, await count(village, rows)]).toEqual([what, 0]);
  }
  const [spread] = await village.execute<{ days: number }>(
    sql`select extract(day from max(created_at) - min(created_at))::int as days from posts`,
  );
  expect(spread?.days).toBeGreaterThan(600);
});

test("a place where somebody lives already is left alone", async () => {
  const before = await count(village, sql`posts`);
  await seedVillage(village);
  expect(await count(village, sql`posts`)).toBe(before);
});

test("the village speaks of suicide with care", async () => {
  const careless = sql`posts where source ~* 'commit(ted|s)? suicide|overdose|hang(ed|ing) (him|her|my)self'`;
  expect(await count(village, careless)).toBe(0);
  const pointed = sql`posts where kind = 'answer' and source ~* 'ended his life' and source ~ 'findahelpline'`;
  expect(await count(village, pointed)).toBe(1);
});

test("of the demo's people the administrator alone can sign in", async () => {
  const attempt = async (name: string) => {
    const [kept] = await findCredentials(village, name);
    return verifyPassword(villagePassword, kept);
  };
  expect(await attempt("Miriam")).toBe(true);
  for (const name of ["Ada", "Ben", "Quiet Heron"]) expect(await attempt(name)).toBe(false);
});
