import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { recount } from "#lib/posts/recount.ts";
import { ask } from "#lib/questions/ask.ts";
import { system } from "#lib/words/actor.ts";
import { test } from "#tests/support/database.ts";

const asked = {
  title: "Is this counted as it should be?",
  body: "One question with words.",
  tags: "tea",
};

describe("counting everything again", () => {
  test("finds nothing to mend in a community that kept its numbers", async ({ db }) => {
    const outcome = await perform(db, system, ask, asked);
    if (!outcome.ok) throw new Error(outcome.message);
    const question = outcome.event.question;
    await perform(db, system, postAnswer, { question, body: "It is, as far as I can tell." });
    const mended = await recount(db);
    expect(Object.values(mended).every((rows) => rows === 0)).toBe(true);
  });

  test("mends each number that was spoilt, and only the rows that held one", async ({ db }) => {
    await perform(db, system, ask, asked);
    await perform(db, system, ask, { ...asked, title: "And is the other one left alone?" });
    const kept = sql`select up_count, answer_count, active_at, visible from posts order by id`;
    const before = await db.execute(kept);
    await db.execute(sql`
      update posts set up_count = 7, answer_count = 3, active_at = now() - interval '9 years'
      where id = (select min(id) from posts)`);
    await db.execute(sql`update tags set question_count = 40`);
    await db.execute(sql`delete from tallies where name = 'questions'`);
    const mended = await recount(db);
    expect(mended).toMatchObject({ posts: 1, question_tags: 0, tags: 1, tallies: 1, members: 0 });
    expect([...(await db.execute(kept))]).toEqual([...before]);
    const again = await recount(db);
    expect(Object.values(again).every((rows) => rows === 0)).toBe(true);
  });

  test("mends what members earned, by reason as in sum", async ({ db }) => {
    await db.execute(
      sql`insert into members (id, name, name_key) values (1, 'Cleo', 'cleo'), (2, 'Ben', 'ben')`,
    );
    await db.execute(sql`insert into point_entries (member_id, reason, points, undone_at, undone_by) values
      (1, 'joined', 100, null, null), (1, 'voted', 10, null, null), (1, 'voted', 10, now(), 'withdrawn')`);
    await recount(db);
    const earned = sql`select points, point_sums from members where id = 1`;
    const sums = { joined: { points: 100, count: 1 }, voted: { points: 10, count: 1 } };
    expect([...(await db.execute(earned))]).toEqual([{ points: 110, point_sums: sums }]);
    await db.execute(
      sql`update members set point_sums = '{"voted": {"points": 110, "count": 2}}' where id = 1`,
    );
    expect(await recount(db, ["members"])).toMatchObject({ members: 1 });
    expect([...(await db.execute(earned))]).toEqual([{ points: 110, point_sums: sums }]);
  });

  test("counts alone what it is asked for", async ({ db }) => {
    await perform(db, system, ask, asked);
    await db.execute(sql`update tags set question_count = 40`);
    await db.execute(sql`update posts set answer_count = 3`);
    expect(await recount(db, ["tags"])).toMatchObject({ tags: 1, posts: 0 });
    expect(await recount(db)).toMatchObject({ tags: 0, posts: 1 });
  });
});
