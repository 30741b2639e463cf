import { request as plainRequest } from "node:http";
import { expect, test } from "@playwright/test";
import { pageKinds } from "../support/page-kinds.ts";

const unknown = [
  "/nowhere",
  "/questions/0",
  "/questions/01",
  "/questions/-1",
  "/questions/1e3",
  "/questions/abc",
  "/questions/999999999",
  "/questions/99999999999999999999",
  "/questions/999999999/some-slug",
  "/answers/999999999",
  "/answers/abc",
  "/comments/999999999",
  "/posts/abc/history",
  "/posts/999999999/history",
  "/categories/nowhere",
  "/categories/relationships/nowhere",
  "/tags/no-such-tag",
  "/members/nobody-of-this-name",
  "/members/nobody-of-this-name/points",
  "/questions?page=0",
  "/questions?page=-1",
  "/questions?page=1.5",
  "/questions?page=01",
  "/questions?page=two",
  "/questions?page=9999",
  "/questions?page=99999999999999999999",
  "/questions?page=2&page=3",
  "/questions?sort=votes&page=9999",
  "/categories/relationships?page=9999",
  "/tags?page=9999",
  "/tags/therapy?page=9999",
  "/members?page=9999",
  "/members/Cleo/answers?page=9999",
  "/members/Cleo/questions?page=9999",
  "/members/Cleo/points?page=9999",
  "/search?q=sleep&page=9999",
];

for (const path of unknown) {
  test(`${path} is not found, and says so kindly`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(404);
    expect(answer.headers()["x-robots-tag"]).toContain("noindex");
    expect(await answer.text()).toMatch(/<h1[^>]*>There is nothing here<\/h1>/);
  });
}

test("a page that is not found offers to search", async ({ page }) => {
  await page.goto("/questions/999999999");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
  await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
});

const redirected = [
  ["/questions?page=1", "/questions"],
  ["/questions?sort=newest", "/questions"],
  ["/questions?sort=newest&page=1", "/questions"],
  ["/questions?sort=sideways", "/questions"],
  ["/questions?sort=votes&page=1", "/questions?sort=votes"],
  ["/questions/", "/questions"],
  ["/tags?page=1", "/tags"],
  ["/tags/Therapy", "/tags/therapy"],
  ["/tags/psychotherapy", "/tags/therapy"],
  ["/tags/psychotherapy?sort=votes&page=1", "/tags/therapy?sort=votes"],
  ["/categories/Relationships", "/categories/relationships"],
  ["/categories/RELATIONSHIPS/Couples?page=1", "/categories/relationships/couples"],
  ["/categories/relationships/", "/categories/relationships"],
  ["/members?page=1", "/members"],
  ["/members/ada", "/members/Ada"],
  ["/members/ADA/points?page=1", "/members/Ada/points"],
  ["/search?q=sleep&page=1", "/search?q=sleep"],
  ["/feed.xml?sort=newest", "/feed.xml"],
  ["/feed.xml?sort=sideways", "/feed.xml"],
  ["/feed.xml?sort=votes", "/questions/feed.xml?sort=votes"],
  ["/questions/feed.xml?page=1", "/questions/feed.xml"],
  ["/questions/feed.xml?sort=hot&from=reader", "/questions/feed.xml?sort=hot"],
  ["/tags/Therapy/feed.xml", "/tags/therapy/feed.xml"],
  ["/tags/psychotherapy/feed.xml?sort=votes", "/tags/therapy/feed.xml?sort=votes"],
  ["/categories/RELATIONSHIPS/Couples/feed.xml", "/categories/relationships/couples/feed.xml"],
  ["/categories/relationships/feed.xml?page=2", "/categories/relationships/feed.xml"],
  ["/feeds/categories/relationships/couples", "/categories/relationships/couples/feed.xml"],
  ["/members/ada/feed.xml", "/members/Ada/feed.xml"],
  ["/members/Ada/feed.xml?sort=votes", "/members/Ada/feed.xml"],
  ["/questions/?page=1", "/questions"],
  ["/Tags/Therapy/", "/tags/therapy"],
  ["/tags/Therapy/?utm_source=mail", "/tags/therapy"],
  ["/members/ada/", "/members/Ada"],
  ["/categories/RELATIONSHIPS//Couples/?page=1", "/categories/relationships/couples"],
];

for (const [from, to] of redirected) {
  test(`${from} leads for good to ${to}, in one step`, async ({ request, baseURL }) => {
    const answer = await request.get(String(from), { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    const { pathname, search, origin } = new URL(String(answer.headers().location), baseURL);
    expect(pathname + search).toBe(to);
    expect(origin).toBe(new URL(String(baseURL)).origin);
    expect((await request.get(String(to), { maxRedirects: 0 })).status()).toBe(200);
  });
}

test("however an old link is written, it leads to the thread in one step", async ({
  request,
  baseURL,
}) => {
  const follow = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    const { pathname, hash } = new URL(String(answer.headers().location), baseURL);
    return pathname + hash;
  };
  const feed = await (await request.get("/questions/feed.xml")).text();
  const thread = String(/\/questions\/\d+\/[\w-]+/.exec(feed)?.[0]);
  const id = thread.split("/")[2];
  for (const path of [`/questions/${id}/`, `/Questions/${id}`, `/questions/${id}/wrong/`]) {
    expect(await follow(path)).toBe(thread);
  }
  const home = await (await request.get(thread)).text();
  const answer = /id="a(\d+)"/.exec(home)?.[1];
  if (answer) expect(await follow(`/Answers/${answer}/`)).toBe(`${thread}#a${answer}`);
});

test("a deleted question is gone, a hidden or held one is not found", async ({ request }) => {
  const seen = new Set<number>();
  for (let id = 1; id <= 160; id += 1) {
    const answer = await request.get(`/questions/${id}`, { maxRedirects: 0 });
    seen.add(answer.status());
    if (answer.status() === 410) expect(await answer.text()).toContain("was deleted");
  }
  expect([...seen].sort()).toEqual([308, 404, 410]);
});

/** Sent byte by byte as written: a client library would mend what is wrong with it. */
function sendPlainly(baseURL: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(baseURL);
  return new Promise<{ status: number; location: string; body: string }>((done, failed) => {
    const sent = plainRequest({ hostname, port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        done({
          status: answer.statusCode ?? 0,
          location: String(answer.headers.location ?? ""),
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    sent.on("error", failed);
    sent.end();
  });
}

const hostilePaths = [
  "/%ff",
  "/%",
  "/%00",
  "/tags/%ff",
  "/tags/%E0%A4%A",
  "/tags/%00",
  "/members/%ff",
  "/members/%00",
  "/members/%2e%2e%2fetc",
  "/categories/%ff/%fe",
  "/categories/%00",
  "/categories/relationships%2fcouples",
  "/questions/%31",
  "/questions/1/%ff",
  "/posts/%ff/history",
  "/search?q=%ff%fe",
  "/search?q=%00",
  "/search?q=%27%3B%20drop%20table%20posts%3B--",
  "/search?q=%25%5F%5C",
  "/search?q=&page=2",
  "/search?q[]=a&q[]=b",
  "/questions?page=%ff",
  "/questions?sort=%00",
  "/questions?__proto__=1&constructor=2",
  "//evil.example/questions",
  "/\\evil.example",
];

for (const path of hostilePaths) {
  test(`${path} is answered calmly`, async ({ baseURL }) => {
    const { status, location, body } = await sendPlainly(String(baseURL), path);
    expect([200, 308, 400, 404]).toContain(status);
    expect(location).not.toContain("//evil.example");
    expect(body).not.toMatch(/\bat .+\.(?:ts|js|mjs):\d+/);
  });
}

for (const path of ["/search?q=", "/questions?sort=", "/questions?x="]) {
  test(`a query of 100 kB after ${path} is answered calmly`, async ({ baseURL }) => {
    const { status } = await sendPlainly(String(baseURL), path + "a".repeat(100_000));
    expect([200, 308, 404, 414, 431]).toContain(status);
    expect((await sendPlainly(String(baseURL), "/healthz")).status).toBe(200);
  });
}

const hostileHeaders: Record<string, string>[] = [
  { host: "evil.example" },
  { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
  { forwarded: "host=evil.example" },
];

for (const headers of hostileHeaders) {
  test(`a hostile ${Object.keys(headers)[0]} reaches no address of any page`, async ({
    baseURL,
    request,
  }) => {
    for (const [, find] of pageKinds) {
      const { status, body } = await sendPlainly(String(baseURL), await find(request), headers);
      expect(status).toBeLessThan(500);
      expect(body).not.toContain("evil.example");
    }
    const { location } = await sendPlainly(String(baseURL), "/questions?page=1", headers);
    expect(location).not.toContain("evil.example");
  });
}
