import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  fchownSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import type { Account } from "./account.ts";
import { asAccount, ROLE } from "./cluster.ts";
import { isAlive } from "./lock.ts";
import type { Programs } from "./programs.ts";
import { EmbeddedDatabaseError, errorCode } from "./trouble.ts";

export type Postmaster = { pid: number; port: number };
export type Settings = Readonly<Record<string, string>>;

const SETTINGS: Settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "2GB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};
const STARTING_MS = 120_000;
const AWAY_MS = 15_000;
const LOG_BYTES = 10_000_000;

export function urlOf(port: number, password: string, name = "postgres"): string {
  return `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${name}`;
}

/** True once the server on that port answers and is the one of this folder. */
async function answers(cluster: string, port: number, password: string): Promise<boolean> {
  const sql = postgres(urlOf(port, password), { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql`select current_setting('data_directory') as folder`;
    return row !== undefined && realpathSync(String(row.folder)) === realpathSync(cluster);
  } catch (error) {
    if (errorCode(error) !== "28P01") return false;
    throw new EmbeddedDatabaseError(
      `The database in ${cluster} does not take the password that is kept beside it in postgres.json.`,
    );
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

/** Line 1 of postmaster.pid is the process, line 4 the port, line 8 how it is doing. */
function readPidFile(cluster: string): (Postmaster & { stopping: boolean }) | null {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    if (!(pid > 0 && port > 0)) return null;
    return { pid, port, stopping: lines[7]?.trim() === "stopping" };
  } catch {
    return null;
  }
}

/** After a reboot the number may have become another program's. */
function isPostgres(pid: number): boolean {
  if (process.platform !== "linux") return isAlive(pid);
  try {
    return isAlive(pid) && readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return false;
  }
}

/** A running server of this folder, left behind or somebody else's. */
export async function adopt(cluster: string, password: string): Promise<Postmaster | null> {
  const deadline = Date.now() + AWAY_MS;
  while (Date.now() < deadline) {
    const found = readPidFile(cluster);
    if (!found) return null;
    if (!isPostgres(found.pid)) {
      rmSync(join(cluster, "postmaster.pid"), { force: true });
      return null;
    }
    if (!found.stopping && (await answers(cluster, found.port, password))) return found;
    await pause(100);
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function openLog(
  cluster: string,
  account: Account,
): { file: string; handle: number; from: number } {
  const file = `${cluster}.log`;
  const handle = openSync(file, "a", 0o600);
  if (account) fchownSync(handle, account.uid, account.gid);
  if (statSync(file).size > LOG_BYTES) truncateSync(file);
  return { file, handle, from: statSync(file).size };
}

function launch(cluster: string, programs: Programs, account: Account, settings: Settings) {
  const log = openLog(cluster, account);
  const given = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A group of its own: Ctrl-C reaches the site alone, which drains before it stops the database.
  const child = spawn(programs.postgres, ["-D", cluster, ...given], {
    ...asAccount(account),
    detached: true,
    stdio: ["ignore", log.handle, log.handle],
  });
  closeSync(log.handle);
  child.on("error", () => {});
  child.unref();
  const said = () => readFileSync(log.file, "utf8").slice(log.from);
  return { child, said };
}

type Attempt = { ready: true } | { ready: false; said: string };

async function untilReady(
  child: ChildProcess,
  said: () => string,
  check: () => Promise<boolean>,
): Promise<Attempt> {
  const deadline = Date.now() + STARTING_MS;
  while (Date.now() < deadline) {
    if (child.pid === undefined) return { ready: false, said: "the program could not be run" };
    if (child.exitCode !== null || child.signalCode !== null) return { ready: false, said: said() };
    if (await check()) return { ready: true };
    await pause(25);
  }
  child.kill("SIGQUIT");
  return { ready: false, said: `${said()}\nit took too long to answer` };
}

const MEANWHILE = /postmaster\.pid" already exists|pre-existing shared memory block/;
const PORT_TAKEN = /could not (bind|create any TCP)/;

function startTrouble(said: string): EmbeddedDatabaseError {
  if (/No space left on device/.test(said)) {
    return new EmbeddedDatabaseError("The database could not start: the disk is full.");
  }
  const lines = said.trim().split("\n");
  const last = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "";
  const plain = last.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "");
  return new EmbeddedDatabaseError(`The database could not start: ${plain}.`);
}

export type Start = {
  cluster: string;
  programs: Programs;
  account: Account;
  password: string;
  port: number | null;
  keepPort?: boolean;
  settings?: Settings;
};

export async function startPostmaster(start: Start): Promise<Postmaster> {
  const { cluster, programs, account, password } = start;
  const deadline = Date.now() + AWAY_MS;
  let port = start.port ?? (await freePort());
  for (;;) {
    const settings = { ...SETTINGS, ...start.settings, port: String(port) };
    const { child, said } = launch(cluster, programs, account, settings);
    const attempt = await untilReady(child, said, () => answers(cluster, port, password));
    if (attempt.ready && child.pid !== undefined) return { pid: child.pid, port };
    const why = attempt.ready ? "" : attempt.said;
    const again = MEANWHILE.test(why) || PORT_TAKEN.test(why);
    if (!again || Date.now() > deadline) throw startTrouble(why);
    if (PORT_TAKEN.test(why) && !start.keepPort) port = await freePort();
    await pause(100);
  }
}

/** SIGINT is PostgreSQL's "fast": it rolls back what runs and writes a checkpoint. */
export async function stopPostmaster(pid: number): Promise<void> {
  const deadline = Date.now() + 30_000;
  try {
    process.kill(pid, "SIGINT");
  } catch {
    return;
  }
  while (isAlive(pid) && Date.now() < deadline) await pause(20);
  if (isAlive(pid)) process.kill(pid, "SIGQUIT");
}
