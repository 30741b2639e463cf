import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { buildFolder } from "#server/build.ts";
import { databaseOf, type OwnSite, openOwnSite } from "../support/own-site.ts";

const ADDRESSES = 5_000;
const WARM = 2_000;
const CACHE_MB = 16;
/** What a heap that is never in need may leave lying about, besides the pages kept on purpose. */
const GROWTH_MB = 160;

let site: OwnSite;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await openOwnSite({ FRONT_CACHE_MB: String(CACHE_MB) });
});
test.afterAll(() => site?.close());

const memoryMb = () =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(site.pid)], { encoding: "utf8" })) / 1024;

/**
 * Every file below a folder with its size; the database's own folder is asked in its own words, and the sites that
 * run from a build note there that they do.
 */
function filesIn(folder: string): string[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && !/\/(?:postgres|used-by)\//.test(join(entry.parentPath, "/")),
      )
      // Its log says when it wrote to disk, whoever visits.
      .filter((entry) => entry.name !== "postgres.log")
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => `${file} ${statSync(file).size}`)
      .sort()
  );
}

async function databaseBytes(): Promise<number> {
  const sql = databaseOf(site);
  const [row] = await sql`select pg_database_size(current_database())::int as bytes`;
  await sql.end();
  return Number(row?.bytes);
}

/** The same "random" addresses in every run. */
function* addresses(): Generator<string> {
  for (let n = 1; ; n += 1) {
    const word = ((n * 2_654_435_761) % 4_294_967_296).toString(36);
    const forms = [
      `/questions?sort=votes&${word}=${n}`,
      `/questions/${n + 100_000}/${word}`,
      `/${word}/${n}`,
      `/tags/${word}?page=${n}`,
      `/members/${word}`,
      `/search?q=${word}`,
      `/help?${word}`,
      `/categories/${word}/${n}/feed.xml`,
      `/questions?page=${n + 5}`,
      `/?${word}=${n}`,
      `/posts/${n + 100_000}/history?x=${word}`,
      `/_next/static/${word}.js`,
    ];
    yield forms[n % forms.length] ?? "/";
  }
}

function ask(agent: Agent, path: string): Promise<number> {
  return new Promise((done, failed) => {
    request(new URL(path, site.url), { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => done(answer.statusCode ?? 0));
    })
      .on("error", failed)
      .end();
  });
}

async function flood(given: Iterator<string>, many: number): Promise<Set<number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const statuses = new Set<number>();
  let left = many;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      statuses.add(await ask(agent, String(given.next().value)));
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  agent.destroy();
  return statuses;
}

test("thousands of made-up addresses fill neither memory nor disk", async () => {
  test.setTimeout(600_000);
  const given = addresses();
  await flood(given, WARM);
  const before = { memory: memoryMb(), data: filesIn(site.folder), build: filesIn(buildFolder()) };
  const bytes = await databaseBytes();
  const statuses = await flood(given, ADDRESSES - WARM);
  expect([...statuses].filter((status) => ![200, 308, 404].includes(status))).toEqual([]);
  expect(memoryMb() - before.memory).toBeLessThan(CACHE_MB + GROWTH_MB);
  expect(filesIn(buildFolder())).toEqual(before.build);
  expect(filesIn(site.folder)).toEqual(before.data);
  expect((await databaseBytes()) - bytes).toBeLessThan(1_000_000);
  expect(site.complained()).toBe("");
});
