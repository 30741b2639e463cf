import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { findSite } from "#lib/site/queries.ts";
import { listSitemapPart, listSitemapParts } from "#lib/site/sitemap.ts";
import { gather } from "#tests/support/crowd.ts";
import { test } from "#tests/support/database.ts";

describe("the site", () => {
  test("has a name and a welcome before anybody has given it one", async ({ db }) => {
    expect(await findSite(db)).toEqual({
      name: "Askwell",
      welcome: expect.stringMatching(/^Welcome to Askwell, where you can ask questions/),
      rulesHtml: "",
      language: "en",
      contact: "",
    });
  });

  test("says what its administrators set", async ({ db }) => {
    await db.execute(sql`insert into settings (name, value) values
      ('site.name', '"Harbour"'), ('site.rules', '{"source": "Be kind.", "html": "<p>Be kind.</p>"}')`);
    expect(await findSite(db)).toMatchObject({
      name: "Harbour",
      welcome: expect.stringMatching(/^Welcome to Harbour,/),
      rulesHtml: "<p>Be kind.</p>",
    });
  });
});

describe("the sitemap", () => {
  test("of an empty site has only the pages that every site has", async ({ db }) => {
    expect(await listSitemapParts(db)).toEqual([{ name: "pages", changedAt: null }]);
    expect(await listSitemapPart(db, "questions-0")).toBeUndefined();
    const pages = await listSitemapPart(db, "pages");
    expect(pages?.map((page) => page.kind === "page" && [page.path, page.changedAt])).toEqual(
      ["/", "/questions", "/categories", "/tags", "/members", "/help", "/about/rules"].map(
        (path) => [path, null],
      ),
    );
  });

  test("names no part of which nothing is to be found", async ({ db }) => {
    await db.execute(sql`insert into posts (id, kind, question_id, title, slug, source, created_at)
      values (5, 'question', 5, 'Asked lately', 'lately', '', now()),
        (20005, 'question', 20005, 'Long forgotten', 'forgotten', '', now() - interval '2 years')`);
    const parts = await listSitemapParts(db);
    expect(parts.map((part) => part.name)).toEqual(["pages", "questions-0"]);
    for (const { name } of parts) expect(await listSitemapPart(db, name)).not.toBeUndefined();
    expect(await listSitemapPart(db, "questions-2")).toBeUndefined();
  });

  test("dates the site's pages by what each of them shows", async ({ db }) => {
    await gather(db, { questions: 30, answers: 40 });
    await db.execute(sql`insert into settings (name, value, changed_at) values
      ('site.rules', '{}', '2026-03-01Z'), ('site.welcome', '"Be well."', '2026-04-01Z')`);
    const [latest] = await db.execute<{ active: string; asked: string }>(
      sql`select max(active_at) as active, max(created_at) as asked from posts
        where kind = 'question' and visible`,
    );
    const pages = await listSitemapPart(db, "pages");
    expect(
      Object.fromEntries(
        (pages ?? []).map((page) => [
          page.kind === "page" && page.path,
          "changedAt" in page && page.changedAt,
        ]),
      ),
    ).toEqual({
      "/": new Date("2026-04-01Z"),
      "/questions": new Date(latest?.active ?? ""),
      "/categories": new Date(latest?.asked ?? ""),
      "/tags": new Date(latest?.asked ?? ""),
      "/members": new Date("2026-01-01Z"),
      "/help": null,
      "/about/rules": new Date("2026-03-01Z"),
    });
  });

  test("names every public question once, in parts whose dates are their latest changes", async ({
    db,
  }) => {
    await gather(db, { questions: 90, answers: 200 });
    await db.execute(sql`insert into posts (id, kind, question_id, title, slug, source, changed_at)
      values (20005, 'question', 20005, 'A question of another part', 'another', '', '2026-05-01Z')`);
    const parts = await listSitemapParts(db);
    expect(parts.map((part) => part.name)).toEqual([
      "pages",
      "questions-0",
      "questions-2",
      "categories",
      "tags",
      "members-0",
    ]);
    const [latest] = await db.execute<{ at: string }>(
      sql`select max(changed_at) as at from posts where kind = 'question' and visible and id < 10000
        and not (answer_count = 0 and score <= 0 and created_at < now() - interval '180 days')`,
    );
    expect(parts[1]?.changedAt).toEqual(new Date(latest?.at ?? ""));
    const visible = await db.execute<{ id: string }>(
      sql`select id from posts where kind = 'question' and visible and id < 10000
        and not (answer_count = 0 and score <= 0 and created_at < now() - interval '180 days')
        order by id`,
    );
    const listed = await listSitemapPart(db, "questions-0");
    expect(listed?.map((entry) => (entry.kind === "question" ? entry.id : 0))).toEqual(
      visible.map((row) => Number(row.id)),
    );
    expect(await listSitemapPart(db, "questions-2")).toEqual([
      { kind: "question", id: 20005, slug: "another", changedAt: new Date("2026-05-01Z") },
    ]);
    expect(await listSitemapPart(db, "categories")).toHaveLength(4);
    expect(await listSitemapPart(db, "tags")).toHaveLength(3);
    expect(await listSitemapPart(db, "members-0")).toHaveLength(18);
    for (const name of ["questions", "questions-1", "tags-0", "members-7", "x", "questions--1"]) {
      expect(await listSitemapPart(db, name)).toBeUndefined();
    }
  });
});
