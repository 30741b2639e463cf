import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "#db/client.ts";
import { markLists } from "#lib/jobs/mark-lists.ts";
import { listFeed, listQuestions, type Scope } from "#lib/questions/queries.ts";
import { type Sort, sorts } from "#lib/words/routes.ts";
import { CANARY, gather } from "#tests/support/crowd.ts";
import { testApart as test } from "#tests/support/database.ts";

const keys: Record<Sort, string> = {
  newest: "created_at",
  active: "active_at",
  hot: "hot",
  votes: "score",
  answers: "answer_count",
  views: "view_count",
  unanswered: "created_at",
};

const scopes: [name: string, scope: Scope, where: string][] = [
  ["the site", { of: "site" }, "true"],
  ["a category with its descendants", { of: "category", id: 1 }, "category_id in (1, 2, 3)"],
  ["a category alone", { of: "category", id: 4 }, "category_id = 4"],
  ["a tag", { of: "tag", id: 1 }, "true"],
  ["a rarer tag", { of: "tag", id: 3 }, "id % 3 = 0"],
  ["a member", { of: "member", id: 3 }, "author_id = 3"],
];

async function walk(db: Database, scope: Scope, sort: Sort): Promise<number[]> {
  const ids: number[] = [];
  for (let page = 1; ; page += 1) {
    const found = await listQuestions(db, { scope, sort, page });
    if (!found) return ids;
    ids.push(...found.rows.map((row) => row.id));
    expect(JSON.stringify(found.rows)).not.toContain(CANARY);
    if (page === found.pageCount) expect(ids).toHaveLength(found.total);
  }
}

async function plainly(db: Database, where: string, sort: Sort): Promise<number[]> {
  const alone = sort === "unanswered" ? "and answer_count = 0" : "";
  const rows = await db.execute<{ id: string }>(
    sql.raw(`select id from posts where kind = 'question' and visible and ${where} ${alone}
      order by ${keys[sort]} desc, id desc`),
  );
  return rows.map((row) => Number(row.id));
}

describe("a list of more than two thousand questions", () => {
  test("shows each of them once in every order and scope, with and without marks", async ({
    db,
  }) => {
    await gather(db, { questions: 3_200, answers: 1_500 });
    for (const marked of [false, true]) {
      if (marked) await markLists.run(db, undefined);
      // Only what is long has marks: without them the others are walked the same.
      for (const [name, scope, where] of marked ? scopes : scopes.slice(3, 4)) {
        for (const sort of sorts) {
          const said = `${name}, ${sort}${marked ? ", marked" : ""}`;
          expect(await walk(db, scope, sort), said).toEqual(await plainly(db, where, sort));
        }
      }
    }
    const marks = await db.execute(sql`select distinct list from list_marks`);
    expect(marks.map((row) => row.list)).toContain("category:1:votes");
  });

  test("keeps its marks where they are when new questions arrive at its front", async ({ db }) => {
    await gather(db, { questions: 2_600 });
    await markLists.run(db, undefined);
    await db.execute(sql`
      insert into posts (id, kind, question_id, title, slug, source)
      select n, 'question', n, 'A new question ' || n, 'new', '' from generate_series(5001, 5033) n`);
    await db.execute(sql`update tallies set value = value + 33 where name = 'questions'`);
    expect(await walk(db, { of: "site" }, "newest")).toEqual(await plainly(db, "true", "newest"));
  });
});

describe("a page of questions", () => {
  test("of an empty site is empty, and there is no second one", async ({ db }) => {
    for (const sort of sorts) {
      const page = await listQuestions(db, { scope: { of: "site" }, sort, page: 1 });
      expect(page).toEqual({ rows: [], total: 0, page: 1, pageCount: 1 });
      expect(await listQuestions(db, { scope: { of: "site" }, sort, page: 2 })).toBeUndefined();
    }
  });

  test("of something that is not there is no page", async ({ db }) => {
    for (const of of ["category", "tag", "member"] as const) {
      const asked = { scope: { of, id: 99 }, sort: "newest", page: 1 } as const;
      expect(await listQuestions(db, asked)).toBeUndefined();
    }
    const far = { scope: { of: "site" }, sort: "votes", page: 999_999_999 } as const;
    expect(await listQuestions(db, far)).toBeUndefined();
  });

  test("says of each question what a reader chooses by", async ({ db }) => {
    await gather(db, { questions: 6 });
    await db.execute(sql`update posts set closed_at = now() where id = 6`);
    const page = await listQuestions(db, { scope: { of: "tag", id: 3 }, sort: "newest", page: 1 });
    const row = page?.rows.find((found) => found.id === 6);
    expect(row).toMatchObject({
      slug: "question-6",
      excerpt: "Fear body 6",
      closed: true,
      hasAccepted: false,
      author: { kind: "member", name: "Member 7" },
      category: { name: "Grief", path: "life/family/grief" },
      tags: ["fear", "sleep", "work"],
    });
    expect(row?.createdAt).toBeInstanceOf(Date);
  });
});

describe("a feed", () => {
  test("begins where its list does, with the words of each question, none of them out of sight", async ({
    db,
  }) => {
    await gather(db, { questions: 60 });
    for (const [, scope] of scopes) {
      for (const sort of sorts) {
        const page = await listQuestions(db, { scope, sort, page: 1 });
        const feed = await listFeed(db, scope, sort);
        expect(feed.slice(0, 20).map((entry) => entry.id)).toEqual(page?.rows.map((row) => row.id));
        expect(JSON.stringify(feed)).not.toContain(CANARY);
      }
    }
    const [entry] = await listFeed(db, { of: "site" }, "votes");
    expect(entry?.html).toContain("Fear body");
  });
});
