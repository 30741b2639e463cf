import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenFront, openFront, type PlainPage, pages, SITE } from "#tests/support/front.ts";

describe("at the door", () => {
  let open: OpenFront;
  const handle = pages(async (_, req): Promise<PlainPage> => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const { headers } = req;
    if (req.url === "/questions/12") {
      return { status: 308, headers: { Location: "/questions/12/sleep" } };
    }
    const shown = { headers, url: req.url, body: Buffer.concat(chunks).toString() };
    return { body: JSON.stringify(shown), headers: { "Content-Type": "application/json" } };
  });
  beforeAll(async () => {
    open = await openFront(handle);
  });
  afterAll(() => open.close());

  /** What is sent exactly so, byte by byte, and the first line that comes back. */
  const raw = (bytes: Buffer | string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(open.port, "127.0.0.1", () => socket.end(bytes));
      let all = "";
      socket.on("data", (data) => {
        all += data;
      });
      socket.on("close", () => resolve(all));
      socket.on("error", reject);
    });
  const rawGet = (path: Buffer | string) =>
    raw(
      Buffer.concat([
        Buffer.from("GET "),
        Buffer.from(path),
        Buffer.from(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
      ]),
    );

  const refused: [string, string, number][] = [
    ["a percent sign that means nothing", "/questions/%zz", 400],
    ["bytes that are not UTF-8, spelled", "/tags/%ff%fe", 400],
    ["a NUL in the path", "/tags/a%00b", 400],
    ["a NUL in the question", "/search?q=a%00b", 400],
    ["a backslash", "/\\evil.example", 400],
    ["an address of 100 kB", `/search?q=${"a".repeat(12_000)}`, 414],
    ["the image optimiser", "/_next/image?url=%2Fa.png&w=64&q=75", 404],
    ["a file that the build did not make", "/_next/static/../../../env.ts", 404],
  ];
  for (const [what, path, status] of refused) {
    test(`${what} is answered with ${status}, in words, by a page with urgent help`, async () => {
      const before = handle.asked.length;
      const reply = await open.ask(path);
      expect(reply.status).toBe(status);
      expect(reply.text).toMatch(/<h1>.+<\/h1>[\s\S]*href="\/help"|href="\/help"[\s\S]*<h1>/);
      expect(reply.headers["x-robots-tag"]).toBe("noindex");
      expect(reply.headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-/);
      expect(handle.asked.length).toBe(before);
    });
  }

  test("what is no request at all, or far too long, is refused in words", async () => {
    const answers = {
      bytes: await rawGet(Buffer.from("/tags/caf\u00e9", "latin1")),
      long: await rawGet(`/search?q=${"a".repeat(100_000)}`),
      noise: await raw("\u0000\u0001 hello\r\n\r\n"),
    };
    expect(answers.bytes).toMatch(/^HTTP\/1.1 400 /);
    expect(answers.long).toMatch(/^HTTP\/1.1 414 /);
    expect(answers.noise).toMatch(/^HTTP\/1.1 400 /);
    for (const answer of Object.values(answers)) {
      expect(answer).toMatch(/nosniff[\s\S]*href="\/help"/);
    }
  });

  test("an address of another server is refused", async () => {
    expect(await rawGet("http://evil.example/")).toMatch(/^HTTP\/1.1 400/);
  });

  const tidied: [string, string][] = [
    ["/questions/", "/questions"],
    ["//evil.example//a", "/evil.example/a"],
    ["/QUESTIONS/5/Slug?page=2", "/questions/5/Slug?page=2"],
    ["/Members/Ada//", "/members/Ada"],
    ["/About/Rules", "/about/rules"],
    ["//", "/"],
    ["/Questions//12/", "/questions/12/sleep"],
  ];
  for (const [from, to] of tidied) {
    test(`${from} leads to ${to} in one hop`, async () => {
      const reply = await open.ask(from);
      expect([reply.status, reply.headers.location]).toEqual([308, to]);
      expect((await open.ask(to)).status).toBe(200);
    });
  }

  test("no address leads off the site or breaks anything", async () => {
    const strange = fc.string({ unit: fc.constantFrom(..."/\\%.?#@:aA0é ..%2f%5c".split("")) });
    await fc.assert(
      fc.asyncProperty(strange, async (path) => {
        const answer = await rawGet(`/${path.replaceAll(" ", "")}`);
        expect(answer).toMatch(/^HTTP\/1.1 (?:200|308|400|404)/);
        expect(/^location: (.*)\r$/im.exec(answer)?.[1] ?? "/").toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 200 },
    );
  });

  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
    test(`${method} is not a thing one does here`, async () => {
      const reply = await open.ask("/", { method });
      expect([reply.status, reply.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
    });
  }

  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  const foreign: [string, Record<string, string>][] = [
    ["another site", { Origin: "https://evil.example" }],
    ["nowhere", { Origin: "null" }],
    ["another site, as the browser says", { Origin: SITE, "Sec-Fetch-Site": "cross-site" }],
    ["a neighbouring site", { Origin: SITE, "Sec-Fetch-Site": "same-site" }],
    ["somebody who does not say", {}],
    ["our name on another port", { Origin: `${SITE}:8080` }],
    ["a longer name than ours", { Origin: `${SITE}.evil.example` }],
  ];
  for (const [whence, headers] of foreign) {
    test(`a form from ${whence} is refused`, async () => {
      const before = handle.asked.length;
      const reply = await open.ask("/", {
        method: "POST",
        headers: { ...form, ...headers },
        body: "a=1",
      });
      expect(reply.status).toBe(403);
      expect(handle.asked.length).toBe(before);
    });
  }

  test("mails can be stopped with one click from anywhere, and nothing else can be done so", async () => {
    const send = (path: string, headers: Record<string, string> = {}) =>
      open.ask(path, {
        method: "POST",
        headers: { ...form, ...headers },
        body: "List-Unsubscribe=One-Click",
      });
    expect((await send("/unsubscribe/m7.answer.c2VhbGVk")).status).toBe(200);
    expect((await send("/unsubscribe/g7.c2VhbGVk", { Origin: "null" })).status).toBe(200);
    expect((await send("/unsubscribe")).status).toBe(403);
    expect((await send("/unsubscribe?token=a")).status).toBe(403);
    expect((await send("/unsubscribe/g7.a/b")).status).toBe(403);
    expect((await send("/unsubscribe/..")).status).toBe(403);
    expect((await send("/unsubscribe/g7.c2VhbGVk?b=c")).status).toBe(403);
    expect((await send("/unsubscribe/g7.c2VhbGVk", { "Next-Action": "a".repeat(40) })).status).toBe(
      403,
    );
    expect((await send("/x/unsubscribe/a")).status).toBe(403);
  });

  const own: Record<string, string>[] = [{ Origin: SITE }, { "Sec-Fetch-Site": "same-origin" }];
  for (const headers of own) {
    test(`a form of our own arrives whole: ${JSON.stringify(headers)}`, async () => {
      const reply = await open.ask("/q", {
        method: "POST",
        headers: { ...form, ...headers },
        body: "a=1",
      });
      expect(reply.status).toBe(200);
      expect(JSON.parse(reply.text)).toMatchObject({ url: "/q", body: "a=1" });
    });
  }

  test("a form may be as large as a long answer and no larger", async () => {
    const send = (size: number, more: Record<string, string> = {}) =>
      open.ask("/", {
        method: "POST",
        headers: { ...form, Origin: SITE, ...more },
        body: "a".repeat(size),
      });
    expect((await send(1_000_000)).status).toBe(200);
    expect((await send(1_000_000, { "Transfer-Encoding": "chunked" })).status).toBe(200);
    expect((await send(1_200_000)).status).toBe(413);
    expect((await send(1_200_000, { "Transfer-Encoding": "chunked" })).status).toBe(413);
  });

  test("what a member sends keeps its words and loses what is not theirs to say", async () => {
    const { text } = await open.ask("/", {
      headers: {
        Cookie: "askwell-session=1",
        Host: "evil.example",
        "Accept-Language": "de",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-For": "6.6.6.6",
        "X-Middleware-Subrequest": "middleware:middleware",
        "X-Middleware-Rewrite": "https://evil.example",
        "X-Nextjs-Data": "1",
        Forwarded: "host=evil.example",
      },
    });
    const { headers } = JSON.parse(text);
    expect(text).not.toMatch(/evil|6\.6\.6\.6|middleware/);
    expect(headers).toMatchObject({
      "accept-language": "de",
      cookie: "askwell-session=1",
      host: "forum.example",
      "x-forwarded-for": "127.0.0.1",
    });
  });

  test("a door for WebSockets is not opened", async () => {
    const answer = await raw(
      "GET http://169.254.169.254/ HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1.1 400/);
  });
});

describe("behind a proxy that is trusted", () => {
  test("the address is the one that the proxy saw, not one that was made up", async () => {
    const handle = pages((_, req) => ({ body: `from ${req.headers["x-forwarded-for"]}` }));
    const open = await openFront(handle, { trustedHops: 1 });
    const headers = { Cookie: "askwell-session=1", "X-Forwarded-For": "6.6.6.6, 10.1.2.3" };
    expect((await open.ask("/", { headers })).text).toBe("from 10.1.2.3");
    await open.close();
  });

  test("one's own machine may be called by any of its names", async () => {
    const open = await openFront(
      pages(() => ({})),
      { siteUrl: "http://localhost:3000" },
    );
    const post = async (origin: string) =>
      (await open.ask("/", { method: "POST", headers: { Origin: origin } })).status;
    expect(await post("http://127.0.0.1:3000")).toBe(200);
    expect(await post("http://127.0.0.1:4000")).toBe(403);
    expect(await post("http://evil.example:3000")).toBe(403);
    await open.close();
  });
});
