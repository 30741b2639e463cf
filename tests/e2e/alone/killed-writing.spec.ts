import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "#db/embedded/postmaster.ts";
import { fieldsIn } from "../support/plain-form.ts";
import { connectTo, sessionCookieOf } from "../support/sign-in.ts";
import { type Site, startSite } from "../support/site.ts";

const NAMES = [
  "Amber Fern",
  "Amber Heron",
  "Amber Wren",
  "Quiet Fern",
  "Quiet Wren",
  "Quiet Maple",
];
const ENOUGH = 12;
const PAUSE_MS = 100;

let folder: string;
let settings: Record<string, string>;
let site: Site;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "askwell-killed-"));
  settings = { DATA_DIR: folder, PORT: String(await freePort()), TRUSTED_PROXY_HOPS: "1" };
  site = startSite(settings);
  await site.open;
});
test.afterAll(async () => {
  site.child.kill("SIGTERM");
  await site.ended;
  rmSync(folder, { recursive: true, force: true });
});

const origin = () => `http://localhost:${settings.PORT}`;
const pause = () => new Promise((later) => setTimeout(later, PAUSE_MS));

type Writer = { headers: Record<string, string>; acknowledged: string[]; begun: string[] };

/** Sends one answer until the site says that it has it, however often it is cut off meanwhile. */
async function writeOnce(writer: Writer, path: string, text: string): Promise<void> {
  writer.begun.push(text);
  let form: FormData | undefined;
  while (true) {
    try {
      if (!form) {
        const page = await fetch(origin() + path, { headers: writer.headers });
        if (page.status === 200) form = fieldsIn(await page.text(), "Your answer");
        form?.set("body", text);
      }
      if (form) {
        const headers = { ...writer.headers, origin: origin() };
        const send = { method: "POST", body: form, headers, redirect: "manual" } as const;
        const answer = await fetch(origin() + path, send);
        await answer.arrayBuffer();
        if (answer.status === 303) break;
        expect([200, 500, 503]).toContain(answer.status);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
    await pause();
  }
  writer.acknowledged.push(text);
}

test("whatever was acknowledged is there after the site and then its database are killed, and nothing is there twice", async () => {
  test.setTimeout(180_000);
  const { sql, close } = connectTo(folder);
  const [question] = await sql<{ id: string; slug: string }[]>`
    select id, slug from posts where kind = 'question' and visible and closed_at is null
      and locked_at is null order by id limit 1`;
  await close();
  const path = `/questions/${question?.id}/${question?.slug}`;

  let over = false;
  const writers: Writer[] = [];
  for (const [n, name] of NAMES.entries()) {
    const cookie = await sessionCookieOf(name, folder);
    writers.push({
      headers: { cookie, "x-forwarded-for": `192.0.2.${n + 1}` },
      acknowledged: [],
      begun: [],
    });
  }
  const total = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const working = writers.map(async (writer, n) => {
    for (let turn = 0; !over; turn += 1) {
      await writeOnce(writer, path, `Writer ${n} says for the time ${turn} that tea helps.`);
    }
  });

  await expect.poll(total, { timeout: 60_000 }).toBeGreaterThan(ENOUGH);
  site.child.kill("SIGKILL");
  await site.ended;
  const before = total();
  site = startSite(settings);
  await site.open;
  await expect.poll(total, { timeout: 60_000 }).toBeGreaterThan(before + ENOUGH);

  const postmaster = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8");
  process.kill(Number(postmaster.split("\n")[0]), "SIGKILL");
  const between = total();
  await expect.poll(total, { timeout: 60_000 }).toBeGreaterThan(between + ENOUGH);
  over = true;
  await Promise.all(working);

  const after = connectTo(folder);
  const rows = await after.sql<{ source: string; times: number }[]>`
    select source, count(*)::int as times from posts where source like 'Writer %' group by source`;
  await after.close();
  const said = new Map(rows.map(({ source, times }) => [source, times]));
  const wanted = writers.flatMap(({ acknowledged }) => acknowledged);
  expect(wanted.filter((text) => said.get(text) !== 1)).toEqual([]);
  expect(rows.filter(({ times }) => times > 1)).toEqual([]);
});
