import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { freePort } from "../support/port.ts";
import { type Site, startSite } from "../support/site.ts";

test.describe.configure({ mode: "serial" });

const clearing: (() => unknown)[] = [];
test.afterEach(async () => {
  for (let clear = clearing.pop(); clear; clear = clearing.pop()) await clear();
});

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "askwell-process-"));
  clearing.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function stop(site: Site): Promise<number | null> {
  site.child.kill("SIGTERM");
  return (await site.ended).code;
}

function start(settings: Record<string, string>): Site {
  const site = startSite(settings);
  clearing.push(() => stop(site));
  return site;
}

/** How a start that cannot succeed ends. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const site = start(settings);
  expect((await site.ended).code).toBe(1);
  expect(site.complained()).not.toMatch(/^\s+at /m);
  return site.complained().trim();
}

/** Asks the database of a running site for one number. */
async function ask(folder: string, statement: string): Promise<number> {
  const { password, port } = JSON.parse(readFileSync(join(folder, "postgres.json"), "utf8"));
  const sql = postgres({ host: "127.0.0.1", port, user: "askwell", database: "askwell", password });
  const [row] = await sql.unsafe(statement);
  await sql.end();
  return Number(row?.n);
}

const questionCount = (folder: string) =>
  ask(folder, "select count(*)::int as n from posts where kind = 'question'");

test("the first start brings a demo community, and the second finds it as it was", async () => {
  const settings = { DATA_DIR: dataFolder(), PORT: String(await freePort()) };
  const first = start(settings);
  await first.open;
  expect(first.said()).toContain(`Askwell is open at http://localhost:${settings.PORT}`);
  const asked = await questionCount(settings.DATA_DIR);
  expect(asked).toBeGreaterThanOrEqual(12);
  expect(await stop(first)).toBe(0);
  const second = start(settings);
  await second.open;
  expect(second.said()).not.toContain("demo community");
  expect(await questionCount(settings.DATA_DIR)).toBe(asked);
  expect(await stop(second)).toBe(0);
});

test("DEMO=off leaves an empty community empty", async () => {
  const settings = { DATA_DIR: dataFolder(), PORT: String(await freePort()), DEMO: "off" };
  const site = start(settings);
  await site.open;
  expect(await questionCount(settings.DATA_DIR)).toBe(0);
  expect((await fetch(`http://localhost:${settings.PORT}/`)).status).toBe(200);
});

test("JOBS=off leaves all background work to a worker elsewhere", async () => {
  test.setTimeout(120_000);
  const settings = { DATA_DIR: dataFolder(), PORT: String(await freePort()), DEMO: "off" };
  const site = start({ ...settings, JOBS: "off" });
  await site.open;
  const queues = () =>
    ask(settings.DATA_DIR, "select count(*)::int as n from pg_namespace where nspname = 'jobs'");
  expect((await fetch(`http://localhost:${settings.PORT}/`)).status).toBe(200);
  expect(await queues()).toBe(0);
  const { password, port } = JSON.parse(
    readFileSync(join(settings.DATA_DIR, "postgres.json"), "utf8"),
  );
  const env = {
    ...process.env,
    DATABASE_URL: `postgresql://askwell:${password}@127.0.0.1:${port}/askwell`,
    AUTH_SECRET: readFileSync(join(settings.DATA_DIR, "auth-secret"), "utf8").trim(),
  };
  const worker = spawn(process.execPath, ["bin/askwell.ts", "worker"], { env });
  clearing.push(() => worker.kill("SIGKILL"));
  await expect.poll(queues, { timeout: 60_000 }).toBe(1);
});

test("a site that was killed without a word is back at the next start, with its database adopted", async () => {
  const settings = { DATA_DIR: dataFolder(), PORT: String(await freePort()), DEMO: "off" };
  const first = start(settings);
  await first.open;
  await ask(settings.DATA_DIR, "create table kept as select 1 as n");
  first.child.kill("SIGKILL");
  await first.ended;
  const second = start(settings);
  await second.open;
  expect(await ask(settings.DATA_DIR, "select n from kept")).toBe(1);
  expect(await stop(second)).toBe(0);
});

test("the site goes on when its database is killed", async () => {
  const settings = { DATA_DIR: dataFolder(), PORT: String(await freePort()), DEMO: "off" };
  const site = start(settings);
  await site.open;
  const file = join(settings.DATA_DIR, "postgres", "postmaster.pid");
  process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
  const page = () => fetch(`http://localhost:${settings.PORT}/tags?page=1`);
  await expect.poll(async () => (await page()).status, { timeout: 15_000 }).toBe(200);
  expect(site.child.exitCode).toBeNull();
});

test("a taken port is said in one sentence", async () => {
  const other = createServer();
  const port = await freePort();
  await new Promise<void>((done) => other.listen(port, done));
  clearing.push(() => other.close());
  expect(await refusal({ PORT: String(port), DATA_DIR: dataFolder() })).toBe(
    `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`,
  );
});

test("wrong variables are said all at once", async () => {
  expect(await refusal({ PORT: "http", FRONT_CACHE_MB: "much" })).toBe(
    "PORT must be a whole number from 1 to 65535.\nFRONT_CACHE_MB must be a whole number from 0 to 65536.",
  );
});

test("a data folder that does not do is said in one sentence", async () => {
  const PORT = String(await freePort());
  const file = join(dataFolder(), "file");
  writeFileSync(file, "");
  expect(await refusal({ PORT, DATA_DIR: file })).toBe(`The data folder ${file} is not a folder.`);
  const locked = dataFolder();
  chmodSync(locked, 0o500);
  // Root writes wherever it likes, but not into the kernel's own folder.
  const DATA_DIR = process.getuid?.() === 0 ? "/proc/askwell" : locked;
  expect(await refusal({ PORT, DATA_DIR })).toMatch(/^The data folder \S+ cannot be .*\.$/);
});

test("a database that does not answer is said in one sentence, without its password", async () => {
  const port = await freePort();
  const DATABASE_URL = `postgresql://askwell:hidden@127.0.0.1:${port}/askwell`;
  const PORT = String(await freePort());
  expect(await refusal({ PORT, DATABASE_URL, AUTH_SECRET: "x".repeat(32) })).toBe(
    `The database at 127.0.0.1:${port}/askwell cannot be used: nothing answers there.`,
  );
});
