import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { faultsOf } from "../support/schemas.ts";
import { findLong, located, mapped, questionsIn } from "./support/mapped.ts";

const folded = (text: string) => text.replace(/[\s\u00a0\u00ad]+/g, "");

type Data = Record<string, unknown> & { "@type": string };

async function dataOf(page: Page): Promise<Data[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.map((block) => JSON.parse(block) as Data);
}

test("the sitemap keeps to its schema, and every address in it is found, indexed and its own canonical", async ({
  request,
}) => {
  const index = await (await request.get("/sitemap.xml")).text();
  expect(await faultsOf("sitemapindex", index)).toEqual([]);
  for (const part of await located(request, "/sitemap.xml")) {
    const xml = await (await request.get(new URL(part).pathname)).text();
    expect(await faultsOf("urlset", xml)).toEqual([]);
  }
  const paths = await mapped(request);
  expect(questionsIn(paths).length).toBeGreaterThanOrEqual(12);
  for (const path of paths) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(200);
    const html = await answer.text();
    expect(html, path).not.toMatch(/<meta name="robots" content="[^"]*noindex/);
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(new URL(canonical).pathname, path).toBe(path);
  }
});

test("robots.txt names the sitemap and closes nothing that has to be seen to be left out", async ({
  request,
}) => {
  const answer = await request.get("/robots.txt");
  expect(answer.headers()["content-type"]).toContain("text/plain");
  const text = await answer.text();
  expect(text).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
  const everybody = text.slice(text.indexOf("User-agent: *")).split("\n\n")[0];
  expect(everybody).toBe("User-agent: *\nDisallow: /api/");
});

test("every public question tells machines what it shows to people", async ({ page, request }) => {
  for (const path of questionsIn(await mapped(request))) {
    await page.goto(path);
    const data = await dataOf(page);
    const pages = data.filter((d) => d["@type"] === "QAPage");
    expect(pages, path).toHaveLength(1);
    const question = pages[0]?.mainEntity as Data & Record<string, never>;
    expect(question.name).toBe(await page.getByRole("heading", { level: 1 }).textContent());

    const given = [
      ...(question.acceptedAnswer ? [question.acceptedAnswer] : []),
      ...((question.suggestedAnswer ?? []) as Data[]),
    ] as (Data & { url: string; text: string; upvoteCount: number; comment?: Data[] })[];
    const shown = await page
      .locator("main [id]")
      .evaluateAll((all) => all.filter((e) => /^a\d+$/.test(e.id)).map((e) => e.id));
    expect(given.map((a) => new URL(a.url).hash.slice(1))).toEqual(shown);
    if (Number(question.answerCount) <= 30) expect(question.answerCount).toBe(given.length);

    // Folded comments are there too: what is closed by a <details> is still text of the page.
    const words = folded((await page.locator("main").textContent()) ?? "");
    const said = [question, ...given].flatMap((post) => [
      String(post.text),
      ...((post.comment ?? []) as Data[]).map((c) => String(c.text)),
    ]);
    for (const text of said) expect(words, path).toContain(folded(text));
    for (const answer of given) {
      expect(Number.isInteger(answer.upvoteCount)).toBe(true);
      expect(Date.parse(String(answer.datePublished))).not.toBeNaN();
    }
  }
});

async function idsOn(request: APIRequestContext, address: string): Promise<string[]> {
  const { pathname, search } = new URL(address);
  const answer = await request.get(pathname + search, { maxRedirects: 0 });
  expect(answer.status(), address).toBe(200);
  return [...(await answer.text()).matchAll(/ id="([ac]\d+)"/g)].map(([, id]) => String(id));
}

test("a second page of answers tells machines addresses under which each of them stands", async ({
  page,
  request,
}) => {
  const path = await findLong(request);
  for (const query of ["?page=2", "?answers=newest&page=2"]) {
    await page.goto(path + query);
    const [told] = (await dataOf(page)).filter((data) => data["@type"] === "QAPage");
    const urls = [...JSON.stringify(told).matchAll(/"url":"([^"]+#[ac]\d+)"/g)].map(([, url]) =>
      String(url),
    );
    expect(urls.filter((url) => /#a\d+$/.test(url)).length, query).toBeGreaterThanOrEqual(4);
    for (const url of urls) {
      expect(await idsOn(request, url), url).toContain(new URL(url).hash.slice(1));
    }
  }
});

test("each entry of a question's feed leads straight to its answer", async ({ request }) => {
  const path = await findLong(request);
  const feed = await (await request.get(`${/\/questions\/\d+/.exec(path)?.[0]}/feed.xml`)).text();
  const entries = [
    ...feed.matchAll(/<entry>[\s\S]*?<id>[^<]*answer\/(\d+)<\/id>[\s\S]*?<link href="([^"]+)"/g),
  ];
  expect(entries).toHaveLength(30);
  expect(entries.some(([, , address]) => address?.includes("?page=2#"))).toBe(true);
  for (const [, id, address] of entries) {
    expect(new URL(String(address)).hash).toBe(`#a${id}`);
    expect(await idsOn(request, String(address))).toContain(`a${id}`);
  }
});

test("a member's feed says that it holds what they asked", async ({ page, request }) => {
  await page.goto("/members/Ben");
  const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await expect(link).toHaveAttribute("title", "Questions asked by Ben");
  const feed = await (await request.get("/members/Ben/feed.xml")).text();
  expect(feed).toMatch(/<title>[^<]*: questions asked by Ben<\/title>/);
});

test("people, places and the site itself have their structured data", async ({ page, request }) => {
  const paths = await mapped(request);
  const first = (prefix: string) => paths.find((p) => p.startsWith(prefix)) ?? "";
  const kinds = [
    ["/", "WebSite"],
    [first("/members/"), "ProfilePage"],
    [first("/categories/"), "BreadcrumbList"],
    [first("/tags/"), "BreadcrumbList"],
    [questionsIn(paths)[0] ?? "", "BreadcrumbList"],
  ] as const;
  for (const [path, type] of kinds) {
    await page.goto(path);
    expect(
      (await dataOf(page)).map((d) => d["@type"]),
      path,
    ).toContain(type);
  }
});

test("every list has a feed that keeps to RFC 4287 and answers 304 to who has it", async ({
  page,
  request,
}) => {
  const paths = await mapped(request);
  const lists = [
    "/",
    "/questions",
    "/questions?sort=hot",
    "/questions?sort=unanswered",
    paths.find((p) => p.startsWith("/categories/")) ?? "",
    paths.find((p) => p.startsWith("/tags/")) ?? "",
    paths.find((p) => p.startsWith("/members/")) ?? "",
    questionsIn(paths)[0] ?? "",
  ];
  for (const list of lists) {
    await page.goto(list);
    const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
    const href = new URL((await link.getAttribute("href")) ?? "", page.url());
    const answer = await request.get(href.pathname + href.search);
    expect(answer.status(), href.pathname).toBe(200);
    expect(answer.headers()["content-type"]).toContain("application/atom+xml");
    expect(await faultsOf("atom", await answer.text()), href.pathname).toEqual([]);
    const again = await request.get(href.pathname + href.search, {
      headers: { "If-None-Match": answer.headers().etag ?? "" },
    });
    expect(again.status(), href.pathname).toBe(304);
  }
});

test("each page has one title, one canonical address, a description and a picture", async ({
  page,
  request,
}) => {
  const paths = await mapped(request);
  const kinds = ["/", "/questions", "/categories", "/tags", "/members", "/help", "/about/rules"];
  for (const path of [...kinds, ...paths.slice(0, 8), ...paths.slice(-4)]) {
    await page.goto(path);
    await expect(page.locator("title")).toHaveCount(1);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator('link[rel="canonical"]')).toHaveCount(1);
    await expect(page.locator('link[rel="search"]')).toHaveAttribute("href", "/opensearch.xml");
    const described = await page.locator('meta[name="description"]').getAttribute("content");
    expect([...(described ?? "")].length, path).toBeGreaterThanOrEqual(50);
    expect([...(described ?? "")].length, path).toBeLessThanOrEqual(160);
    for (const property of ["og:title", "og:description", "og:url", "og:type", "og:image"]) {
      await expect(page.locator(`meta[property="${property}"]`), property).toHaveCount(1);
    }
    await expect(page.locator('meta[property="og:image:alt"]')).toHaveCount(1);
  }
});

test("the head of the longest thread stands in the first bytes, and what only machines read at the end", async ({
  request,
}) => {
  const html = await (await request.get(await findLong(request))).text();
  const head = html.slice(0, html.indexOf("</head>"));
  expect(Buffer.byteLength(head)).toBeLessThan(16_000);
  expect(html.indexOf("application/ld+json")).toBeGreaterThan(html.lastIndexOf("</main>"));
});

test("a question's preview picture is 1200 × 630 and small", async ({ request }) => {
  const [, id] = /^\/questions\/(\d+)\//.exec(questionsIn(await mapped(request))[0] ?? "") ?? [];
  for (const path of [`/questions/${id}/image.png`, "/preview.png"]) {
    const answer = await request.get(path);
    expect(answer.headers()["content-type"]).toBe("image/png");
    const { width, height } = await sharp(await answer.body()).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect((await answer.body()).length).toBeLessThan(300_000);
  }
  expect((await request.get("/questions/999999/image.png")).status()).toBe(404);
});

test("sorted and paged lists have their own address or lead to the plain one", async ({
  request,
}) => {
  for (const [asked, leads] of [
    ["/questions?page=1", "/questions"],
    ["/questions?sort=newest", "/questions"],
    ["/questions/", "/questions"],
    ["/categories/", "/categories"],
  ] as const) {
    const answer = await request.get(asked, { maxRedirects: 0 });
    expect(answer.status(), asked).toBe(308);
    const location = new URL(answer.headers().location ?? "", "http://here.test");
    expect(location.pathname + location.search, asked).toBe(leads);
  }
});
