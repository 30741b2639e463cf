import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { isAlive } from "#db/embedded/lock.ts";
import { checkPort } from "#server/port.ts";
import { freePort } from "../support/port.ts";
import { moveIn } from "../support/settled.ts";
import { type Site, startSite, startSiteByNpm } from "../support/site.ts";

test.describe.configure({ mode: "serial" });

let settings: { DATA_DIR: string; PORT: string };
const sites: Site[] = [];

test.beforeAll(async () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), "askwell-stopping-"));
  await moveIn(DATA_DIR);
  settings = { DATA_DIR, PORT: String(await freePort()) };
});
test.afterEach(async () => {
  for (let site = sites.pop(); site; site = sites.pop()) {
    site.child.kill("SIGTERM");
    await site.ended;
  }
});
test.afterAll(() => rmSync(settings.DATA_DIR, { recursive: true, force: true }));

async function opened(site: Site): Promise<Site> {
  sites.push(site);
  await site.open;
  return site;
}

const postmaster = () =>
  Number(
    readFileSync(join(settings.DATA_DIR, "postgres", "postmaster.pid"), "utf8").split("\n")[0],
  );

type Got = { status: number; whole: boolean };

/** Twenty requests that the site has begun to answer, each for a page that nobody asked for before. */
async function underWay(): Promise<{ all: Promise<Got[]> }> {
  const paths = Array.from({ length: 20 }, (_, n) => `/search?q=sleep+${n}`);
  const sent = paths.map(async (path): Promise<Got> => {
    const answer = await fetch(`http://localhost:${settings.PORT}${path}`);
    const html = await answer.text();
    return { status: answer.status, whole: html.trimEnd().endsWith("</html>") };
  });
  const all = Promise.all(sent);
  all.catch(() => {});
  // The last of them has been accepted when a later connection has been answered.
  await new Promise<void>((done) => {
    const socket = connect(Number(settings.PORT), "localhost", () => {
      socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    });
    socket.once("data", () => done());
  });
  return { all };
}

const allWhole = Array.from({ length: 20 }, () => ({ status: 200, whole: true }));

test("whoever stops npm stops the site: what is being answered is finished, and nothing stays behind", async () => {
  const site = await opened(startSiteByNpm(settings));
  const database = postmaster();
  const asked = await underWay();
  site.child.kill("SIGTERM");
  expect(await asked.all).toEqual(allWhole);
  expect((await site.ended).code).toBe(0);
  expect(isAlive(database)).toBe(false);
  await checkPort(Number(settings.PORT));

  const again = await opened(startSiteByNpm(settings));
  expect((await fetch(`http://localhost:${settings.PORT}/questions`)).status).toBe(200);
  // Ctrl-C in a terminal: the whole group hears of it, and npm tells its child once more.
  process.kill(-Number(again.child.pid), "SIGINT");
  expect((await again.ended).code).toBe(0);
  await checkPort(Number(settings.PORT));
});

test("Ctrl-C that arrives twice is meant once: nothing is cut, and the database is stopped", async () => {
  const site = await opened(startSite(settings));
  const database = postmaster();
  const asked = await underWay();
  site.child.kill("SIGINT");
  await pause(3);
  site.child.kill("SIGINT");
  expect(await asked.all).toEqual(allWhole);
  expect((await site.ended).code).toBe(0);
  expect(isAlive(database)).toBe(false);
});
