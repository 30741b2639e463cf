import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { databaseUrl, TEMPLATE } from "./test-databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server of this run: an address of its maintenance database. */
    postgresUrl: string;
    /** Tells the databases of this run from those of another on the same server. */
    runName: string;
  }
}

async function openServer(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "askwell-tests-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const { url, stop } = await openEmbedded({ folder, settings });
  const close = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, close };
}

async function dropAll(url: string, runName: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const rows = await sql<{ datname: string }[]>`
    select datname from pg_database where starts_with(datname, ${`${runName}_`})`;
  for (const { datname } of rows) await sql.unsafe(`drop database "${datname}" with (force)`);
  await sql.end();
}

/** One cluster for the run, and in it a migrated template from which every worker's database is made. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const runName = `askwell_test_${process.pid}`;
  const template = `${runName}_${TEMPLATE}`;
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  await sql.unsafe(`drop database if exists "${template}" with (force)`);
  await sql.unsafe(`create database "${template}"`);
  await sql.end();
  await migrate(databaseUrl(server.url, template));
  project.provide("postgresUrl", server.url);
  project.provide("runName", runName);
  return async () => {
    await dropAll(server.url, runName);
    await server.close();
  };
}
