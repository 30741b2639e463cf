import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { findGone } from "./support/gone.ts";
import { pageKinds } from "./support/page-kinds.ts";
import { ask } from "./support/raw.ts";

declare global {
  interface Window {
    /** What the browser refused on this page. */
    refused?: string[];
    smuggled?: boolean;
  }
}

const machines = ["/feed.xml", "/sitemap.xml", "/robots.txt", "/opensearch.xml", "/preview.png"];

/** Notes everything that a browser asks for and everything that it refuses. */
async function watch(page: Page, origin: string) {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (sent) => {
    const { protocol, origin: to } = new URL(sent.url());
    if (protocol !== "data:" && to !== origin) foreign.push(sent.url());
  });
  page.on("console", (line) => {
    if (/Content.Security.Policy|Refused to/i.test(line.text())) complaints.push(line.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.refused?.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { foreign, complaints };
}

const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));

const nothing = { local: {}, session: [], databases: 0, cookie: "", workers: 0 };

test("whoever reads every kind of page is known to nobody afterwards", async ({
  page,
  request,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const origin = new URL(String(baseURL)).origin;
  const { foreign, complaints } = await watch(page, origin);
  const paths = await Promise.all(pageKinds.map(([, find]) => find(request)));
  expect(paths.length).toBeGreaterThanOrEqual(12);
  for (const path of [...paths, await findGone(request)]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await page.evaluate(() => window.refused), path).toEqual([]);
    expect(await keptBy(page), path).toEqual(nothing);
  }
  expect(complaints).toEqual([]);
  // The browser shows these in a frame of its own, whose styles our policy refuses.
  for (const path of ["/feed.xml", "/sitemap.xml", "/robots.txt", "/preview.png"])
    await page.goto(path);
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test("the browser keeps the chosen colours, and nothing else", async ({ page, context }) => {
  await page.goto("/help");
  await page.getByRole("button", { name: "Dark" }).click();
  expect(await keptBy(page)).toEqual({ ...nothing, local: { theme: "dark" } });
  await page.getByRole("button", { name: "As the device" }).click();
  expect(await keptBy(page)).toEqual(nothing);
  expect(await context.cookies()).toEqual([]);
});

test("a script, a style or a picture that was smuggled in stays dead", async ({
  page,
  baseURL,
}) => {
  await watch(page, new URL(String(baseURL)).origin);
  await page.goto("/questions?sort=votes");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.smuggled = true";
    const styled = document.createElement("p");
    styled.innerHTML = `<style>body { display: none }</style>
      <img alt="" src="https://elsewhere.invalid/pixel.gif">
      <img alt="" src="/nowhere.png" onerror="window.smuggled = true">
      <a id="trap" href="javascript:window.smuggled = true">here</a>`;
    document.body.append(script, styled);
  });
  const fetched = await page.evaluate(() =>
    fetch("https://elsewhere.invalid/").then(
      () => "sent",
      () => "refused",
    ),
  );
  expect(fetched).toBe("refused");
  await page.evaluate(() => document.getElementById("trap")?.click());
  await expect
    .poll(async () => (await page.evaluate(() => window.refused))?.join("\n"))
    .toMatch(/connect-src/);
  const refused = ((await page.evaluate(() => window.refused)) ?? []).join("\n");
  for (const directive of ["script-src", "style-src", "img-src", "connect-src"]) {
    expect(refused).toContain(directive);
  }
  expect(await page.evaluate(() => window.smuggled)).toBeUndefined();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("another site does not learn from which page somebody came", async ({ page }) => {
  const referrers: (string | undefined)[] = [];
  await page.route("https://findahelpline.com/**", async (route) => {
    referrers.push((await route.request().allHeaders()).referer);
    await route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title>" });
  });
  await page.goto("/help");
  await page.getByRole("link", { name: "findahelpline.com" }).click();
  await expect(page).toHaveTitle("Elsewhere");
  expect(referrers).toEqual([undefined]);
});

type Headers = { [name: string]: string | undefined };

function expectGuarded(headers: Headers, what: string): void {
  expect.soft(headers["content-security-policy"], what).toMatch(/^default-src '(?:self|none)'/);
  expect.soft(headers["content-security-policy"], what).not.toContain("unsafe");
  expect.soft(headers["content-security-policy"], what).toContain("frame-ancestors 'none'");
  expect.soft(headers["x-content-type-options"], what).toBe("nosniff");
  expect.soft(headers["referrer-policy"], what).toBe("same-origin");
  expect.soft(headers["permissions-policy"], what).toContain("geolocation=()");
  expect.soft(headers["cross-origin-opener-policy"], what).toBe("same-origin");
  expect.soft(headers["cross-origin-resource-policy"], what).toMatch(/^(?:same|cross)-origin$/);
  expect.soft(headers["x-frame-options"], what).toBe("DENY");
  expect.soft(headers["cache-control"], what).toBeDefined();
  expect.soft(headers["x-powered-by"], what).toBeUndefined();
  expect.soft(headers.server, what).toBeUndefined();
  expect.soft(headers["set-cookie"], what).toBeUndefined();
  expect.soft(Object.keys(headers).filter((name) => /next|vercel|matched/.test(name))).toEqual([]);
}

test("every kind of page, file and refusal carries every guarding header", async ({
  request,
  baseURL,
}) => {
  const home = await (await request.get("/")).text();
  const built = [...home.matchAll(/(?:src|href)="(\/_next\/static\/[^"?]+)/g)].map((m) => m[1]);
  expect(built.length).toBeGreaterThan(1);
  const pages = await Promise.all(pageKinds.map(([, find]) => find(request)));
  const files = [...new Set(built)].map(String).concat("/favicon.ico", "/icon.svg", "/healthz");
  for (const path of [...pages, ...machines, ...files, await findGone(request)]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expectGuarded(answer.headers(), `${answer.status()} ${path}`);
  }
  const etag = (await request.get("/tags")).headers().etag ?? "";
  const refusals: [number, APIResponse][] = [
    [304, await request.get("/tags", { headers: { "If-None-Match": etag } })],
    [308, await request.get("/tags/", { maxRedirects: 0 })],
    [308, await request.get("/tags?page=1", { maxRedirects: 0 })],
    [400, await request.get("/%ff")],
    [403, await request.post("/tags", { headers: { Origin: "https://elsewhere.invalid" } })],
    [405, await request.put("/tags")],
    [414, await request.get(`/tags?x=${"a".repeat(9_000)}`)],
    [404, await request.get("/_next/static/nothing.js")],
    [404, await request.get("/_next/image?url=%2Ficon.svg&w=64&q=75")],
  ];
  for (const [status, answer] of refusals) {
    expect.soft(answer.status(), answer.url().slice(0, 80)).toBe(status);
    expectGuarded(answer.headers(), `${status} ${answer.url().slice(0, 80)}`);
  }
  const unreadable = await ask(String(baseURL), { path: "/ tags" });
  expect(unreadable.status).toBe(400);
  expectGuarded(Object.fromEntries(unreadable.headers), "400 of what is no request");
});
