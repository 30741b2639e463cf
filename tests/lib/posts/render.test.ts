import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished } from "vitest";
import { connect } from "#db/client.ts";
import { renderPosts } from "#lib/jobs/render-posts.ts";
import { findThread } from "#lib/questions/queries.ts";
import { freshDatabase, test } from "#tests/support/database.ts";
import { write } from "#tests/support/write.ts";

const first = { order: "votes", page: 1 } as const;

describe("an imported post", () => {
  test("is rendered when it is first read, and never again", async ({ db }) => {
    await write(db, [{ id: 1, format: "text", source: "One line\nand another" }, { id: 2 }]);
    const thread = await findThread(db, 1, first);
    expect(thread?.html).toContain("One line");
    const rows = await db.execute(
      sql`select html, excerpt, renderer_version from posts order by id`,
    );
    expect(rows[0]?.html).toBe(thread?.html);
    expect(rows[1]?.html).toBeNull();
    await db.execute(sql`update posts set html = '<p>Kept</p>' where id = 1`);
    expect((await findThread(db, 1, first))?.html).toBe("<p>Kept</p>");
  });

  test("can be read by many at once for the first time, who all see the same", async () => {
    const { url, drop } = await freshDatabase();
    const { db, close } = connect(url);
    onTestFinished(async () => {
      await close();
      await drop();
    });
    await write(db, [
      { id: 1 },
      ...Array.from({ length: 25 }, (_, n) => ({ id: 2 + n, under: 1, source: `Answer *${n}*` })),
    ]);
    const seen = await Promise.all(Array.from({ length: 8 }, () => findThread(db, 1, first)));
    expect(new Set(seen.map((thread) => JSON.stringify(thread))).size).toBe(1);
    const [left] = await db.execute(sql`select count(*)::int as n from posts where html is null`);
    expect(left?.n).toBe(0);
  });

  test("is shown all the same when what was rendered cannot be kept", async ({ db }) => {
    await write(db, [{ id: 1 }]);
    await db.execute(sql`set local transaction_read_only = on`);
    expect((await findThread(db, 1, first))?.html).toContain("Words of 1");
  });

  test("that is out of sight is rendered by the job too, which leaves none", async ({ db }) => {
    await write(
      db,
      Array.from({ length: 40 }, (_, n) => ({ id: 1 + n, state: n % 2 ? "published" : "hidden" })),
    );
    await renderPosts.run(db, undefined);
    const [left] = await db.execute(sql`select count(*)::int as n from posts where html is null`);
    expect(left?.n).toBe(0);
  });

  test("is rendered again when the renderer is newer than its HTML", async ({ db }) => {
    await write(db, [{ id: 1 }]);
    await db.execute(sql`update posts set html = 'old', excerpt = 'old', renderer_version = 0`);
    await renderPosts.run(db, undefined);
    const [row] = await db.execute(sql`select html, renderer_version from posts`);
    expect(row?.html).toContain("Words of 1");
    expect(row?.renderer_version).toBeGreaterThan(0);
  });
});
