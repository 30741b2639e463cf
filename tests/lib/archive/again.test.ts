import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect } from "vitest";
import { importArchive } from "#lib/archive/import.ts";
import { perform } from "#lib/command.ts";
import { recount } from "#lib/posts/recount.ts";
import { ask } from "#lib/questions/ask.ts";
import { system } from "#lib/words/actor.ts";
import { post, simpleThread, snapshot, threads, writeArchive } from "./sample.ts";
import { test } from "./support.ts";

const many = (count: number, more: (id: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, n) => simpleThread(n + 1, more(n + 1)));

describe("an import that is run again", () => {
  test("changes not one row", async ({ connection }) => {
    const folder = await writeArchive({});
    const first = await importArchive(connection, folder);
    const before = await snapshot(connection);
    const second = await importArchive(connection, folder);
    expect(await snapshot(connection)).toEqual(before);
    expect(second.totals).toEqual(first.totals);
    expect(second).toMatchObject({ whole: true, added: { members: 0, questions: 0, posts: 0 } });
  });

  test("takes what was mended meanwhile, and nothing twice", async ({ connection }) => {
    const [first, second, third] = threads;
    const folder = await writeArchive({
      threads: [first ?? {}, "{ broken", third ?? {}],
      manifest: null,
    });
    await importArchive(connection, folder);
    await writeArchive({ threads: [first ?? {}, second ?? {}, third ?? {}] }, folder);
    const report = await importArchive(connection, folder);
    expect(report).toMatchObject({ whole: true, added: { members: 0, questions: 1, posts: 1 } });
    const ids = await connection.sql`select id::int from posts where kind = 'question' order by id`;
    expect(ids.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  test("says so when another archive seems to be the same", async ({ connection }) => {
    const thread = (created: string) => ({ ...simpleThread(2), created });
    const folder = await writeArchive({
      threads: [simpleThread(1), thread("2022-01-01T00:00:00Z")],
      manifest: null,
    });
    await importArchive(connection, folder);
    await writeArchive(
      { threads: [simpleThread(1), thread("2022-01-02T00:00:00Z")], manifest: null },
      folder,
    );
    const told: string[] = [];
    const report = await importArchive(connection, folder, { onFinding: (f) => told.push(f.what) });
    expect(report.whole).toBe(false);
    expect(told.join()).toContain("name it with --source");
    const named = await importArchive(connection, folder, { source: "another" });
    expect(named).toMatchObject({ whole: true, added: { questions: 2 } });
  });

  test("refuses to run beside another one", async ({ connection }) => {
    const folder = await writeArchive({});
    const both = await Promise.allSettled([
      importArchive(connection, folder),
      importArchive(connection, folder),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

/** The operator's tool on a database of the test's; killed as soon as `when` comes true. */
async function killedImport(url: string, folder: string, when: () => Promise<boolean>) {
  const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: url, LOG_LEVEL: "silent" };
  const args = ["bin/askwell.ts", "import", "archive", folder];
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  const ended = once(child, "exit");
  while (child.exitCode === null && !(await when())) await pause(10);
  child.kill("SIGKILL");
  await ended;
  return child.signalCode;
}

describe("an import that was killed in the middle", () => {
  test("is whole after the next run, and holds nothing twice", async ({ connection }) => {
    const { sql, url, db } = connection;
    // The last lots bear flags, and the table of flags is held shut until the import waits for it.
    const folder = await writeArchive({
      threads: many(1_800, (id) => (id > 1_200 ? { flags: [4] } : {})),
      manifest: { questions: 1_800, answers: 1_800, comments: 1_800, votes: 1_800, flags: 600 },
    });
    const holder = await sql.reserve();
    await holder`begin`;
    await holder`lock table flags in share mode`;
    const signal = await killedImport(url, folder, async () => {
      const [row] = await sql<{ waits: boolean }[]>`
        select exists (select from pg_locks where not granted) and
          (select count(*) >= 1000 from posts where kind = 'question') as waits`;
      return row?.waits ?? false;
    });
    expect(signal).toBe("SIGKILL");
    await holder`rollback`;
    holder.release();
    const [cut] = await sql`select count(*)::int as questions from posts where kind = 'question'`;
    expect(cut?.questions).toBeGreaterThanOrEqual(1_000);
    expect(cut?.questions).toBeLessThan(1_800);

    // Somebody asks before it goes on.
    const asked = { title: "A question in between the two runs", body: "It has words of its own." };
    expect((await perform(db, system, ask, asked)).ok).toBe(true);
    const report = await importArchive(connection, folder);
    expect(report).toMatchObject({ whole: true, lost: 0, totals: { questions: 1_800 } });
    const [row] = await sql`
      select count(*) filter (where kind = 'question')::int as questions,
        count(*) filter (where kind = 'answer')::int as answers,
        (select count(*)::int from votes) as votes, (select count(*)::int from flags) as flags,
        count(*) filter (where kind = 'question' and id <= 1800)::int as kept
      from posts`;
    expect(row).toEqual({
      questions: 1_801,
      answers: 1_800,
      votes: 1_800,
      flags: 600,
      kept: 1_800,
    });
    const counted = Object.values(await recount(db));
    expect(counted.every((rows) => rows === 0)).toBe(true);
    const before = await snapshot(connection);
    await importArchive(connection, folder);
    expect(await snapshot(connection)).toEqual(before);
  });

  test("credits its voters once, however often it was cut", async ({ connection }) => {
    const { sql } = connection;
    const folder = await writeArchive({ threads: many(3), manifest: null });
    const file = join(folder, "threads.ndjson");
    await importArchive(connection, folder);
    const lines = [...many(3), { ...simpleThread(4), votes: [[1, 1]], ...post(4, 2) }];
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join("\n"));
    await importArchive(connection, folder);
    const rows = await sql`
      select e.member_id, count(*)::int as rows, sum(e.points)::int as points,
        (select count(*) * 10 from votes v where v.member_id = e.member_id)::int as due
      from point_entries e where reason = 'voted' group by 1`;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ rows: 1, points: row.due });
  });
});
