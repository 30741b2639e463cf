import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type postgres from "postgres";
import { isAlive } from "#db/embedded/lock.ts";
import { checkPort } from "#server/port.ts";
import { builtActions, type Place, sendAction } from "../support/actions.ts";
import { databaseOf, type OwnSite, openOwnSite } from "../support/own-site.ts";
import { sessionCookieOf } from "../support/sign-in.ts";

/** So long a page may stay as it was in another process, once a moderator was told that it is hidden. */
const DEADLINE_MS = 100;
const COUNT = 2;
const METRICS_TOKEN = "a word for the collector";

test.describe.configure({ mode: "serial" });

let site: OwnSite;
let sql: postgres.Sql;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const settings = { WEB_CONCURRENCY: String(COUNT), METRICS_TOKEN, TRUSTED_PROXY_HOPS: "1" };
  site = await openOwnSite(settings);
  sql = databaseOf(site);
});
test.afterAll(async () => {
  await sql?.end();
  await site?.close();
});

const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

/** The processes that serve, by what the kernel says. */
function serving(): number[] {
  const file = `/proc/${site.pid}/task/${site.pid}/children`;
  const children = readFileSync(file, "utf8").trim().split(" ").map(Number);
  return children.filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("server/start"),
  );
}

const postmaster = () =>
  Number(readFileSync(join(site.folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

/** On how many connections somebody listens. */
async function lines(name: string): Promise<number> {
  const [row] = await sql<{ lines: number }[]>`
    select count(*)::int as lines from pg_stat_activity where application_name = ${name}`;
  return row?.lines ?? 0;
}

type Got = { status: number; text: string };
type Wire = { read(path: string): Promise<Got>; readonly broken: boolean; close(): void };

/** One connection that is kept: whoever took it answers all that is asked on it. */
function openWire(): Wire {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let broken = false;
  return {
    read: (path) =>
      new Promise((done, failed) => {
        const asked = get(site.url + path, { agent }, (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (part) => {
            text += part;
          });
          answer.on("end", () => done({ status: answer.statusCode ?? 0, text }));
        });
        asked.on("socket", (socket) => {
          if (socket.listenerCount("close", lost) === 0) socket.on("close", lost);
        });
        asked.on("error", failed);
      }),
    get broken() {
      return broken;
    },
    close() {
      agent.destroy();
    },
  };
  function lost() {
    broken = true;
  }
}

/** They are handed out in turn, so that each process has some. */
async function openWires(): Promise<Wire[]> {
  const wires = Array.from({ length: 2 * COUNT }, openWire);
  for (const wire of wires) expect((await wire.read("/healthz")).status).toBe(200);
  return wires;
}

const openQuestions = (count: number) => sql<{ id: number; slug: string; title: string }[]>`
  select id::int, slug, title from posts where kind = 'question' and visible
  order by created_at desc, id desc limit ${count}`;

async function hide(post: number, cookie: string): Promise<void> {
  const pages = { "app/posts/[id]/moderate/page": `/posts/${post}/moderate?act=hide` };
  const place: Place = { url: site.url, actions: builtActions(), pages };
  const fields = Object.entries({
    post: String(post),
    ground: "private",
    reason: "It names somebody who did not ask for it.",
  });
  expect(await sendAction(place, { action: "hidePost", cookie, fields })).toMatchObject({
    done: true,
  });
}

async function measured(name: string): Promise<number> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const text = await (await fetch(`${site.url}/metrics`, { headers })).text();
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length) ?? Number.NaN);
}

test("as many processes serve as were asked for, and one of all does the background work", async () => {
  expect(serving()).toHaveLength(COUNT);
  expect(await lines("askwell-stale")).toBe(COUNT);
  expect(await lines("askwell-work")).toBe(1);
});

test("what is hidden in one process is gone from every other one, and while none can hear it, too", async () => {
  test.setTimeout(120_000);
  const cookie = await sessionCookieOf("Ada", site.folder);
  const wires = await openWires();
  const lists = ["/questions", "/feed.xml", "/"];
  for (const [round, { id, slug, title }] of (await openQuestions(6)).entries()) {
    const path = `/questions/${id}/${slug}`;
    // Twice, so that what follows would be answered out of memory.
    for (const wire of [...wires, ...wires]) {
      expect((await wire.read(path)).status).toBe(200);
      for (const list of lists) await wire.read(list);
    }
    if (round % 2 === 1) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'askwell-stale'`;
    }
    await hide(id, cookie);
    await pause(DEADLINE_MS);
    for (const wire of wires) {
      const { status, text } = await wire.read(path);
      expect([round, status, text.includes(title)]).toEqual([round, 404, false]);
      for (const list of lists) {
        const { text } = await wire.read(list);
        expect([round, list, text.includes(`/questions/${id}/`)]).toEqual([round, list, false]);
      }
    }
  }
  for (const wire of wires) wire.close();
});

test("measurements of all processes are added up", async () => {
  await expect.poll(() => measured("askwell_front_lost_lines_total")).toBeGreaterThanOrEqual(COUNT);
  const wires = await openWires();
  for (const wire of wires) await wire.read("/about/rules");
  const name = 'askwell_requests_total{from="memory"}';
  await expect.poll(() => measured(name)).toBeGreaterThan(0);
  const before = await measured(name);
  for (const wire of wires) for (let time = 0; time < 5; time += 1) await wire.read("/about/rules");
  expect((await measured(name)) - before).toBe(5 * wires.length);
  expect(await measured("askwell_database_up")).toBe(1);
  expect(await measured("process_resident_memory_bytes")).toBeGreaterThan(0);
  for (const wire of wires) wire.close();
});

test("what is to be told is told once", async () => {
  const ben = await sql<{ id: number }[]>`select id::int from members where name = 'Ben'`;
  const before = await sql`select id from notices where member_id = ${ben[0]?.id ?? 0}`;
  const [question] = await sql<{ id: number; slug: string }[]>`
    select id::int, slug from posts where kind = 'question' and visible and closed_at is null
      and locked_at is null and author_id = ${ben[0]?.id ?? 0} order by id limit 1`;
  const place = {
    url: site.url,
    actions: builtActions(),
    pages: { "app/questions/[id]/[slug]/page": `/questions/${question?.id}/${question?.slug}` },
  };
  const fields = Object.entries({
    question: String(question?.id),
    body: "A walk before breakfast has helped me more than I thought.",
  });
  const cookie = await sessionCookieOf("Cleo", site.folder);
  expect(await sendAction(place, { action: "postAnswer", cookie, fields })).toMatchObject({
    done: true,
  });
  const now = () => sql`select id from notices where member_id = ${ben[0]?.id ?? 0}`;
  await expect.poll(async () => (await now()).length, { timeout: 20_000 }).toBe(before.length + 1);
  await pause(2_000);
  expect((await now()).length).toBe(before.length + 1);
});

test("a killed process is replaced, and the others go on", async () => {
  const wires = await openWires();
  const [victim = 0, ...others] = serving();
  process.kill(victim, "SIGKILL");
  await expect.poll(() => wires.filter(({ broken }) => broken).length).toBe(wires.length / COUNT);
  for (const wire of wires) expect((await wire.read("/questions")).status).toBe(200);
  await expect.poll(serving, { timeout: 30_000 }).toHaveLength(COUNT);
  expect(serving()).toEqual(expect.arrayContaining(others));
  expect(serving()).not.toContain(victim);
  await expect.poll(() => lines("askwell-stale"), { timeout: 30_000 }).toBe(COUNT);
  for (const wire of wires) wire.close();
});

test("SIGTERM lets all finish what they are answering, and leaves nothing behind", async () => {
  const all = serving();
  const database = postmaster();
  const wires = await openWires();
  const asked = wires.map((wire, at) => wire.read(`/search?q=sleep+${at}`));
  await pause(20);
  process.kill(site.pid, "SIGTERM");
  for (const { status, text } of await Promise.all(asked)) {
    expect([status, text.trimEnd().endsWith("</html>")]).toEqual([200, true]);
  }
  await sql.end();
  await site.close();
  for (const pid of [...all, database, site.pid]) expect(isAlive(pid)).toBe(false);
  await checkPort(Number(new URL(site.url).port));
});

test("who is left without the first process ends by itself", async () => {
  test.setTimeout(120_000);
  await sql.end();
  await site.close();
  site = await openOwnSite({ WEB_CONCURRENCY: String(COUNT) });
  sql = databaseOf(site);
  const all = serving();
  expect(all).toHaveLength(COUNT);
  process.kill(site.pid, "SIGKILL");
  await expect.poll(() => all.filter(isAlive), { timeout: 20_000 }).toEqual([]);
  await sql.end();
  process.kill(postmaster(), "SIGINT");
});
