import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { type EmbeddedDatabase, openEmbedded } from "#db/embedded.ts";
import { type OwnSite, openOwnSite } from "../support/own-site.ts";
import { moveIn } from "../support/settled.ts";

test.describe.configure({ mode: "serial" });

const BACK_WITHIN_MS = 5_000;
const LONGEST_WAIT_MS = 8_000;

let folder: string;
let database: EmbeddedDatabase;
let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), "askwell-away-"));
  await moveIn(folder);
  database = await openEmbedded({ folder });
  site = await openOwnSite({ DATABASE_URL: database.url, AUTH_SECRET: "x".repeat(48) });
});
test.afterAll(async () => {
  await site?.close();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const postmaster = () =>
  Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

type Got = { path: string; status: number; text: string; retry: string | null; ms: number };

/** The query keeps each request from being answered out of memory. */
async function ask(path: string): Promise<Got> {
  const began = performance.now();
  const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
  const answer = await fetch(new URL(path, site.url), { signal, redirect: "manual" });
  const text = await answer.text();
  const retry = answer.headers.get("retry-after");
  return { path, status: answer.status, text, retry, ms: performance.now() - began };
}

const paths = [
  "/",
  "/questions?sort=votes",
  "/questions?sort=hot",
  "/categories",
  "/categories/relationships",
  "/tags",
  "/tags/therapy",
  "/members",
  "/members/Cleo",
  "/members/Cleo/points",
  "/search?q=sleep",
  "/about/rules",
  "/sign-in",
  "/questions/5",
  "/answers/7",
  "/feed.xml",
  "/sitemap.xml",
  "/nowhere",
];

/** Asks for one page after the other, several at a time, until it is told to stop. */
function keepAsking() {
  const got: Got[] = [];
  let over = false;
  const reader = async (first: number) => {
    for (let n = first; !over; n += 1) got.push(await ask(paths[n % paths.length] ?? "/"));
  };
  const readers = [0, 5, 9, 13].map(reader);
  const end = async () => {
    over = true;
    await Promise.all(readers);
  };
  return { got, end };
}

async function accepts(): Promise<void> {
  const sql = postgres(database.url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  await sql`select 1`;
  await sql.end();
}

function expectPlain({ path, status, text, retry }: Got): void {
  if (status !== 503) return void expect([200, 308, 404, 410], path).toContain(status);
  expect(retry, path).toBe("5");
  expect(text, path).toContain('href="/help"');
  expect(text, path).toContain("Urgent help");
  expect(text, path).not.toMatch(/\bat .+:\d+:\d+|ECONN|postgres|node_modules/i);
}

for (const [how, signal] of [
  ["killed", "SIGKILL"],
  ["stopped at once", "SIGQUIT"],
  ["restarted in good order", "SIGINT"],
] as const) {
  test(`while the database is ${how}, readers see a plain page, and soon everything again`, async () => {
    const asking = keepAsking();
    await expect.poll(() => asking.got.length).toBeGreaterThan(20);
    process.kill(postmaster(), signal);
    await expect.poll(() => asking.got.filter((g) => g.status === 503).length).toBeGreaterThan(50);

    // Whoever is in danger finds the whole page of urgent help, not a plain one.
    const help = await ask("/help");
    expect(help.status).toBe(200);
    expect(help.text).toContain("tel:112");
    expect(await ask("/healthz")).toMatchObject({ status: 503 });

    await database.stop();
    const { url } = database;
    database = await openEmbedded({ folder });
    expect(database.url).toBe(url);
    await accepts();
    const back = performance.now();
    for (const path of ["/questions?sort=votes", "/members/Cleo", "/search?q=sleep", "/healthz"]) {
      await expect
        .poll(async () => (await ask(path)).status, { timeout: BACK_WITHIN_MS, intervals: [50] })
        .toBe(200);
    }
    expect(performance.now() - back).toBeLessThan(BACK_WITHIN_MS);

    const seen = asking.got.length;
    await expect.poll(() => asking.got.length).toBeGreaterThan(seen + paths.length * 2);
    await asking.end();
    expect(asking.got.slice(-paths.length).filter((g) => g.status >= 500)).toEqual([]);
    for (const one of asking.got) expectPlain(one);
  });
}

test("a page that was kept before is made anew afterwards, because nobody could say what became stale", async () => {
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  await expect.poll(async () => (await ask("/members")).text).not.toContain("Cleopatra");
  const { url } = database;
  process.kill(postmaster(), "SIGKILL");
  await expect.poll(async () => (await ask("/healthz")).status).toBe(503);
  await database.stop();
  database = await openEmbedded({ folder });
  expect(database.url).toBe(url);
  await sql`update members set name = 'Cleopatra', name_key = 'cleopatra' where name = 'Cleo'`;
  await sql.end();
  await expect
    .poll(async () => (await ask("/members")).text, { timeout: BACK_WITHIN_MS })
    .toContain("Cleopatra");
});
