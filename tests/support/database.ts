import { randomBytes } from "node:crypto";
import { test as base, inject } from "vitest";
import { type Connection, connect, type Database } from "#db/client.ts";
import { dropDatabase, makeDatabase } from "./test-databases.ts";

class Undo extends Error {}

type Place = { url: string; drop?: () => Promise<void> };

async function workers(): Promise<Place> {
  const worker = `worker_${process.env.VITEST_POOL_ID}`;
  return { url: await makeDatabase(inject("postgresUrl"), inject("runName"), worker) };
}

function undone(open: () => Promise<Place>) {
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from here which fixtures this one needs.
  const connected = base.extend("connection", { scope: "file" }, async ({}, { onCleanup }) => {
    const { url, drop } = await open();
    const connection: Connection = connect(url);
    onCleanup(async () => {
      await connection.close();
      await drop?.();
    });
    return connection;
  });
  return connected.extend("db", async ({ connection }, { onCleanup }) => {
    const begun = Promise.withResolvers<Database>();
    const over = Promise.withResolvers<never>();
    const tested = connection.db.transaction((tx) => {
      begun.resolve(tx);
      return over.promise;
    });
    const ended = tested.catch((error) => {
      begun.reject(error);
      if (!(error instanceof Undo)) throw error;
    });
    onCleanup(async () => {
      over.reject(new Undo());
      await ended;
    });
    return begun.promise;
  });
}

/**
 * A test whose `db` is a transaction that is rolled back afterwards. `perform` and other transactions
 * inside it become savepoints, so nothing that a test does reaches another one.
 */
export const test = undone(workers);

/** The same where nobody was before: what others wrote and took back leaves its room behind, and other plans. */
export const testApart = undone(freshDatabase);

/** A migrated, empty database of its own, for tests that need commits or several connections. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject("postgresUrl");
  const name = `fresh_${randomBytes(6).toString("hex")}`;
  const url = await makeDatabase(server, inject("runName"), name);
  return { url, drop: () => dropDatabase(server, url) };
}
