import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { STALE_CHANNEL } from "#lib/stale.ts";
import { startPurging } from "#server/purging.ts";
import { freshDatabase } from "#tests/support/database.ts";

const ALL = "*";

/** A cache that writes down what it is told, and refuses for as long as it is told to. */
async function openCache() {
  const told: string[] = [];
  const cache = { told, refuses: 0, address: "" };
  const server = createServer((request, response) => {
    if (cache.refuses > 0) {
      cache.refuses -= 1;
      return response.writeHead(503).end();
    }
    if (request.method === "PURGE") told.push(String(request.headers["cache-tag"]));
    response.end();
  });
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  cache.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return cache;
}

async function open(caches: { address: string }[]) {
  const fresh = await freshDatabase();
  const sql = postgres(fresh.url, { max: 1, onnotice: () => {} });
  const purging = startPurging(
    fresh.url,
    caches.map(({ address }) => address),
  );
  onTestFinished(async () => {
    await purging.close();
    await sql.end();
    await fresh.drop();
  });
  await purging.listening;
  return { sql, tell: (tags: string) => sql`select pg_notify(${STALE_CHANNEL}, ${tags})` };
}

test("every cache in front hears at each commit what became stale, and once more for what was on its way", async () => {
  const caches = [await openCache(), await openCache()];
  const { tell } = await open(caches);
  for (const { told } of caches) await expect.poll(() => told).toEqual([ALL]);
  await tell("question:5 lists");
  for (const { told } of caches) {
    await expect.poll(() => told.slice(1, 2), { interval: 10 }).toEqual(["question:5,lists"]);
    await expect.poll(() => told, { timeout: 4_000 }).toContain("question:5,lists");
    await expect.poll(() => told.length, { timeout: 4_000 }).toBeGreaterThanOrEqual(4);
  }
});

test("what a cache does not take is told again until it does", async () => {
  const cache = await openCache();
  const { tell } = await open([cache]);
  await expect.poll(() => cache.told).toEqual([ALL]);
  cache.refuses = 2;
  await tell("question:7");
  await expect
    .poll(() => cache.told.some((tags) => /question:7|\*/.test(tags)), { timeout: 5_000 })
    .toBe(true);
  await expect.poll(() => cache.told.at(-1), { timeout: 5_000 }).toContain("question:7");
  expect(cache.refuses).toBe(0);
});

test("after a time in which nothing could be heard all goes", async () => {
  const cache = await openCache();
  const { sql } = await open([cache]);
  // The first word and its echo.
  await expect.poll(() => cache.told, { timeout: 5_000 }).toEqual([ALL, ALL]);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = ${`listen ${STALE_CHANNEL}`}`;
  await expect.poll(() => cache.told.length, { timeout: 5_000 }).toBeGreaterThan(2);
  expect(cache.told.at(-1)).toBe(ALL);
});
