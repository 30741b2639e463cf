import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { makeCluster, ROLE } from "./embedded/cluster.ts";
import { isAlive, withLock } from "./embedded/lock.ts";
import { choosePlace, makeDataFolder } from "./embedded/place.ts";
import {
  adopt,
  type Postmaster,
  type Settings,
  startPostmaster,
  stopPostmaster,
  urlOf,
} from "./embedded/postmaster.ts";
import { findPrograms } from "./embedded/programs.ts";
import { enter, leave, readState, writeState } from "./embedded/state.ts";
import { folderTrouble } from "./embedded/trouble.ts";

export { makeDataFolder } from "./embedded/place.ts";
export { EmbeddedDatabaseError } from "./embedded/trouble.ts";

export type EmbeddedOptions = {
  /** DATA_DIR: the database lies in its folder `postgres`. */
  folder: string;
  /** Bring the server back when it dies. */
  supervise?: boolean;
  settings?: Settings;
  onNews?: (sentence: string) => void;
};

export type EmbeddedDatabase = {
  url: string;
  /** True when the server ran already: another process's, or an orphan. */
  adopted: boolean;
  /** Leaves; the last one out stops the server. */
  stop(): Promise<void>;
};

const WATCH_MS = 250;
const DATABASE = "askwell";

async function makeDatabase(port: number, password: string): Promise<void> {
  const sql = postgres(urlOf(port, password), { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!row) await sql.unsafe(`create database ${DATABASE} owner ${ROLE}`);
  } finally {
    await sql.end();
  }
}

/** Called under the lock: finds the server of this folder running, or makes it run. */
async function bringUp(options: EmbeddedOptions, keepPort: boolean) {
  const { folder, settings = {} } = options;
  const { cluster, account } = choosePlace(folder);
  const state = readState(folder);
  const { password } = state;
  if (existsSync(cluster)) {
    const found = await adopt(cluster, password);
    if (found) return { postmaster: found, password, adopted: true };
  }
  const programs = findPrograms(account);
  writeState(folder, state);
  await makeCluster(cluster, programs, account, password);
  const { port } = state;
  const start = { cluster, programs, account, password, port, keepPort, settings };
  const postmaster = await startPostmaster(start);
  writeState(folder, { ...readState(folder), port: postmaster.port });
  return { postmaster, password, adopted: false };
}

function watch(
  first: Postmaster,
  options: EmbeddedOptions,
  lock: string,
): { current(): Postmaster; end(): Promise<void> } {
  let postmaster = first;
  let over = false;
  const news = options.onNews ?? (() => {});
  async function round() {
    while (!over) {
      await pause(WATCH_MS, undefined, { ref: false });
      if (over || isAlive(postmaster.pid)) continue;
      news("The database stopped and is being started again.");
      try {
        const { postmaster: next } = await withLock(lock, () => bringUp(options, true));
        postmaster = next;
        news("The database is back.");
      } catch (error) {
        news(error instanceof Error ? error.message : String(error));
      }
    }
  }
  const watching = options.supervise ? round() : Promise.resolve();
  return {
    current: () => postmaster,
    async end() {
      over = true;
      // Only a restart that is under way is waited for: an idle watch ends by itself.
      await Promise.race([watching, pause(isAlive(postmaster.pid) ? 0 : 10_000)]);
    },
  };
}

/** Starts the PostgreSQL that comes along, or joins the one that runs on this folder already. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { folder } = options;
  const lock = join(folder, "postgres.lock");
  makeDataFolder(folder);
  try {
    return await withLock(lock, async () => {
      const { postmaster, password, adopted } = await bringUp(options, false);
      await makeDatabase(postmaster.port, password);
      const user = enter(folder);
      const watched = watch(postmaster, options, lock);
      let stopped: Promise<void> | undefined;
      const stop = async () => {
        await watched.end();
        await withLock(lock, async () => {
          if (!leave(folder, user)) await stopPostmaster(watched.current().pid);
        });
      };
      return {
        url: urlOf(postmaster.port, password, DATABASE),
        adopted,
        stop: () => (stopped ??= stop()),
      };
    });
  } catch (error) {
    throw folderTrouble(error, folder);
  }
}
