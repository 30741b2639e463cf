import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { chooseAccount } from "#db/embedded/account.ts";
import { freePort } from "#db/embedded/postmaster.ts";
import { openOwnSite } from "../support/own-site.ts";

/** The oldest that we promise, where Debian's package of it is installed. */
const PROGRAMS = "/usr/lib/postgresql/15/bin";

async function openPostgres(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "askwell-postgresql-15-"));
  const account = chooseAccount("/nowhere");
  const as = account ? { uid: account.uid, gid: account.gid } : {};
  if (account) chownSync(folder, account.uid, account.gid);
  const cluster = join(folder, "cluster");
  const ways = ["--auth", "trust", "--username", "askwell", "--encoding", "UTF8"];
  const options = { ...as, cwd: "/" };
  spawnSync(join(PROGRAMS, "initdb"), ["--pgdata", cluster, ...ways], options);
  const port = await freePort();
  const place = ["-h", "127.0.0.1", "-p", String(port), "-k", folder];
  const server = spawn(join(PROGRAMS, "postgres"), ["-D", cluster, ...place], options);
  const ended = once(server, "exit");
  await new Promise<void>((ready, failed) => {
    let said = "";
    server.stderr.on("data", (bytes) => {
      said += bytes;
      if (said.includes("ready to accept connections")) ready();
    });
    server.once("exit", () => failed(new Error(said)));
  });
  const close = async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgresql://askwell@127.0.0.1:${port}/postgres`, close };
}

if (existsSync(PROGRAMS)) {
  test("a PostgreSQL 15 of the operator's own is migrated, settled and read from", async () => {
    const server = await openPostgres();
    try {
      const site = await openOwnSite({ DATABASE_URL: server.url, AUTH_SECRET: "x".repeat(48) });
      try {
        expect(site.said()).toContain("a demo community moves in");
        const page = await fetch(`${site.url}/questions?sort=votes`);
        expect(page.status).toBe(200);
        expect(await page.text()).toMatch(/<h1[^>]*>/);
        expect((await fetch(`${site.url}/search?q=sleep`)).status).toBe(200);
      } finally {
        await site.close();
      }
    } finally {
      await server.close();
    }
  });
}
