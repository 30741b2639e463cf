import { describe, expect } from "vitest";
import type { Connection } from "#db/client.ts";
import { importArchive } from "#lib/archive/import.ts";
import { perform } from "#lib/command.ts";
import { admit } from "#lib/members/admit.ts";
import { recount } from "#lib/posts/recount.ts";
import { ask } from "#lib/questions/ask.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { system } from "#lib/words/actor.ts";
import { points } from "#lib/words/limits.ts";
import { person, post, simpleThread, threads, totals, writeArchive } from "./sample.ts";
import { nothingWrong, test } from "./support.ts";

/** The posts by "kind body-or-title", which the sample keeps apart. */
async function postsOf({ sql }: Connection) {
  const rows = await sql`
    select p.kind || ' ' || l.key as name, p.id::int, p.parent_id::int, p.question_id::int, p.slug,
      m.name as author, p.author_name, p.format, p.source, p.html, p.state, p.visible,
      p.score, p.up_count, p.answer_count, p.comment_count, p.view_count,
      p.accepted_answer_id::int, p.closed_at is not null as closed,
      to_char(p.active_at at time zone 'utc', 'YYYY-MM-DD HH24:MI') as active,
      p.edited_at is not null as edited, e.name as editor
    from posts p
    join legacy_addresses l on l.target_id = p.id and l.kind = p.kind
    left join members m on m.id = p.author_id left join members e on e.id = p.edited_by_id`;
  return new Map(rows.map((row) => [row.name as string, row]));
}

const ledgerOf = ({ sql }: Connection, name: string) => sql`
  select e.reason, e.points, e.undone_by as undone from point_entries e
  join members m on m.id = e.member_id where m.name = ${name} order by e.reason, e.points`;

describe("an archive that is imported", () => {
  test("is there whole, and its totals agree with its manifest", async ({ imported }) => {
    const { connection, report, told } = imported;
    expect(report.totals).toEqual(totals);
    expect(report).toMatchObject({ lost: 0, remarks: 1, differences: [], whole: true });
    expect(told).toEqual(["characters that no text can hold (NUL) were left out"]);
    expect(await recount(connection.db)).toEqual(nothingWrong);
    const tallies =
      await connection.sql`select name, sum(value)::int as value from tallies group by name order by name`;
    expect([...tallies]).toEqual([
      { name: "members", value: 5 },
      { name: "questions", value: 2 },
    ]);
  });

  test("keeps the ids of its questions where there were no posts, and numbers the rest above", async ({
    imported: { connection },
  }) => {
    const found = await postsOf(connection);
    expect(found.get("question 1")).toMatchObject({
      id: 1,
      slug: expect.stringMatching(/^how-do/),
    });
    expect(found.get("question 3")?.id).toBe(3);
    const others = [...found].filter(([name]) => !name.startsWith("question"));
    expect(Math.min(...others.map(([, row]) => row.id))).toBeGreaterThan(3);
    const [next] = await connection.sql`
      insert into posts (kind, question_id, title, slug, source)
      select 'question', s.n, 'Next', 'next', '' from (select last_value + 1 as n from posts_id_seq) s
      returning id::int`;
    expect(next?.id).toBeGreaterThan(Math.max(...[...found.values()].map((row) => row.id)));
  });

  test("keeps source and format, leaves rendering for later, and bears every character", async ({
    imported: { connection },
  }) => {
    const found = await postsOf(connection);
    expect(found.get("answer 1")).toMatchObject({
      format: "markdown",
      source: "1. **One**\n",
      html: null,
    });
    expect(found.get("answer 2")).toMatchObject({ format: "html" });
    expect(found.get("question 2")?.source).toBe("Back\\slash\ttab\nlineend");
  });

  test("shows nothing hidden, nothing that waits, and nothing that stands under either", async ({
    imported: { connection },
  }) => {
    const found = await postsOf(connection);
    const sight = (name: string) => [found.get(name)?.state, found.get(name)?.visible];
    expect(sight("question 1")).toEqual(["published", true]);
    expect(sight("question 2")).toEqual(["held", false]);
    expect(sight("answer 2")).toEqual(["hidden", false]);
    expect(sight("comment 4")).toEqual(["published", false]);
    expect(sight("comment 3")).toEqual(["hidden", false]);
    const decisions = await connection.sql`
      select act, rule, count(*)::int from decisions group by 1, 2 order by 1`;
    expect([...decisions]).toEqual([
      { act: "hide", rule: "imported", count: 2 },
      { act: "hold", rule: "imported", count: 1 },
    ]);
  });

  test("counts what a reader sees, and dates a thread by what is visible in it", async ({
    imported: { connection },
  }) => {
    const found = await postsOf(connection);
    expect(found.get("question 1")).toMatchObject({
      score: 1,
      up_count: 2,
      answer_count: 1,
      comment_count: 1,
      view_count: 1234,
      active: "2022-05-04 10:00",
      author: "Noor",
      edited: true,
      editor: "Mira",
      accepted_answer_id: found.get("answer 1")?.id,
      closed: true,
    });
    expect(found.get("answer 1")).toMatchObject({ score: 2, comment_count: 1 });
    expect(found.get("comment 2")).toMatchObject({ author: null, author_name: "Quiet" });
  });

  test("ties a duplicate to its original even where that one comes later", async ({
    imported: { connection },
  }) => {
    const rows = await connection.sql`
      select question_id::int as question, reason, duplicate_of_id::int as original, note
      from closures order by 1`;
    expect([...rows]).toEqual([
      { question: 1, reason: "duplicate", original: 3, note: null },
      { question: 3, reason: "note", original: null, note: "Settled." },
    ]);
  });

  test("keeps a report with the text that it was raised on", async ({
    imported: { connection },
  }) => {
    const [flag] = await connection.sql`
      select m.name, f.reason, f.text_then from flags f join members m on m.id = f.raised_by_id`;
    expect(flag).toMatchObject({
      name: "Otto",
      reason: "imported",
      text_then: "How do I get to sleep when it is loud?\n\nWords of 1.",
    });
  });

  test("brings its members with role, standing and address", async ({
    imported: { connection },
  }) => {
    const rows = await connection.sql`
      select m.name, m.role, c.email, c.email_confirmed_at is not null as confirmed,
        m.suspended_until::text as until, (select count(*)::int from suspensions s where s.member_id = m.id and ends_at is null) as suspensions
      from members m join credentials c on c.member_id = m.id order by m.id`;
    expect([...rows]).toMatchObject([
      { name: "Mira", role: "administrator", email: "mira@example.org", confirmed: true },
      { name: "Noor", role: "member", until: null, suspensions: 0 },
      { name: "Otto", confirmed: false },
      { name: "Pia", role: "expert" },
      { name: "Rex", role: "member", until: "infinity", suspensions: 1 },
    ]);
  });

  test("gives points by the rules of the site, and lets those of hidden posts rest", async ({
    imported: { connection },
  }) => {
    expect([...(await ledgerOf(connection, "Noor"))]).toEqual([
      { reason: "accepted", points: points.accepted, undone: null },
      { reason: "asked", points: points.asked, undone: null },
      { reason: "bonus", points: 500, undone: null },
      { reason: "joined", points: points.joined, undone: null },
      { reason: "question_voted", points: 10, undone: null },
      { reason: "voted", points: points.voteCast, undone: null },
    ]);
    expect([...(await ledgerOf(connection, "Otto"))]).toEqual(
      [
        { reason: "answered", points: 40, undone: "hidden" },
        { reason: "answered", points: 40, undone: null },
        { reason: "answer_voted", points: 20, undone: "hidden" },
        { reason: "asked", points: 20, undone: null },
        { reason: "joined", points: 100, undone: null },
        { reason: "voted", points: 10, undone: null },
      ].sort((a, b) => (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : a.points - b.points)),
    );
    const [otto] = await connection.sql`select points from members where name = 'Otto'`;
    expect(otto?.points).toBe(100 + 40 + 20 + 10);
  });

  test("puts questions under tags spelled as the site spells them, each once", async ({
    imported: { connection },
  }) => {
    const rows = await connection.sql`
      select question_id::int as question, string_agg(name, ' ' order by position) as tags
      from question_tags join tags on tags.id = tag_id group by 1 order by 1`;
    expect([...rows]).toEqual([
      { question: 1, tags: "sleep noise" },
      { question: 3, tags: "sleep" },
    ]);
  });
});

describe("an archive beside a community that is there", () => {
  test("gets new ids, meets its categories by path, and leaves its posts alone", async ({
    connection,
  }) => {
    const { db, sql } = connection;
    await perform(db, system, createCategory, { name: "Everyday" });
    const asked = await perform(db, system, ask, {
      title: "A question that was here before",
      body: "It has words and it stays as it is.",
    });
    expect(asked.ok).toBe(true);
    const report = await importArchive(connection, await writeArchive({}));
    expect(report.added).toEqual({ categories: 1, members: 5, questions: 3, posts: 10 });
    const [before] =
      await sql`select id::int, title from posts where kind = 'question' order by id`;
    expect(before?.title).toBe("A question that was here before");
    const [{ path } = { path: "" }] = await sql`select path from categories where name = 'Sleep'`;
    expect(path).toBe("everyday/sleep");
    expect(await recount(db)).toEqual(nothingWrong);
  });

  test("knows a member again by the e-mail address, and renames who only shares a name", async ({
    connection,
  }) => {
    const { db, sql } = connection;
    await perform(db, system, admit, { name: "Mira", email: "MIRA@example.org" });
    await perform(db, system, admit, { name: "noor", email: "another@example.org" });
    const told: string[] = [];
    const report = await importArchive(connection, await writeArchive({}), {
      onFinding: ({ what }) => told.push(what),
    });
    expect(report).toMatchObject({ lost: 0, whole: true, added: { members: 4 } });
    expect(told).toContain("member 1 is here already, by the same e-mail address");
    expect(told).toContain("member 2 is now called Noor-2");
    const names = await sql`select name from members order by id`;
    expect(names.map(({ name }) => name)).toEqual(["Mira", "noor", "Noor-2", "Otto", "Pia", "Rex"]);
    const mira = await ledgerOf(connection, "Mira");
    expect(mira.filter(({ reason }) => reason === "joined")).toHaveLength(1);
    expect(await recount(db)).toEqual(nothingWrong);
  });

  test("stands beside another archive with the same ids", async ({ connection }) => {
    const other = await writeArchive({
      members: [person(1, "Uma"), person(2, "Vik"), person(3, "Wes"), person(4, "Xia")],
      threads: [simpleThread(1), simpleThread(2)],
      manifest: null,
    });
    await importArchive(connection, await writeArchive({}));
    const report = await importArchive(connection, other);
    expect(report).toMatchObject({ lost: 0, whole: true, added: { members: 4, questions: 2 } });
    const [row] = await connection.sql`
      select count(*)::int as questions, count(distinct l.source)::int as sources
      from posts p join legacy_addresses l on l.target_id = p.id and l.kind = 'question'`;
    expect(row).toEqual({ questions: 5, sources: 2 });
    expect(await recount(connection.db)).toEqual(nothingWrong);
  });

  test("tells a running site to show what came", async ({ connection }) => {
    const heard = Promise.withResolvers<string>();
    await connection.sql.listen("askwell_stale", heard.resolve);
    await importArchive(connection, await writeArchive({}));
    expect(await heard.promise).toBe("*");
  });
});

describe("votes", () => {
  test("count for their author up to the cap, and for who cast them without one", async ({
    connection,
  }) => {
    const crowd = Array.from({ length: 14 }, (_, n) => person(n + 1, `Voter ${n + 1}`));
    const votes = crowd.slice(1).map(({ id }) => [id, 1]);
    const thread = { ...threads[1], ...post(1, 1), votes, answers: [] };
    const again = { ...threads[1], ...post(2, 1), votes };
    const folder = await writeArchive({ members: crowd, threads: [thread, again], manifest: null });
    await importArchive(connection, folder);
    const [asker, voter] = await Promise.all([
      ledgerOf(connection, "Voter 1"),
      ledgerOf(connection, "Voter 2"),
    ]);
    const capped = asker.filter(({ reason }) => reason === "question_voted");
    expect(capped.map((row) => row.points)).toEqual([100, 100]);
    expect(voter.filter(({ reason }) => reason === "voted").map((row) => row.points)).toEqual([20]);
  });
});
