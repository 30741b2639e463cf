import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseAccount } from "#db/embedded/account.ts";
import { freePort } from "./port.ts";

/** The oldest that we promise, where Debian's package of it is installed. */
const PROGRAMS = "/usr/lib/postgresql/15/bin";
export const hasPrograms = existsSync(PROGRAMS);

export type Postgres = { url: string; port: number; folder: string; close(): Promise<void> };

/** A server of one's own; one that follows another begins as its copy, and asks it for all that comes. */
export async function openPostgres(followed?: Postgres): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "askwell-postgresql-15-"));
  const account = chooseAccount("/nowhere");
  const as = account ? { uid: account.uid, gid: account.gid } : {};
  if (account) chownSync(folder, account.uid, account.gid);
  const cluster = join(folder, "cluster");
  const options = { ...as, cwd: "/" };
  const make = followed
    ? ["pg_basebackup", "-D", cluster, "-R", "-X", "stream", "-c", "fast", "-d", followed.url]
    : ["initdb", "-D", cluster, "--auth", "trust", "--username", "askwell", "--encoding", "UTF8"];
  const [program = "", ...args] = make;
  const made = spawnSync(join(PROGRAMS, program), args, options);
  if (made.status !== 0) throw new Error(String(made.stderr));
  const port = await freePort();
  // Tests kill processes and never the machine: nobody has to wait for its disk.
  const place = ["-h", "127.0.0.1", "-p", String(port), "-k", folder, "-F"];
  const server = spawn(join(PROGRAMS, "postgres"), ["-D", cluster, ...place], options);
  const ended = once(server, "exit");
  await new Promise<void>((ready, failed) => {
    let said = "";
    server.stderr.on("data", (bytes) => {
      said += bytes;
      if (/ready to accept (?:read-only )?connections/.test(said)) ready();
    });
    server.once("exit", () => failed(new Error(said)));
  });
  const close = async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgresql://askwell@127.0.0.1:${port}/postgres`, port, folder, close };
}
