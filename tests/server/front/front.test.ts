import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestContext } from "#server/front/context.ts";
import {
  HTML,
  type OpenFront,
  openFront,
  type PlainPage,
  pages,
  until,
} from "#tests/support/front.ts";

const LONG = `<!doctype html><title>Long</title><p>${"Sleep comes and goes. ".repeat(80)}</p>`;

describe("a page of visitors", () => {
  let open: OpenFront;
  const held: { go: () => void; gate: Promise<void> } = Object.assign(
    { go: () => {} },
    { gate: Promise.resolve() },
  );
  const handle = pages(async (url): Promise<PlainPage> => {
    if (url.startsWith("/slow")) await held.gate;
    if (url.startsWith("/cookie")) return { headers: { "Set-Cookie": ["a=1", "b=2"] } };
    if (url.startsWith("/gone")) {
      const context = requestContext();
      if (context) context.status = 410;
    }
    if (url.startsWith("/missing")) return { status: 404 };
    if (url.startsWith("/untold")) return { tags: [] };
    if (url.startsWith("/unkept")) return { tags: [], body: LONG };
    if (url.startsWith("/fleeting")) {
      const context = requestContext();
      if (context) context.fleeting = true;
    }
    if (url.startsWith("/feed")) return { headers: { "Content-Type": "application/atom+xml" } };
    return { body: LONG };
  });
  const timesAsked = (url: string) => handle.asked.filter((one) => one === url).length;
  beforeAll(async () => {
    open = await openFront(handle);
  });
  afterAll(() => open.close());

  test("is made once, and comes from memory afterwards", async () => {
    const [first, second] = [await open.ask("/tags?page=1"), await open.ask("/tags?page=1")];
    expect(first.status).toBe(200);
    expect(second.text).toBe(LONG);
    expect(second.headers).toEqual({ ...first.headers, date: second.headers.date });
    expect(timesAsked("/tags?page=1")).toBe(1);
  });

  test("is another page at another query", async () => {
    await open.ask("/members?page=1");
    await open.ask("/members?page=2");
    expect(handle.asked.filter((url) => url.startsWith("/members?"))).toEqual([
      "/members?page=1",
      "/members?page=2",
    ]);
  });

  test("is the same page whatever stands in its query that means nothing there", async () => {
    await open.ask("/questions/5/sleep?page=2");
    const { pages: before } = open.front.pages.size;
    for (const noise of ["utm_source=a&page=2", "page=2&x=1", "sort=hot&page=2&x"]) {
      const { status } = await open.ask(`/questions/5/sleep?${noise}`);
      expect(status).toBe(200);
    }
    expect(open.front.pages.size.pages).toBe(before);
    expect(handle.asked.filter((url) => url.startsWith("/questions/5/"))).toEqual([
      "/questions/5/sleep?page=2",
    ]);
  });

  test("is dated by when it was made, and not sent again to whoever has that date", async () => {
    const from = Math.floor(Date.now() / 1_000) * 1_000;
    const first = await open.ask("/dated");
    const made = String(first.headers["last-modified"]);
    expect(Date.parse(made)).toBeGreaterThanOrEqual(from);
    expect(Date.parse(made)).toBeLessThanOrEqual(Date.now());
    const asked = (more: Record<string, string>) =>
      open.ask("/dated", { headers: { "If-Modified-Since": made, ...more } });
    const again = await asked({});
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await asked({ "If-None-Match": '"another"' })).status).toBe(200);
    expect((await open.ask("/unkept")).headers["last-modified"]).toBeUndefined();
  });

  test("that was made anew within the second of the one before is sent to whoever has that one", async () => {
    for (let time = 0; time < 20; time += 1) {
      const { headers } = await open.ask("/changing");
      const had = { headers: { "If-Modified-Since": String(headers["last-modified"]) } };
      open.front.pages.drop(["shell"]);
      expect((await open.ask("/changing", had)).status).toBe(200);
      expect((await open.ask("/changing", had)).status).toBe(200);
    }
  });

  test("is made once when a hundred readers ask for it at the same time", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.gate = promise;
    const replies = Array.from({ length: 100 }, () => open.ask("/slow"));
    await until(() => timesAsked("/slow") > 0);
    resolve();
    expect(new Set((await Promise.all(replies)).map(({ text }) => text))).toEqual(new Set([LONG]));
    expect(timesAsked("/slow")).toBe(1);
  });

  test("is not sent again to whoever has it already", async () => {
    const { headers } = await open.ask("/c", { headers: { "Accept-Encoding": "gzip" } });
    expect(headers.etag).toMatch(/^"[\w-]+-quick"$/);
    for (const known of [headers.etag, `W/${headers.etag}`, `"x", ${headers.etag}`, "*"]) {
      const again = await open.ask("/c", { headers: { "If-None-Match": String(known) } });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
    }
    const other = await open.ask("/c", { headers: { "If-None-Match": '"another"' } });
    expect(other.status).toBe(200);
  });

  test("comes as the reader's browser can unpack it", async () => {
    const zipped = await open.ask("/d", { headers: { "Accept-Encoding": "gzip, deflate" } });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).toString()).toBe(LONG);
    const brotli = { headers: { "Accept-Encoding": "gzip, br" } };
    await until(async () => (await open.ask("/d", brotli)).headers["content-encoding"] === "br");
    const packed = await open.ask("/d", brotli);
    expect(brotliDecompressSync(packed.body).toString()).toBe(LONG);
    expect(packed.headers.etag).not.toBe(zipped.headers.etag);
    const refused = await open.ask("/d", { headers: { "Accept-Encoding": "br;q=0, gzip;q=0" } });
    expect(refused.headers["content-encoding"]).toBeUndefined();
    expect(refused.text).toBe(LONG);
    expect(refused.headers.vary).toContain("Accept-Encoding");
  });

  test("comes packed at the first time and when it is not kept, to whoever unpacks Brotli alone", async () => {
    const brotli = { headers: { "Accept-Encoding": "br" } };
    const seen: unknown[] = [];
    for (const url of ["/first", "/first", "/unkept"]) {
      const packed = await open.ask(url, brotli);
      seen.push(packed.headers["content-encoding"]);
      expect(brotliDecompressSync(packed.body).toString()).toBe(LONG);
    }
    await open.ask("/zipped", { headers: { "Accept-Encoding": "gzip" } });
    seen.push((await open.ask("/zipped", brotli)).headers["content-encoding"]);
    expect(seen).toEqual(["br", "br", "br", "br"]);
  });

  test("answers HEAD with everything but the body", async () => {
    const get = await open.ask("/e");
    const head = await open.ask("/e", { method: "HEAD" });
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    expect(head.body.length).toBe(0);
    expect(head.status).toBe(200);
  });

  test("sets no cookie, whatever was made, and one that would is not kept", async () => {
    for (const time of [1, 2]) {
      const reply = await open.ask("/cookie");
      expect(reply.headers["set-cookie"]).toBeUndefined();
      expect(timesAsked("/cookie")).toBe(time);
    }
  });

  test("is not kept when it is missing, passing, or says nothing of what it depends on", async () => {
    for (const url of ["/missing", "/fleeting", "/untold"]) {
      await open.ask(url);
      await open.ask(url);
      expect(timesAsked(url)).toBe(2);
    }
  });

  test("of a deleted post says 410 and is not for search engines", async () => {
    const gone = await open.ask("/gone");
    expect(gone.status).toBe(410);
    expect(gone.headers["x-robots-tag"]).toBe("noindex");
  });

  test("tells shared caches what it depends on and how briefly they may keep it", async () => {
    const { headers } = await open.ask("/f");
    expect(headers["cache-control"]).toBe("public, max-age=0, s-maxage=10, must-revalidate");
    expect(headers["cache-tag"]).toBe("shell");
    expect(headers.vary).toMatch(/Cookie, RSC/);
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  test("may be a feed, which is kept too", async () => {
    const first = await open.ask("/feed.xml");
    await open.ask("/feed.xml");
    expect(first.headers["content-type"]).toBe("application/atom+xml");
    expect(first.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(timesAsked("/feed.xml")).toBe(1);
  });

  test("is made from its address alone, so that nobody's headers leave a trace in it", async () => {
    let seen: unknown;
    const nosy = await openFront(
      pages((_, req) => {
        seen = req.headers;
        return {};
      }),
    );
    await nosy.ask("/", {
      headers: {
        Host: "evil.example",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "gopher",
        "X-Middleware-Subrequest": "a:a:a:a:a",
        "X-Middleware-Rewrite": "https://evil.example",
        "Content-Security-Policy": "script-src 'nonce-evil'",
        "Accept-Language": "tlh",
        Cookie: "theme=evil",
      },
    });
    expect(JSON.stringify(seen)).not.toMatch(/evil|gopher|tlh|a:a/);
    expect(seen).toMatchObject({ host: "forum.example", "x-forwarded-proto": "http" });
    await nosy.close();
  });
});

describe("what is made for one reader alone", () => {
  let open: OpenFront;
  const handle = pages((url, req) => ({
    body: `for ${req.headers.cookie ?? req.headers.rsc ?? "nobody"} at ${url}`,
    headers: { "Content-Type": HTML, "Set-Cookie": "askwell-session=2; HttpOnly" },
  }));
  beforeAll(async () => {
    open = await openFront(handle);
  });
  afterAll(() => open.close());

  const own: [string, string, Record<string, string>][] = [
    ["a signed-in member's page", "/", { Cookie: "theme=dark; askwell-session=1" }],
    ["a page with a secure session", "/", { Cookie: "__Host-askwell-session=1" }],
    ["a page with another session", "/", { Cookie: "__Secure-next-auth.session-token=1" }],
    ["the router's request", "/", { RSC: "1" }],
    ["a prefetch", "/", { "Next-Router-Prefetch": "1" }],
    ["the router's address", "/?_rsc=abc", {}],
    ["the sign-in page", "/sign-in?next=/", {}],
  ];
  for (const [what, path, headers] of own) {
    test(`${what} is made anew and kept nowhere`, async () => {
      const before = handle.asked.length;
      const [first] = [await open.ask(path, { headers }), await open.ask(path, { headers })];
      expect(handle.asked.length - before).toBe(2);
      expect(first.headers["cache-control"]).toBe("private, no-store");
      expect(first.headers["set-cookie"]).toEqual(["askwell-session=2; HttpOnly"]);
      expect(first.headers["content-security-policy"]).toContain("script-src 'self'");
    });
  }

  test("never reaches another reader", async () => {
    await open.ask("/mine", { headers: { Cookie: "askwell-session=secret" } });
    expect((await open.ask("/mine")).text).toBe("for nobody at /mine");
  });
});

describe("what Next's router asks for", () => {
  test("is not found where the page is not found, though Next says so in the body alone", async () => {
    const words = "the words 404 and NEXT_HTTP_ERROR_FALLBACK;404 in a post";
    const body = (url: string) =>
      url === "/gone" ? '1:I[1]\na:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}\n' : `1:${words}`;
    const headers = { "Content-Type": "text/x-component" };
    const open = await openFront(pages((url) => ({ body: body(url), headers })));
    expect((await open.ask("/gone", { headers: { RSC: "1" } })).status).toBe(404);
    expect((await open.ask("/here", { headers: { RSC: "1" } })).status).toBe(200);
    await open.close();
  });

  test("does not depend on what it says that it shows already", async () => {
    const handle = pages((_, req) => ({ body: String(req.headers["next-router-state-tree"]) }));
    const open = await openFront(handle);
    const headers = { RSC: "1", "Next-Router-State-Tree": "not-a-tree" };
    expect((await open.ask("/", { headers })).text).toBe("undefined");
    await open.close();
  });
});

describe("when something fails", () => {
  test("a bug is a plain page with urgent help, a number and no word of the cause", async () => {
    const open = await openFront(() => Promise.reject(new Error("the secret cause")));
    const reply = await open.ask("/questions/1/a?secret=1");
    expect(reply.status).toBe(500);
    expect(reply.text).toMatch(/href="\/help"/);
    expect(reply.text).toMatch(/<code>\w+<\/code>/);
    expect(reply.text).not.toMatch(/secret/);
    expect(reply.headers["x-robots-tag"]).toBe("noindex");
    await open.close();
  });

  test("a page that failed in the middle shows nothing of itself", async () => {
    const open = await openFront(pages(() => ({ status: 500, body: "at render (page.js:1:1)" })));
    const reply = await open.ask("/");
    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain("page.js");
    await open.close();
  });

  test("a database that is away is a 503 that says when to come back, and urgent help stays", async () => {
    let away = false;
    const handle = pages((url) => {
      const context = requestContext();
      if (away && context) context.unavailable = true;
      return { status: away ? 500 : 200, body: `this is ${url}` };
    });
    const open = await openFront(handle);
    await until(() => open.front.pages.get("/help") !== undefined);
    open.front.pages.drop(["*"]);
    away = true;
    const [page, help] = [await open.ask("/questions"), await open.ask("/help")];
    expect(page.status).toBe(503);
    expect(page.headers["retry-after"]).toBe("5");
    expect(page.text).toMatch(/href="tel:112"/);
    expect(help.text).toBe("this is /help");
    away = false;
    expect((await open.ask("/questions")).status).toBe(200);
    await open.close();
  });

  test("a site without its database says so at once, to everybody, and keeps nothing", async () => {
    const open = await openFront(
      pages(() => ({ status: 500 })),
      { databaseUrl: "postgresql://nobody:x@127.0.0.1:1/none" },
    );
    for (const path of ["/", "/questions", "/"]) expect((await open.ask(path)).status).toBe(503);
    const health = await open.ask("/healthz");
    expect([health.status, health.text]).toEqual([503, '{"status":"unavailable"}\n']);
    expect(open.front.pages.size.pages).toBe(0);
    await open.close();
  });

  test("a healthy site says so, and nothing more", async () => {
    const open = await openFront(pages(() => ({})));
    const health = await open.ask("/healthz");
    expect([health.status, health.text]).toEqual([200, '{"status":"ok"}\n']);
    expect(health.headers["cache-control"]).toBe("no-store");
    await open.close();
  });
});
