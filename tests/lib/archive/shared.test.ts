import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, type TestContext } from "vitest";
import { importCounselChat } from "#lib/archive/counsel-chat.ts";
import { importArchive } from "#lib/archive/import.ts";
import { recount } from "#lib/posts/recount.ts";
import { snapshot } from "./sample.ts";
import { nothingWrong, test } from "./support.ts";

const shared = join(import.meta.dirname, "../../../../shared");

function needs(skip: TestContext["skip"], path: string): string {
  const file = join(shared, path);
  skip(!existsSync(file), `${path} is not on this machine: it is not part of the project.`);
  return file;
}

describe("real archives", () => {
  test("the thread everything started from has its votes and its people their points", async ({
    connection,
    skip,
  }) => {
    const folder = needs(skip, "data/seed-thread");
    const report = await importArchive(connection, folder);
    expect(report).toMatchObject({ lost: 0, remarks: 0, whole: true });
    const scores = await connection.sql`
      select p.kind, p.score, m.name, m.points from posts p join members m on m.id = p.author_id
      order by p.kind desc`;
    expect([...scores]).toEqual([
      { kind: "question", score: 98, name: "asker", points: 5_200 },
      { kind: "answer", score: 94, name: "answerer", points: 8_300 },
    ]);
  });

  test("counsel-chat comes whole, and a second time changes nothing", async ({
    connection,
    skip,
  }) => {
    const file = needs(skip, "data/counsel-chat.jsonl");
    const report = await importCounselChat(connection, file);
    expect(report).toMatchObject({ lost: 0, remarks: 0, whole: true });
    expect(report.totals).toMatchObject({ questions: 891, answers: 2_156, members: 313 });
    const before = await snapshot(connection);
    await importCounselChat(connection, file);
    expect(await snapshot(connection)).toEqual(before);
  });

  test("a made community of 2,000 questions agrees with its manifest in every total", async ({
    connection,
    skip,
  }) => {
    const maker = needs(skip, "tools/dataset/generate.mjs");
    const folder = await mkdtemp(join(tmpdir(), "askwell-made-"));
    execFileSync(process.execPath, [maker, "--questions", "2000", "--seed", "1", "--out", folder]);
    const report = await importArchive(connection, folder);
    expect(report).toMatchObject({ lost: 0, differences: [], whole: true });
    expect(report.manifest).toMatchObject({ questions: 2_000, votes: report.totals.votes });
    expect(await recount(connection.db)).toEqual(nothingWrong);
    const before = await snapshot(connection);
    await importArchive(connection, folder);
    expect(await snapshot(connection)).toEqual(before);
  });
});
