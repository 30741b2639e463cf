import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { Connection } from "#db/client.ts";
import { importArchive } from "#lib/archive/import.ts";
import { sayFinding } from "#lib/archive/report.ts";
import { recount } from "#lib/posts/recount.ts";
import { limits } from "#lib/words/limits.ts";
import { categories, members, person, post, simpleThread, writeArchive } from "./sample.ts";
import { nothingWrong, test } from "./support.ts";

async function findings(connection: Connection, files: Parameters<typeof writeArchive>[0]) {
  const told: string[] = [];
  const folder = await writeArchive({ manifest: null, ...files });
  const report = await importArchive(connection, folder, {
    onFinding: (finding) => told.push(sayFinding(finding)),
  });
  return { report, told: told.filter((line) => !line.startsWith("manifest.json")) };
}

const good = (id: number) => simpleThread(id);
const answer = (id: number, more: object = {}) => ({
  ...post(id, 1),
  votes: [],
  comments: [],
  ...more,
});

describe("a line that cannot be taken", () => {
  test("is told with file and number, and stops nothing else", async ({ connection }) => {
    const latin1 = Buffer.from(
      JSON.stringify(good(4)).replace("question", "qu\u00e9stion"),
      "latin1",
    );
    const { report, told } = await findings(connection, {
      threads: [
        good(1),
        "{ this is no JSON",
        "[]",
        latin1,
        { ...good(5), title: 5 },
        { ...good(6), author: 99 },
        { ...good(7), category: 99 },
        { ...good(8), created: "0001-01-01T00:00:00Z" },
        { ...good(9), created: "2022-02-30T00:00:00Z" },
        good(1),
        { ...good(10), views: -1 },
        "",
        { ...good(11), body: undefined },
        { ...good(12), status: "gone" },
        { ...good(13), id: "13" },
        `{"id": 14, "title": "${"x".repeat(17 * 1024 * 1024)}"}`,
        "null",
        { ...good(18), title: "long ".repeat(300_000) },
        good(20),
      ],
    });
    expect(told).toEqual([
      "threads.ndjson:2: the line is not JSON",
      "threads.ndjson:3: is not an object",
      "threads.ndjson:4: the line is not UTF-8",
      "threads.ndjson:5: title must be text",
      "threads.ndjson:6: question 6 was left out: its author 99 is no member of this archive",
      "threads.ndjson:7: question 7 is here without a category: there is no category 99",
      expect.stringMatching(/^threads.ndjson:8: created must be a time/),
      expect.stringMatching(/^threads.ndjson:9: created must be a time/),
      "threads.ndjson:10: question 1 was left out: its number was taken before",
      "threads.ndjson:11: views must not be below 0",
      "threads.ndjson:13: body must be text",
      "threads.ndjson:14: status must be visible, hidden or queued",
      "threads.ndjson:15: id must be a whole number above 0",
      "threads.ndjson:16: the line is longer than 16777216 bytes",
      "threads.ndjson:17: is not an object",
      "threads.ndjson:18: title must not be longer than 10,000 characters",
    ]);
    expect(report).toMatchObject({ lost: 16, whole: false, added: { questions: 3, posts: 9 } });
  });

  test("among members and categories takes along only what needs it", async ({ connection }) => {
    const { report, told } = await findings(connection, {
      categories: [
        ...categories,
        { id: 3, parent: 77, name: "Nowhere", slug: "nowhere", description: "" },
        { id: 2, parent: null, name: "Twice", slug: "twice", description: "" },
        { id: 4, parent: null, name: "Sleep at last", slug: "../..", description: null },
      ],
      members: [
        ...members.slice(0, 4),
        person(5, "", {}),
        person(1, "Again"),
        person(6, "Six", { role: "emperor" }),
        person(7, "mira", { email: "MIRA@example.org" }),
        person(8, "x".repeat(80), { email: null }),
        person(9, "Nine", { email: `${"x".repeat(4_000)}@example.org` }),
        person(10, "Ten", { email: "\u0130@example.org" }),
        person(11, "Eleven", { email: "i@example.org", bonusPoints: 2e9 }),
        person(12, "Twelve", { email: "i@example.org" }),
        person(13, "Thirteen", { email: "thirteen at example.org" }),
      ],
      threads: [good(1), { ...good(2), author: 5 }],
    });
    expect(told).toEqual([
      "categories.ndjson:3: category 3 was left out: there is no category 77 above it",
      "categories.ndjson:4: there was a category 2 before",
      "members.ndjson:5: handle must not be empty",
      "members.ndjson:6: there was a member 1 before",
      "members.ndjson:7: role must be admin, moderator, expert or member",
      "members.ndjson:10: member 9: the e-mail address was left out: it is too long",
      "members.ndjson:12: bonusPoints must not be above 100,000,000",
      "members.ndjson:14: member 13: the e-mail address was left out: it is none",
      "members.ndjson:8: member 7 has the e-mail address of another one; it was left out",
      "members.ndjson:8: member 7 is now called mira-2",
      `members.ndjson:9: member 8 is now called ${"x".repeat(60)}`,
      "threads.ndjson:2: question 2 was left out: its author 5 is no member of this archive",
    ]);
    expect(report.totals).toMatchObject({ categories: 3, members: 10, questions: 1 });
    const [odd] = await connection.sql`select path from categories where name = 'Sleep at last'`;
    expect(odd?.path).not.toMatch(/\.|^$|\/\//);
  });
});

describe("a part that cannot be taken", () => {
  test("is left out, and the rest of its line is there", async ({ connection }) => {
    const thread = {
      ...good(1),
      tags: ["fine", 7, "…"],
      votes: [[2, 1], [2, -1], [99, 1], [3, 2], [3], "3", null, [4, 1]],
      flags: [3, 3, 99],
      edited: { at: "2020-01-01T00:00:00Z", by: 1 },
      comments: [post(1, 99), post(2, 1), { id: 3 }, post(2, 1)],
      answers: [
        answer(1, { author: 99, comments: [post(10, 1)] }),
        answer(2, { edited: { at: "2023-01-01T00:00:00Z", by: 99 } }),
        "an answer",
        answer(2),
      ],
      best: { answer: 1, at: "2023-01-01T00:00:00Z" },
      closed: { reason: "boredom" },
    };
    const duplicate = {
      ...good(2),
      answers: [],
      closed: { reason: "duplicate", of: 50, by: 99, at: "2023-01-01T00:00:00Z" },
    };
    const { report, told } = await findings(connection, { threads: [thread, duplicate] });
    expect(told.map((line) => line.replace("threads.ndjson:", ""))).toEqual([
      "1: question 1: its edit was left out: it is dated before the post",
      "1: question 1: a flag was left out: member 3 flagged it before",
      "1: question 1: a flag was left out: 99 is no member of this archive",
      "1: question 1: a vote was left out: member 2 voted before",
      "1: question 1: a vote was left out: 99 is no member of this archive",
      "1: question 1: a vote was left out: it must be a member and 1 or -1",
      "1: question 1: a vote was left out: it must be a member and 1 or -1",
      "1: question 1: a vote was left out: it must be a member and 1 or -1",
      "1: question 1: a vote was left out: it must be a member and 1 or -1",
      "1: comment 1 was left out: its author 99 is no member of this archive",
      "1: a comment was left out: author must be a whole number above 0",
      "1: comment 2 was left out: its number was taken before",
      "1: answer 1 was left out: its author 99 is no member of this archive",
      "1: a comment was left out with the answer it stood under",
      "1: answer 2: edited by 99, who is no member of this archive",
      "1: an answer was left out: is not an object",
      "1: answer 2 was left out: its number was taken before",
      "1: question 1: a tag must be text",
      "1: question 1: its best answer 1 does not stand under it",
      "1: question 1: that it was closed was left out: reason must be duplicate or note",
      "2: question 2: closed by 99, who is no member of this archive",
      "2: question 2 is closed as a duplicate of question 50, which is not there",
    ]);
    expect(report.totals).toMatchObject({
      questions: 2,
      answers: 1,
      comments: 1,
      votes: 3,
      flags: 1,
      tags: 2,
      edited: 1,
      closed: 1,
      best: 0,
    });
    const counted = Object.values(await recount(connection.db));
    expect(counted.every((rows) => rows === 0)).toBe(true);
  });
});

describe("a thread at the edge of the format", () => {
  test("may leave out what it has none of by saying null", async ({ connection }) => {
    const empty = { flags: null, tags: null, votes: null, comments: null, views: null };
    const { report, told } = await findings(connection, {
      threads: [
        { ...good(1), ...empty, answers: null },
        { ...good(2), answers: [answer(2, { flags: null, votes: null, comments: null })] },
      ],
    });
    expect(told).toEqual([]);
    expect(report).toMatchObject({ whole: true, totals: { questions: 2, answers: 1 } });
  });

  test("keeps its number wherever in the line that stands", async ({ connection }) => {
    const { id, ...rest } = good(40);
    await findings(connection, { threads: [{ ...rest, id }, good(7)] });
    const ids = await connection.sql`select id::int from posts where kind = 'question' order by id`;
    expect(ids.map((row) => row.id)).toEqual([7, 40]);
  });

  test("is taken with as many tags as a question can bear, however many it brings", async ({
    connection,
  }) => {
    const tags = Array.from({ length: 40_000 }, (_, n) => `tag-${n}`);
    const { report, told } = await findings(connection, { threads: [{ ...good(1), tags }] });
    expect(told).toEqual([
      `threads.ndjson:1: question 1: of its 40000 tags the first ${limits.tags.imported} were taken`,
    ]);
    expect(report.totals).toMatchObject({ questions: 1, tags: limits.tags.imported });
  });

  test("says what cannot be a vote, however deep that is nested", async ({ connection }) => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const line = JSON.stringify({ ...good(1), votes: [["DEEP", 1]] }).replace('"DEEP"', deep);
    const { report, told } = await findings(connection, { threads: [line, good(2)] });
    expect(told).toEqual([
      "threads.ndjson:1: question 1: a vote was left out: what stands there is no member of this archive",
    ]);
    expect(report.totals.questions).toBe(2);
  });
});

describe("what only the database refuses", () => {
  test("is told with file and line, and stops nothing beside it", async ({ connection }) => {
    const { sql } = connection;
    await sql`alter table posts add constraint tested check (source <> 'Refused.')`;
    await sql`alter table members add constraint tested check (location <> 'Nowhere')`;
    const refused = { ...good(3), answers: [answer(3, { body: "Refused.", flags: [1] })] };
    const { report, told } = await findings(connection, {
      members: [...members, person(6, "Sol", { location: "Nowhere" }), person(7, "Tim")],
      threads: [good(1), good(2), refused, { ...good(4), author: 7 }, { ...good(5), author: 6 }],
    });
    expect(told).toEqual([
      expect.stringMatching(/^members.ndjson:6: member 6 was left out: the database refused it: /),
      "threads.ndjson:5: question 5 was left out: its author 6 is no member of this archive",
      expect.stringMatching(
        /^threads.ndjson:3: question 3 was left out: the database refused it: /,
      ),
    ]);
    expect(report).toMatchObject({
      whole: false,
      totals: { members: 6, questions: 3, answers: 3, comments: 3, flags: 0 },
      added: { members: 6, questions: 3, posts: 9 },
    });
    expect(await recount(connection.db)).toEqual(nothingWrong);
  });
});

describe("the manifest", () => {
  test("makes a difference known, and a broken one too", async ({ connection }) => {
    const manifest = { questions: 2, answers: 1, tags: 99, words: 5 };
    const first = await findings(connection, { threads: [good(1)], manifest });
    expect(first.report.differences).toEqual([{ name: "questions", manifest: 2, found: 1 }]);
    expect(first.report.whole).toBe(false);
  });

  test("may begin with a mark, be flat, or say more than totals", async ({ connection }) => {
    const folder = await writeArchive({ threads: [good(1)], manifest: null });
    const file = join(folder, "manifest.json");
    const held = async (text: string) => {
      await writeFile(file, text);
      const told: string[] = [];
      const { differences, whole } = await importArchive(connection, folder, {
        onFinding: ({ what }) => told.push(what),
      });
      return { told, whole, differences: differences.map(({ name }) => name) };
    };
    const none = { told: [], whole: true, differences: [] };
    expect(await held('\u{feff}{"counts": {"questions": 1, "by": "Otto"}}')).toEqual(none);
    expect(await held('{"made": "today", "questions": 1}')).toEqual(none);
    expect(await held('{"questions": 2}')).toMatchObject({ differences: ["questions"] });
    expect(await held('{"counts": {"questions": "one"}}')).toMatchObject({
      told: ["questions is no number, and is passed over"],
      whole: true,
    });
    expect(await held("all of it")).toMatchObject({
      told: ["it cannot be read (the line is not JSON), so the totals are held against nothing"],
      whole: true,
    });
  });
});

describe("a folder that is no archive", () => {
  test("is refused in one sentence", async ({ connection }) => {
    await expect(importArchive(connection, "/nowhere")).rejects.toThrow(
      "There is no categories.ndjson in /nowhere.",
    );
  });
});
