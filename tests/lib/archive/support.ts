import { test as base } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { importArchive } from "#lib/archive/import.ts";
import type { Report } from "#lib/archive/report.ts";
import { keptTables } from "#lib/posts/recount.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { writeArchive } from "./sample.ts";

/** What is found wrong by a recount that finds nothing wrong. */
export const nothingWrong = Object.fromEntries(keptTables.map((table) => [table, 0]));

type OfItsOwn = Connection & { url: string };

async function open(onCleanup: (end: () => Promise<void>) => void): Promise<OfItsOwn> {
  const fresh = await freshDatabase();
  const connection = { ...connect(fresh.url), url: fresh.url };
  onCleanup(async () => {
    await connection.close();
    await fresh.drop();
  });
  return connection;
}

/** An import commits, so a test that imports has a database of its own. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from here which fixtures this one needs.
const alone = base.extend("connection", ({}, { onCleanup }) => open(onCleanup));

type Imported = { connection: Connection; report: Report; told: string[] };

/** What tests only look at is imported once for all of them. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from here which fixtures this one needs.
export const test = alone.extend("imported", { scope: "file" }, async ({}, { onCleanup }) => {
  const connection = await open(onCleanup);
  const told: string[] = [];
  const report = await importArchive(connection, await writeArchive({}), {
    onFinding: ({ what }) => told.push(what),
  });
  const imported: Imported = { connection, report, told };
  return imported;
});
