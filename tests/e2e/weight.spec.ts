import { gzipSync } from "node:zlib";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { pageKinds } from "./support/page-kinds.ts";

const KILOBYTE = 1_000;

const weigh = async (request: APIRequestContext, paths: Iterable<string>) => {
  let bytes = 0;
  for (const path of new Set(paths)) {
    bytes += gzipSync(await (await request.get(path)).body()).length;
  }
  return bytes / KILOBYTE;
};

/** Whoever reads on a slow line in a bad hour must not wait for what they do not need. */
for (const [kind, find] of pageKinds) {
  test(`the page of kind "${kind}" is light`, async ({ request }) => {
    const path = await find(request);
    const html = await (await request.get(path)).text();
    const scripts = [...html.matchAll(/<script\b([^>]*)\bsrc="([^"]+)"([^>]*)>/g)]
      .filter(([, before, , after]) => !/nomodule/i.test(`${before}${after}`))
      .map(([, , src]) => String(src));
    const styles = [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].map(([link]) =>
      String(/href="([^"]+)"/.exec(link)?.[1]),
    );
    expect(scripts.length, "scripts").toBeGreaterThan(2);
    expect(styles.length, "style sheets").toBeGreaterThan(0);
    expect.soft(await weigh(request, scripts), "kB of scripts").toBeLessThanOrEqual(150);
    expect.soft(await weigh(request, styles), "kB of styles").toBeLessThanOrEqual(15);
    expect.soft(gzipSync(html).length / KILOBYTE, "kB of HTML").toBeLessThanOrEqual(20);
  });
}

test("a question with the answers that most have is light in itself", async ({ request }) => {
  const list = await (await request.get("/questions")).text();
  const paths = [...list.matchAll(/"(\/questions\/\d+\/[^"?#]+)"/g)].map(([, path]) =>
    String(path),
  );
  const weights = await Promise.all([...new Set(paths)].map((path) => weigh(request, [path])));
  const [middle] = weights.sort((a, b) => a - b).slice(Math.floor(weights.length / 2));
  expect(weights.length).toBeGreaterThan(10);
  expect(middle).toBeLessThanOrEqual(12);
});
