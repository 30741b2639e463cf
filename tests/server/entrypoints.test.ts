import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagesFirst } from "#server/entrypoints.ts";

const build = mkdtempSync(join(tmpdir(), "askwell-entrypoints-"));

function write(file: string, text: string) {
  mkdirSync(dirname(join(build, file)), { recursive: true });
  writeFileSync(join(build, file), text);
}

const files = {
  "/page": "app/page.js",
  "/_not-found/page": "app/_not-found/page.js",
  "/questions/page": "app/questions/page.js",
  "/questions/[id]/[slug]/page": "app/questions/[id]/[slug]/page.js",
  "/questions/[id]/feed.xml/route": "app/questions/[id]/feed.xml/route.js",
  "/categories/[...path]/page": "app/categories/[...path]/page.js",
};

beforeAll(() => {
  const of = (page: string, regex: string) => ({ page, regex });
  write("server/app-paths-manifest.json", JSON.stringify(files));
  write(
    "routes-manifest.json",
    JSON.stringify({
      redirects: [{ regex: "^/categories/old(?:/)?$" }],
      rewrites: { beforeFiles: [{ regex: "^/categories/(.+)/feed\\.xml$" }] },
      staticRoutes: [
        of("/", "^/(?:/)?$"),
        of("/_not-found", "^/_not\\-found(?:/)?$"),
        of("/questions", "^/questions(?:/)?$"),
      ],
      dynamicRoutes: [
        of("/questions/[id]/feed.xml", "^/questions/([^/]+?)/feed\\.xml(?:/)?$"),
        of("/questions/[id]/[slug]", "^/questions/([^/]+?)/([^/]+?)(?:/)?$"),
        of("/categories/[...path]", "^/categories/(.+?)(?:/)?$"),
      ],
    }),
  );
  for (const file of Object.values(files)) {
    const says = `res.end(${JSON.stringify(file)} + " " + ctx.requestMeta.distDir)`;
    write(`server/${file}`, `exports.handler = async (req, res, ctx) => void ${says};`);
  }
});
afterAll(() => rmSync(build, { recursive: true }));

async function ask(url: string, asked: { method?: string; rsc?: boolean } = {}) {
  const said: string[] = [];
  const handle = pagesFirst(build, async () => void said.push("Next"));
  const req = new IncomingMessage(new Socket());
  Object.assign(req, { url, method: asked.method ?? "GET" });
  if (asked.rsc) req.headers.rsc = "1";
  const res = new ServerResponse(req);
  Object.assign(res, { end: (text: string) => void said.push(text) });
  await handle(req, res);
  return said;
}

test.each([
  ["/", "app/page.js"],
  ["/questions", "app/questions/page.js"],
  ["/questions?sort=hot&page=2", "app/questions/page.js"],
  ["/questions/12/a-good-night", "app/questions/[id]/[slug]/page.js"],
  ["/questions/12/a%2Fb", "app/questions/[id]/[slug]/page.js"],
  ["/categories/sleep/night", "app/categories/[...path]/page.js"],
])("%s opens its page, of this build", async (url, file) => {
  expect(await ask(url)).toEqual([`${file} ${build}`]);
});

test.each([
  ["what leads to a feed", "/questions/12/feed.xml"],
  ["what is answered under another address", "/categories/sleep/feed.xml"],
  ["what leads elsewhere", "/categories/old"],
  ["what is no page", "/nowhere/at/all"],
  ["Next's own pages", "/_not-found"],
])("%s is left to Next", async (_, url) => {
  expect(await ask(url)).toEqual(["Next"]);
});

test("so is what is sent, and what the router asks for", async () => {
  expect(await ask("/questions", { method: "POST" })).toEqual(["Next"]);
  expect(await ask("/questions", { rsc: true })).toEqual(["Next"]);
});
