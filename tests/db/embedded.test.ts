import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { lstatSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { describe, expect, onTestFinished, test } from "vitest";
import { isAlive } from "#db/embedded/lock.ts";
import { openEmbedded } from "#db/embedded.ts";

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "askwell-embedded-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function open(folder: string, supervise = false) {
  const database = await openEmbedded({ folder, supervise });
  onTestFinished(() => database.stop());
  return database;
}

async function openElsewhere(
  folder: string,
): Promise<{ child: ChildProcess; url: string; adopted: boolean }> {
  const child = spawn(process.execPath, ["tests/support/opener.ts", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...JSON.parse(line) };
  }
  throw new Error("The other process said nothing.");
}

const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

async function ask(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}

async function writeUntilCut(url: string): Promise<number[]> {
  const sql = postgres(url, { max: 4, onnotice: () => {} });
  const kept: number[] = [];
  let next = 0;
  const writer = async () => {
    for (;;) {
      next += 1;
      const mine = next;
      await sql`insert into numbers values (${mine})`;
      kept.push(mine);
      if (kept.length === 200) process.kill(postmasterToKill, "SIGKILL");
    }
  };
  await Promise.allSettled([writer(), writer(), writer(), writer()]);
  await sql.end({ timeout: 0 });
  return kept;
}
let postmasterToKill = 0;

describe("the database that comes along", () => {
  test("starts on an empty folder and keeps its rows for the next start", async () => {
    const folder = dataFolder();
    const first = await open(folder);
    expect(first.adopted).toBe(false);
    await ask(first.url, "create table kept as select 'tea' as word");
    await first.stop();
    const second = await open(folder);
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, "select word from kept")).toEqual([{ word: "tea" }]);
  });

  test("sorts by code point, speaks UTF-8 and writes through to the disk", async () => {
    const { url } = await open(dataFolder());
    const [row] = await ask(
      url,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
       datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ encoding: "UTF8", fsync: "on", provider: "b", locale: "C.UTF-8" });
  });

  test("lets in nobody without the password, which only the owner can read", async () => {
    const folder = dataFolder();
    const { url } = await open(folder);
    const stranger = new URL(url);
    stranger.password = "guessed";
    await expect(ask(stranger.href, "select 1")).rejects.toThrow("password authentication failed");
    expect(new URL(url).hostname).toBe("127.0.0.1");
    expect(statSync(join(folder, "postgres.json")).mode & 0o777).toBe(0o600);
  });

  test("loses no acknowledged row when it is killed under writers, and comes back by itself", async () => {
    const folder = dataFolder();
    const { url } = await open(folder, true);
    await ask(url, "create table numbers (n int)");
    postmasterToKill = postmasterOf(folder);
    const kept = await writeUntilCut(url);
    expect(kept.length).toBeGreaterThanOrEqual(200);
    await until(() => ask(url, "select 1").then(Boolean, () => false));
    const rows = await ask(url, "select n from numbers");
    const found = new Set(rows.map((row) => Number(Object(row).n)));
    expect(kept.filter((n) => !found.has(n))).toEqual([]);
  });

  test("is adopted when the process that started it was killed, and stopped by the last who leaves", async () => {
    const folder = dataFolder();
    const { child, url } = await openElsewhere(folder);
    await ask(url, "create table kept as select 'tea' as word");
    const postmaster = postmasterOf(folder);
    child.kill("SIGKILL");
    await once(child, "exit");
    const heir = await open(folder);
    expect(heir.adopted).toBe(true);
    expect(postmasterOf(folder)).toBe(postmaster);
    expect(await ask(heir.url, "select word from kept")).toEqual([{ word: "tea" }]);
    await heir.stop();
    expect(isAlive(postmaster)).toBe(false);
  });

  test("is shared by two processes, and whoever leaves first does not stop it", async () => {
    const folder = dataFolder();
    const [site, tool] = await Promise.all([openElsewhere(folder), openElsewhere(folder)]);
    expect(site.url).toBe(tool.url);
    expect([site.adopted, tool.adopted].sort()).toEqual([false, true]);
    const starter = site.adopted ? tool : site;
    const other = site.adopted ? site : tool;
    const postmaster = postmasterOf(folder);
    starter.child.kill("SIGTERM");
    await once(starter.child, "exit");
    expect(await ask(other.url, "select 1 as one")).toEqual([{ one: 1 }]);
    other.child.kill("SIGTERM");
    await once(other.child, "exit");
    expect(isAlive(postmaster)).toBe(false);
  });

  test("is not kept from starting by what a crash left lying about", async () => {
    const folder = dataFolder();
    const first = await open(folder);
    await first.stop();
    const stale = [process.pid, join(folder, "postgres"), 1, 5432, "", "127.0.0.1", "", "ready"];
    writeFileSync(join(folder, "postgres", "postmaster.pid"), `${stale.join("\n")}\n`);
    writeFileSync(join(folder, "postgres.lock"), "999999999\n");
    const second = await open(folder);
    expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("does not run as root, and keeps its data where its own user can reach them", async () => {
    const outer = dataFolder();
    const folder = join(outer, "data");
    const { url } = await open(folder);
    const [row] = await ask(url, "select current_setting('data_directory') as folder");
    const place = String(Object(row).folder);
    expect(statSync(place).uid === 0).toBe(false);
    const away = lstatSync(join(folder, "elsewhere"), { throwIfNoEntry: false });
    if (away) onTestFinished(() => rmSync(join(place, ".."), { recursive: true, force: true }));
    expect(Boolean(away)).toBe(process.getuid?.() === 0);
  });

  test("says in one sentence why a folder does not do", async () => {
    const file = join(dataFolder(), "file");
    writeFileSync(file, "");
    await expect(openEmbedded({ folder: file })).rejects.toThrow(`${file} is not a folder.`);
    await expect(openEmbedded({ folder: join(file, "below") })).rejects.toThrow("is not a folder.");
    await expect(openEmbedded({ folder: "/dev/null/data" })).rejects.toThrow("is not a folder.");
  });
});
