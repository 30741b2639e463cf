import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findMember, listLedger, listMemberAnswers, listMembers } from "#lib/members/queries.ts";
import { plainText } from "#lib/posts/plain.ts";
import { findHistory } from "#lib/posts/queries.ts";
import {
  findPlace,
  findThread,
  listFeed,
  listQuestions,
  type Scope,
} from "#lib/questions/queries.ts";
import { searchQuestions } from "#lib/search/queries.ts";
import { listSitemapPart, listSitemapParts } from "#lib/site/sitemap.ts";
import { findTag, listCategories, listTags } from "#lib/taxonomy/queries.ts";
import { defaultAnswerOrder, defaultSort, sorts } from "#lib/words/routes.ts";
import { openVillage } from "#tests/support/shared-village.ts";

type Post = { id: number; kind: string; title: string | null; html: string; visible: boolean };

/** Everything that the public can ask for, by every id and name that there is. */
async function everythingPublic(db: Database, posts: readonly Post[]): Promise<unknown[]> {
  const found: unknown[] = [await listCategories(db), await listSitemapParts(db)];
  const scopes: Scope[] = [{ of: "site" }];
  for (const of of ["categories", "tags", "members"] as const) {
    const kind = ({ categories: "category", tags: "tag", members: "member" } as const)[of];
    const rows = await db.execute<{ id: string; name: string }>(
      of === "members"
        ? sql`select id, name from members m where exists (select from posts where author_id = m.id)`
        : sql`select id, name from ${sql.identifier(of)}`,
    );
    scopes.push(...rows.map((row) => ({ of: kind, id: Number(row.id) })));
    for (const { id, name } of of === "categories" ? [] : rows) {
      if (of === "tags") found.push(await findTag(db, name));
      else found.push(await findMember(db, name), await listLedger(db, Number(id), 1));
      if (of === "members") found.push(await listMemberAnswers(db, Number(id), 1));
    }
  }
  for (const scope of scopes) {
    for (const sort of scope.of === "site" ? sorts : [defaultSort]) {
      found.push(
        await listQuestions(db, { scope, sort, page: 1 }),
        await listFeed(db, scope, sort),
      );
    }
  }
  for (const { id, kind, title } of posts) {
    found.push(await findThread(db, id, { order: defaultAnswerOrder, page: 1 }));
    found.push(await findHistory(db, id, 1));
    if (kind === "answer" || kind === "comment") found.push(await findPlace(db, kind, id));
    if (title) found.push((await searchQuestions(db, title, 1))?.rows);
  }
  found.push(await listTags(db, 1), await listMembers(db, 1));
  found.push(await listSitemapPart(db, "questions-0"));
  return found;
}

describe("what is out of sight in the village", () => {
  test("is in nothing that the public can ask for", async () => {
    const { db, close } = await openVillage();
    onTestFinished(close);
    const rows = await db.execute<Post>(sql`select id::int, kind, title, html, visible from posts`);
    const posts = [...rows];
    const text = JSON.stringify(await everythingPublic(db, posts));
    const words = (post: Post) => [post.title, ...plainText(post.html).split("\n")];
    const said = new Set(posts.filter((post) => post.visible).flatMap(words));
    const unsaid = posts.filter((post) => !post.visible).flatMap(words);
    const secrets = unsaid.filter((line) => line !== null && line.length > 12 && !said.has(line));
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
  });
});
