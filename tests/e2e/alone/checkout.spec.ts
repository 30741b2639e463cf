import { execFile } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { chooseAccount } from "#db/embedded/account.ts";
import { ELSEWHERE } from "#db/embedded/place.ts";
import { buildFolder } from "#server/build.ts";
import { type Checkout, copyCheckout } from "../support/checkout.ts";
import { freePort } from "../support/port.ts";
import { type Site, startSite } from "../support/site.ts";

let checkout: Checkout;
let cwd: string;
const clearing: (() => unknown)[] = [];

test.beforeAll(() => {
  checkout = copyCheckout();
  cwd = checkout.folder;
});
test.afterAll(() => checkout.remove());
test.afterEach(async () => {
  for (let clear = clearing.pop(); clear; clear = clearing.pop()) await clear();
});

function start(...given: Parameters<typeof startSite>): Site {
  const site = startSite(...given);
  clearing.push(async () => {
    site.child.kill("SIGTERM");
    await site.ended;
  });
  return site;
}

async function expectRefusal(site: Site, sentence: string): Promise<void> {
  expect((await site.ended).code).toBe(1);
  expect(site.complained().trim()).toBe(sentence);
  expect(site.said()).not.toContain("Building");
}

const postmasterOf = (cluster: string) =>
  Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);

test("before anything is built, the tool tells what it can do", async () => {
  const { stdout } = await promisify(execFile)("npx", ["askwell", "--help"], { cwd });
  expect(stdout).toContain("Usage: askwell");
  expect(stdout).toContain("make accounts and look after them");
});

test("a database that does not answer is said before the long work of a build", async () => {
  const port = await freePort();
  const DATABASE_URL = `postgresql://askwell:hidden@127.0.0.1:${port}/askwell`;
  const PORT = String(await freePort());
  await expectRefusal(
    start({ PORT, DATABASE_URL, AUTH_SECRET: "x".repeat(32) }, { cwd }),
    `The database at 127.0.0.1:${port}/askwell cannot be used: nothing answers there.`,
  );
});

// These ask what root's own checkout is for others: without root there are no others.
if (process.getuid?.() === 0) {
  const account = chooseAccount("/nowhere") ?? { uid: 65_534, gid: 65_534 };
  const somebody = { uid: account.uid, gid: account.gid };

  function dataFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "askwell-theirs-"));
    clearing.push(() => rmSync(folder, { recursive: true, force: true }));
    chownSync(folder, somebody.uid, somebody.gid);
    return folder;
  }

  test("somebody who may only read it is told in one sentence that it has to be built", async () => {
    chmodSync(cwd, 0o755);
    const settings = { DATA_DIR: dataFolder(), PORT: String(await freePort()) };
    await expectRefusal(
      start(settings, { cwd, ...somebody }),
      `The pages have to be built, and this user may not write to ${cwd}: let its owner run \`npm run build\`, and start again.`,
    );
  });

  test("somebody who may only read the checkout runs a site of their own, once it is built", async () => {
    checkout.take(buildFolder());
    chmodSync(cwd, 0o755);
    const settings = { DATA_DIR: dataFolder(), PORT: String(await freePort()), DEMO: "off" };
    const site = start(settings, { cwd, ...somebody });
    await site.open;
    const cluster = join(settings.DATA_DIR, "postgres");
    expect(lstatSync(cluster).uid).toBe(somebody.uid);
    expect(statSync(`/proc/${postmasterOf(cluster)}`).uid).toBe(somebody.uid);
    expect((await fetch(`http://localhost:${settings.PORT}/questions`)).status).toBe(200);
  });

  test("under a home that only root may enter, the database runs elsewhere, as somebody else", async () => {
    checkout.take(buildFolder());
    chmodSync(cwd, 0o700);
    const programs = existsSync(ELSEWHERE);
    const site = start({ PORT: String(await freePort()), DEMO: "off" }, { cwd });
    await site.open;
    const place = realpathSync(join(cwd, ".data", "elsewhere"));
    clearing.push(() => rmSync(programs ? place : ELSEWHERE, { recursive: true, force: true }));
    clearing.push(async () => {
      site.child.kill("SIGTERM");
      expect((await site.ended).code).toBe(0);
    });
    expect(place.startsWith(`${ELSEWHERE}/`)).toBe(true);
    expect(statSync(`/proc/${postmasterOf(join(place, "postgres"))}`).uid).toBe(somebody.uid);
    const address = /open at (\S+)/.exec(site.said())?.[1];
    expect((await fetch(`${address}/questions`)).status).toBe(200);
  });
}
