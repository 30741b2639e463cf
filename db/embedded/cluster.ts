import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Account } from "./account.ts";
import type { Programs } from "./programs.ts";
import { EmbeddedDatabaseError } from "./trouble.ts";

export const ROLE = "askwell";

/** Nothing of our own environment (PGDATA, LC_ALL, secrets) reaches the server. */
export function asAccount(account: Account) {
  const ids = account ? { uid: account.uid, gid: account.gid } : {};
  const { PATH = "", SystemRoot, NODE_ENV } = process.env;
  return {
    ...ids,
    cwd: "/",
    env: { NODE_ENV, PATH, LC_ALL: "C", TZ: "UTC", ...(SystemRoot && { SystemRoot }) },
  };
}

function runInitdb(programs: Programs, account: Account, args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(programs.initdb, args, {
      ...asAccount(account),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (bytes) => (said += bytes));
    child.stderr.on("data", (bytes) => (said += bytes));
    child.once("error", failed);
    child.once("close", (code) => (code === 0 ? done() : failed(initTrouble(said))));
  });
}

function initTrouble(said: string): EmbeddedDatabaseError {
  const full = /No space left on device/.test(said);
  const last = said
    .trim()
    .split("\n")
    .findLast((line) => /error|fatal|could not/i.test(line));
  return new EmbeddedDatabaseError(
    full
      ? "The database could not be made: the disk is full."
      : `The database could not be made: ${last?.trim() ?? "initdb failed without a word"}.`,
  );
}

function ownFolder(folder: string, account: Account): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Made aside and renamed, so that a cluster is whole or not there. */
export async function makeCluster(
  cluster: string,
  programs: Programs,
  account: Account,
  password: string,
): Promise<void> {
  if (existsSync(cluster)) return checkVersion(cluster, programs);
  const making = `${cluster}.making`;
  const passwordFolder = `${cluster}.password`;
  ownFolder(making, account);
  ownFolder(passwordFolder, account);
  const passwordFile = join(passwordFolder, "password");
  writeFileSync(passwordFile, password);
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await runInitdb(programs, account, [
      ...["--pgdata", making, "--username", ROLE, "--pwfile", passwordFile],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C"],
      ...["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
    ]);
    renameSync(making, cluster);
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

function checkVersion(cluster: string, programs: Programs): void {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const ours = programs.version.split(".")[0];
  if (made === ours) return;
  throw new EmbeddedDatabaseError(
    `The database in ${dirname(cluster)} was made by PostgreSQL ${made}, and this Askwell brings ${ours}: export it with the Askwell that made it.`,
  );
}
