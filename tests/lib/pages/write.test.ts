import { globSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findPage, listFootPages, listPagesAdministered } from "#lib/pages/queries.ts";
import { write } from "#lib/pages/write.ts";
import { listSitemapPart } from "#lib/site/sitemap.ts";
import { takenSlugs } from "#lib/words/page-routes.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const about = {
  title: "Who we are",
  body: "We are **neighbours**.",
  published: "on",
  footer: "on",
};

test("a page of an administrator is read at its address, at the foot of every page and in the sitemap", async ({
  db,
  people: { ada, miriam },
}) => {
  expect(refusal(await perform(db, ada, write, about)).code).toBe("not-allowed");
  done(await perform(db, miriam, write, about));
  expect(await findPage(db, "who-we-are")).toMatchObject({
    title: "Who we are",
    html: expect.stringContaining("<strong>neighbours</strong>"),
    excerpt: "We are neighbours.",
  });
  expect(await listFootPages(db)).toEqual([{ slug: "who-we-are", title: "Who we are" }]);
  const mapped = (await listSitemapPart(db, "pages"))?.at(-1);
  expect(mapped).toMatchObject({ path: "/about/who-we-are", changedAt: expect.any(Date) });
});

test("nobody reads a draft, and what is changed stands at the same address, with what it was in the log", async ({
  db,
  people: { miriam },
}) => {
  const draft = { title: "Who we are", body: "Still thinking." };
  const { page } = done(await perform(db, miriam, write, draft));
  expect(await findPage(db, "who-we-are")).toBeUndefined();
  expect(await listFootPages(db)).toEqual([]);
  const better = { ...about, title: "About us", page: String(page), slug: "elsewhere" };
  done(await perform(db, miriam, write, better));
  expect(await findPage(db, "who-we-are")).toMatchObject({ title: "About us" });
  const [line] = await db.execute(
    sql`select change from audit_log where event = 'page.written' order by id desc limit 1`,
  );
  expect(line?.change).toMatchObject({
    before: { title: "Who we are", body: "Still thinking.", published: false },
    after: { slug: "who-we-are", title: "About us", body: about.body, published: true },
  });
  const lost = await perform(db, miriam, write, { ...about, page: 999_999 });
  expect(refusal(lost).code).toBe("not-found");
});

test("no page takes an address below /about/ that is taken", async ({ db, people: { miriam } }) => {
  const standing = globSync("app/about/*/page.tsx").map((file) => file.split("/")[2] ?? "");
  expect(standing).toContain("rules");
  expect(takenSlugs).toEqual(
    expect.arrayContaining(standing.filter((folder) => !folder.startsWith("["))),
  );
  done(await perform(db, miriam, write, about));
  for (const typed of [{ slug: "Rules" }, { title: "Rules" }, {}, { slug: "who we are" }]) {
    const outcome = await perform(db, miriam, write, { ...about, ...typed });
    expect(refusal(outcome).fields).toHaveProperty("slug");
  }
  const empty = refusal(await perform(db, miriam, write, { title: "", body: "" }));
  expect(Object.keys(empty.fields ?? {}).sort()).toEqual(["body", "title"]);
  expect(await listPagesAdministered(db)).toHaveLength(1);
});
