import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atom, type FeedEntry } from "#app/_machines/atom.ts";
import { sitemapIndex, sitemapPart } from "#app/_machines/xml.ts";
import { publishEnvironment } from "#env";
import { faultsOf } from "#tests/support/schemas.ts";

const shown = { title: "News", description: "What is new", path: "/feed.xml", list: "/questions" };
const entry = (over: Partial<FeedEntry> = {}): FeedEntry => ({
  key: "question/1",
  title: "How do I begin?",
  path: "/questions/1/how-do-i-begin",
  html: "<p>Slowly.</p>",
  createdAt: new Date("2026-01-02T03:04:05Z"),
  changedAt: new Date("2026-02-03T04:05:06Z"),
  author: { kind: "member", id: 1, name: "Ben", points: 100, role: "member" },
  ...over,
});

describe("a feed", () => {
  test("names its entries by what stays when an address changes", () => {
    const before = atom(shown, [entry()]);
    const after = atom(shown, [entry({ path: "/questions/1/another-slug" })]);
    const id = /<entry>[\s\S]*<id>(.*?)<\/id>/;
    expect(id.exec(before)?.[1]).toContain("question/1");
    expect(id.exec(after)?.[1]).toBe(id.exec(before)?.[1]);
  });

  test("has names that hold no port, which RFC 4151 forbids", () => {
    const before = process.env.SITE_URL;
    publishEnvironment({ SITE_URL: "http://localhost:3100" });
    const xml = atom(shown, [entry()]);
    if (before === undefined) delete process.env.SITE_URL;
    publishEnvironment(before === undefined ? {} : { SITE_URL: before });
    const names = [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, name]) => name);
    expect(names).toEqual(["tag:localhost,2026:/feed.xml", "tag:localhost,2026:question/1"]);
    expect(xml).toContain('href="http://localhost:3100/feed.xml"');
  });

  test("names people as pages do", () => {
    const names = [{ kind: "guest", name: null } as const, { kind: "gone" } as const].map(
      (author) => /<entry>[\s\S]*<name>(.*?)<\/name>/.exec(atom(shown, [entry({ author })]))?.[1],
    );
    expect(names).toEqual(["a guest", "a former member"]);
  });

  test("is as new as its newest entry", () => {
    const xml = atom(shown, [entry(), entry({ key: "question/2", changedAt: new Date(0) })]);
    expect(/<updated>(.*?)<\/updated>/.exec(xml)?.[1]).toBe("2026-02-03T04:05:06.000Z");
  });

  test("keeps to RFC 4287 whatever people write", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.string(), async (title, html) => {
        const author = { kind: "guest" as const, name: html };
        expect(await faultsOf("atom", atom(shown, [entry({ title, html, author })]))).toEqual([]);
      }),
      {
        numRuns: 40,
        examples: [
          ["]]> & <b>", "]]>"],
          ["x\u0000\ud800", "\uffff"],
        ],
      },
    );
  });
});

describe("a sitemap", () => {
  test("keeps to the schema and escapes addresses", async () => {
    const page = { address: "https://x.test/tags/a&b<c>", changedAt: new Date(0) };
    expect(await faultsOf("sitemapindex", sitemapIndex([page]))).toEqual([]);
    expect(await faultsOf("urlset", sitemapPart([page]))).toEqual([]);
    expect(await faultsOf("urlset", sitemapPart([]))).toEqual([]);
    expect(await faultsOf("urlset", sitemapIndex([page]))).not.toEqual([]);
    expect(sitemapPart([page])).toContain("<loc>https://x.test/tags/a&amp;b&lt;c&gt;</loc>");
    expect(sitemapPart([page])).toContain("<lastmod>1970-01-01T00:00:00.000Z</lastmod>");
  });
});
