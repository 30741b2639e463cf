import { expect, test } from "@playwright/test";
import { pageKinds } from "./support/page-kinds.ts";
import { ask, askRouter, sendBytes } from "./support/raw.ts";

const STACK = /\bat .+\.(?:ts|js|mjs):\d+|node_modules|Error:/;
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, "latin1")));

const requests: [what: string, sent: Buffer, statuses: number[]][] = [
  [
    "bytes that are no UTF-8 in the address",
    bytes("GET /tags/", [0xff, 0xfe], " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
    [400],
  ],
  [
    "bytes that are no UTF-8 in a search",
    bytes("GET /search?q=", [0xc3, 0x28], " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
    [400],
  ],
  [
    "an escape that is no UTF-8",
    bytes("GET /members/%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
    [400],
  ],
  [
    "two lengths that differ",
    bytes("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"),
    [400],
  ],
  [
    "a length and chunks at once",
    bytes(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /help HTTP/1.1\r\nHost: x\r\n\r\n",
    ),
    [400],
  ],
  [
    "a transfer coding that nobody knows",
    bytes("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
    [400, 403],
  ],
  ["no host", bytes("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), [400]],
  [
    "two hosts",
    bytes("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"),
    [200, 400],
  ],
  [
    "a whole address in the first line",
    bytes("GET http://evil.example/tags HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
    [400],
  ],
  [
    "a tunnel",
    bytes("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n"),
    [0, 400, 405],
  ],
  [
    "a header with a line break in it",
    bytes("GET / HTTP/1.1\r\nHost: x\r\nX: a\rb\r\nConnection: close\r\n\r\n"),
    [400],
  ],
  ["what is no HTTP", bytes([0x16, 0x03, 0x01, 0x02, 0x00], "\r\n\r\n"), [400]],
  [
    "100 kB of headers",
    bytes(`GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(100_000)}\r\n\r\n`),
    [0, 414, 431],
  ],
  [
    "100 kB of cookies",
    bytes(`GET / HTTP/1.1\r\nHost: x\r\nCookie: askwell=${"a".repeat(100_000)}\r\n\r\n`),
    [0, 414, 431],
  ],
];

for (const [what, sent, statuses] of requests) {
  test(`${what}: answered calmly, and the site goes on`, async ({ baseURL }) => {
    const answer = await sendBytes(String(baseURL), sent);
    expect(statuses).toContain(answer.status);
    expect(answer.body).not.toMatch(STACK);
    expect((await ask(String(baseURL), { path: "/help" })).status).toBe(200);
  });
}

test("a reader is told in words when an address is too long, with the way to urgent help", async ({
  baseURL,
}) => {
  const answer = await ask(String(baseURL), { path: `/search?q=${"a".repeat(12_000)}` });
  expect(answer.status).toBe(414);
  expect(answer.body).toContain("This address is too long");
  expect(answer.body).toContain('href="/help"');
});

const lies = [
  "Host: evil.example",
  "X-Forwarded-Host: evil.example",
  "X-Forwarded-Proto: https",
  "X-Forwarded-For: evil.example",
  "Forwarded: host=evil.example;proto=https",
  "X-Original-URL: /evil.example",
  "X-Rewrite-URL: /evil.example",
  "X-Host: evil.example",
];

test("nobody can lead readers elsewhere by saying that the site is another", async ({
  baseURL,
  request,
}) => {
  const own = new URL(String(baseURL)).host;
  const machines = ["/feed.xml", "/questions/feed.xml", "/sitemap.xml", "/robots.txt"];
  const leading = [
    "/tags/",
    "/questions?page=1",
    "/members/ada",
    "//evil.example/",
    "/opensearch.xml",
  ];
  const pages = await Promise.all(pageKinds.map(([, find]) => find(request)));
  for (const path of [...pages, ...machines, ...leading]) {
    const plain = await ask(String(baseURL), { path });
    for (const fresh of ["", "rsc: 1"]) {
      const headers = fresh ? [...lies, fresh] : lies;
      const answer = await ask(String(baseURL), { path, headers });
      if (!fresh) expect(answer.status, path).toBe(plain.status);
      expect(answer.status, path).toBeLessThan(500);
      const told = path.startsWith("//evil") ? "" : answer.body;
      expect(told, path).not.toContain("evil.example");
      const location = new URL(answer.headers.get("location") ?? "/", String(baseURL));
      expect(location.host, path).toBe(own);
    }
  }
});

test("headers that Next and proxies keep for themselves change nothing", async ({ baseURL }) => {
  const inner = [
    "x-middleware-subrequest: middleware:middleware:middleware:middleware:middleware",
    "x-middleware-rewrite: /help",
    "x-middleware-next: 1",
    "x-nextjs-data: 1",
    "x-invoke-path: /help",
    "x-invoke-status: 200",
    "x-invoke-output: /help",
    "x-matched-path: /help",
    "x-prerender-revalidate: 1",
    "x-now-route-matches: 1=help",
    "next-resume: 1",
    "x-http-method-override: DELETE",
  ];
  for (const path of ["/", "/tags", "/questions/999999999", "/nowhere", "/tags?page=9999"]) {
    const plain = await ask(String(baseURL), { path });
    for (const header of inner) {
      const answer = await ask(String(baseURL), { path, headers: [header] });
      expect(answer.status, `${header} at ${path}`).toBe(plain.status);
      expect(answer.body, `${header} at ${path}`).toBe(plain.body);
    }
  }
});

const routerHeaders: string[][] = [
  ["RSC: 1"],
  ["RSC: 1", "Next-Router-Prefetch: 1"],
  ["RSC: 1", "Next-Router-Prefetch: 1", "Next-Router-Segment-Prefetch: /_tree"],
  ["RSC: 1", "Next-Router-Prefetch: 1", "Next-Router-Segment-Prefetch: /../%ff"],
  ["RSC: 1", "Next-Url: /%ff/(..)x"],
  ["RSC: %00", "Next-Hmr-Refresh: 1"],
  ["Next-Router-State-Tree: %5B%22%22%5D"],
  ["RSC: 1", "Next-Router-State-Tree: not-a-tree"],
  ["Next-Action: 0123456789abcdef0123456789abcdef01234567"],
  ["Purpose: prefetch", "Sec-Purpose: prefetch"],
];

test("the router's own requests never make the site fail, and find nothing that a page does not", async ({
  baseURL,
}) => {
  const paths = ["/", "/questions?sort=votes", "/members/Cleo", "/questions/999999999", "/nowhere"];
  for (const path of paths) {
    const plain = await ask(String(baseURL), { path });
    for (const headers of routerHeaders) {
      for (const sign of ["", `${path.includes("?") ? "&" : "?"}_rsc=abc12`]) {
        const answer = await askRouter(String(baseURL), { path: path + sign, headers });
        const what = `${headers} at ${path}${sign}`;
        expect(answer.status, what).toBeLessThan(500);
        // What is asked for ahead of time may be the empty frame of any page.
        const ahead = headers.some((line) => line.includes("Prefetch")) ? [200] : [];
        if (plain.status === 404) expect([404, ...ahead], what).toContain(answer.status);
        expect(answer.headers.get("set-cookie"), what).toBeUndefined();
        expect(answer.headers.get("cache-control") ?? "", what).not.toContain("s-maxage=31536000");
        expect(answer.body, what).not.toMatch(STACK);
      }
    }
    // Nobody can leave something else in memory for those who come after.
    expect((await ask(String(baseURL), { path })).body).toBe(plain.body);
  }
});

test("asking for the head alone says the same without the page", async ({ baseURL, request }) => {
  const pages = await Promise.all(pageKinds.map(([, find]) => find(request)));
  for (const path of [...pages, "/feed.xml", "/favicon.ico", "/tags/", "/healthz"]) {
    const whole = await ask(String(baseURL), { path });
    const head = await ask(String(baseURL), { method: "HEAD", path });
    expect(head.status, path).toBe(whole.status);
    expect(head.body, path).toBe("");
    const told = ({ headers }: typeof head) =>
      [...headers].filter(([name]) => name !== "date" && name !== "content-security-policy");
    if (!/^\/(?:sign-in|join)/.test(path)) expect(told(head), path).toEqual(told(whole));
  }
});

test("only reading and sending forms is done here", async ({ baseURL }) => {
  const methods = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "PURGE"];
  for (const method of methods) {
    for (const path of ["/", "/questions/1", "/nowhere", "/favicon.ico"]) {
      const answer = await ask(String(baseURL), { method, path });
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
    }
  }
});

const strangers: string[][] = [
  [],
  ["Origin: https://evil.example"],
  ["Origin: null"],
  ["Origin: http://localhost.evil.example"],
  ["Sec-Fetch-Site: cross-site"],
  ["Sec-Fetch-Site: same-site"],
  ["Sec-Fetch-Site: none"],
];

test("a form of another site, or of nobody, is not taken", async ({ baseURL }) => {
  const own = new URL(String(baseURL)).origin;
  const lying = [`Origin: ${own}`, "Sec-Fetch-Site: cross-site"];
  for (const headers of [...strangers, lying]) {
    for (const path of ["/", "/questions/ask", "/sign-in", "/nowhere"]) {
      const sent = { method: "POST", path, headers: [...headers, "Content-Length: 0"] };
      const answer = await ask(String(baseURL), sent);
      expect(answer.status, `${headers} at ${path}`).toBe(403);
    }
  }
});

test("what is sent from here and is no form of ours is no failure", async ({ baseURL }) => {
  const own = new URL(String(baseURL)).origin;
  const kinds = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "multipart/form-data; boundary=",
    "multipart/form-data",
    "multipart/mixed",
    "text/plain;charset=UTF-8",
    "application/json",
  ];
  const bodies = [
    '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_ff"\r\n\r\n1\r\n--x--',
    '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n1\r\n--x--',
    '--x\r\nContent-Disposition: form-data; name="title"',
    "",
  ];
  const actions = ["", "Next-Action: 0123456789abcdef0123456789abcdef01234567", "Next-Action: x"];
  for (const path of ["/help", "/questions/ask"]) {
    for (const kind of kinds) {
      for (const action of actions) {
        for (const body of bodies) {
          const headers = [`Origin: ${own}`, `Content-Type: ${kind}`];
          headers.push(`Content-Length: ${body.length}`, ...(action ? [action] : []));
          const answer = await ask(String(baseURL), { method: "POST", path, headers, body });
          const what = `${path} ${kind} ${action} ${body}`;
          expect.soft(answer.status, what).toBeLessThan(500);
          expect.soft(answer.status, what).toBeGreaterThan(0);
          expect.soft(answer.body, what).not.toMatch(STACK);
        }
      }
    }
  }
});

test("more than a form may hold is refused while it comes in", async ({ baseURL }) => {
  const own = new URL(String(baseURL)).origin;
  const headers = [`Origin: ${own}`, "Content-Length: 999999999"];
  const answer = await ask(String(baseURL), { method: "POST", path: "/help", headers });
  expect(answer.status).toBe(413);
});
