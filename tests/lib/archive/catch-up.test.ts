import { describe, expect } from "vitest";
import type { Connection } from "#db/client.ts";
import { importArchive } from "#lib/archive/import.ts";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { recount } from "#lib/posts/recount.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { cast } from "#lib/votes/cast.ts";
import { setRules } from "#lib/votes/set-rules.ts";
import { type Member, system } from "#lib/words/actor.ts";
import { categories, members, post, simpleThread, snapshot, writeArchive } from "./sample.ts";
import { nothingWrong, test } from "./support.ts";

type Files = Parameters<typeof writeArchive>[0];

/** One archive after the other under one name, as an operator mends it or exports it again. */
function archive(connection: Connection) {
  let folder: string | undefined;
  return async (files: Files) => {
    folder = await writeArchive({ manifest: null, ...files }, folder);
    const told: string[] = [];
    const report = await importArchive(connection, folder, {
      source: "tested",
      onFinding: ({ file, what }) => file !== "manifest.json" && told.push(what),
    });
    return { report, told };
  };
}

const answer = (id: number, author: number, more: object = {}) => ({
  ...post(id, author, { created: "2022-05-02T10:00:00Z" }),
  votes: [],
  comments: [],
  ...more,
});

const rows = async ({ sql }: Connection) => {
  const [row] = await sql`
    select count(*) filter (where kind = 'answer')::int as answers,
      count(*) filter (where kind = 'comment')::int as comments,
      (select count(*)::int from votes) as votes, (select count(*)::int from flags) as flags,
      (select count(*)::int from acceptances) as best, (select count(*)::int from closures) as closed
    from posts`;
  return row;
};

describe("a part that an earlier run had to leave out", () => {
  const whole = {
    ...simpleThread(1, { author: 1, category: 2 }),
    edited: { at: "2022-05-03T10:00:00Z", by: 4 },
    votes: [
      [2, 1],
      [4, 1],
    ],
    flags: [4],
    comments: [post(1, 4)],
    answers: [answer(1, 2, { votes: [[4, -1]] }), answer(2, 4, { comments: [post(2, 1)] })],
    best: { answer: 2, at: "2022-05-04T10:00:00Z" },
  };
  const threads = [whole, simpleThread(3, { author: 1, answers: [] })];
  const manifest = {
    questions: 2,
    answers: 2,
    comments: 2,
    votes: 4,
    flags: 1,
    best: 1,
    edited: 1,
    members: 5,
  };

  test("comes when its line is mended, with its votes, points and counts", async ({
    connection,
  }) => {
    const take = archive(connection);
    const broken = members.map((each) => (each.id === 4 ? { ...each, role: "emperor" } : each));
    const first = await take({
      members: broken,
      categories: categories.slice(0, 1),
      threads,
      manifest,
    });
    expect(first.report).toMatchObject({ whole: false, totals: { answers: 1, votes: 2, best: 0 } });

    const second = await take({ threads, manifest });
    expect(second.told).toEqual([]);
    expect(second.report).toMatchObject({
      whole: true,
      differences: [],
      added: { members: 1, questions: 0, posts: 3 },
    });
    expect(await rows(connection)).toEqual({
      answers: 2,
      comments: 2,
      votes: 4,
      flags: 1,
      best: 1,
      closed: 0,
    });
    const [question] = await connection.sql`
      select q.answer_count, q.score, c.name as category, e.name as editor, a.source as best
      from posts q join categories c on c.id = q.category_id join members e on e.id = q.edited_by_id
        join posts a on a.id = q.accepted_answer_id where q.id = 1`;
    expect(question).toEqual({
      answer_count: 2,
      score: 2,
      category: "Sleep",
      editor: "Pia",
      best: "Words of 2.",
    });
    expect(await recount(connection.db)).toEqual(nothingWrong);

    const before = await snapshot(connection);
    const third = await take({ threads, manifest });
    expect(third.report).toMatchObject({ whole: true, added: { posts: 0 } });
    expect(await snapshot(connection)).toEqual(before);
  });
});

describe("a later export of the same community", () => {
  const first = simpleThread(1, { author: 1, votes: [], answers: [answer(1, 2)] });

  test("brings its new answers under the old questions", async ({ connection }) => {
    const take = archive(connection);
    await take({ threads: [first] });
    const later = {
      ...first,
      votes: [[3, 1]],
      answers: [{ ...answer(1, 2), comments: [post(1, 3)] }, answer(2, 3, { votes: [[1, 1]] })],
      best: { answer: 2, at: "2022-05-04T10:00:00Z" },
      closed: { reason: "note", note: "Settled.", by: 1, at: "2022-05-05T10:00:00Z" },
    };
    const { report, told } = await take({ threads: [later] });
    expect(told).toEqual([]);
    expect(report).toMatchObject({ whole: true, added: { questions: 0, posts: 2 } });
    expect(await rows(connection)).toMatchObject({
      answers: 2,
      comments: 1,
      votes: 2,
      best: 1,
      closed: 1,
    });
    expect(await recount(connection.db)).toEqual(nothingWrong);
    const ledger = await connection.sql`
      select reason, points from point_entries where undone_at is null and member_id =
        (select id from members where name = 'Otto') order by reason`;
    expect(ledger.map(({ reason }) => reason)).toEqual(
      ["answered", "answer_voted", "joined", "voted", "was_accepted"].sort(),
    );
  });

  test("shows nothing under what was hidden here, and gives no vote back that was taken away", async ({
    connection,
  }) => {
    const { db, sql } = connection;
    const take = archive(connection);
    const voted = { ...first, votes: [[3, 1]] };
    await take({ threads: [voted] });
    const [otto] = await sql`select id::int from members where name = 'Otto'`;
    const who: Member = {
      kind: "member",
      id: Number(otto?.id),
      name: "Otto",
      role: "member",
      suspended: false,
    };
    expect(await perform(db, who, cast, { post: 1, value: 0 })).toMatchObject({ ok: true });
    expect(await perform(db, system, hide, { post: 1, reason: "Not here." })).toMatchObject({
      ok: true,
    });
    const { report } = await take({
      threads: [{ ...voted, answers: [answer(1, 2), answer(2, 3)] }],
    });
    expect(report).toMatchObject({ whole: true, added: { posts: 1 } });
    expect([...(await sql`select from posts where visible`)]).toEqual([]);
    expect([...(await sql`select from votes`)]).toEqual([]);
    expect(await recount(db)).toEqual(nothingWrong);
  });

  test("says what it would change of a post that is here, and leaves it", async ({
    connection,
  }) => {
    const take = archive(connection);
    await take({ threads: [first] });
    const later = {
      ...first,
      edited: { at: "2023-01-01T00:00:00Z", by: 1 },
      answers: [answer(1, 2, { status: "hidden" })],
    };
    const before = await snapshot(connection);
    const { report, told } = await take({ threads: [later], manifest: { edited: 1, hidden: 1 } });
    expect(told).toEqual([
      "question 1 was edited since it came here; the edit was left out",
      "answer 1 was hidden since it came here; it is visible here",
    ]);
    expect(report.differences.map(({ name }) => name)).toEqual(["edited", "hidden"]);
    expect(await snapshot(connection)).toEqual(before);
  });
});

describe("where scores stop at 0", () => {
  test("they do so for what is imported too", async ({ connection }) => {
    const { db, sql } = connection;
    const made = await perform(db, system, createCategory, { name: "Everyday" });
    if (!made.ok || made.event.name !== "category.created") throw new Error("No category.");
    const { category } = made.event;
    expect(await perform(db, system, setRules, { category, floor: "on" })).toMatchObject({
      ok: true,
    });
    const down = [
      [2, -1],
      [3, -1],
    ];
    await archive(connection)({
      threads: [
        simpleThread(1, { votes: down, answers: [answer(1, 1, { votes: down })] }),
        simpleThread(2, { votes: down, category: null, answers: [] }),
      ],
    });
    const scores = await sql`
      select p.kind, p.score, t.score as tagged from posts p
      left join question_tags t on t.question_id = p.id order by p.id`;
    expect([...scores]).toEqual([
      { kind: "question", score: 0, tagged: 0 },
      { kind: "question", score: -2, tagged: -2 },
      { kind: "answer", score: 0, tagged: null },
    ]);
    expect(await recount(db)).toEqual(nothingWrong);
  });
});
