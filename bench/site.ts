import { type ChildProcess, execFile, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import type { Load, Loaded } from "./load.ts";
import type { Walked } from "./walk.ts";

const HERE = import.meta.dirname;
const ROOT = join(HERE, "..");

export type Usage = { cpuMs: number; statements: number; rssMb: number };
/** What an import took. */
export type Imported = { seconds: number; peakMb: number | undefined };
export type Site = {
  origin: string;
  dataDir: string;
  ask<T>(what: string): Promise<T>;
  close(): Promise<void>;
};

/** Without `jobs` the background work is left alone: it is not that of the pages measured. */
type Where = { port: number; dataDir: string; cacheMb: number; jobs: boolean };

const environmentOf = ({ port, dataDir, cacheMb, jobs }: Where): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, SITE_URL: __, ...rest } = process.env;
  const own = { PORT: String(port), DATA_DIR: dataDir, FRONT_CACHE_MB: String(cacheMb) };
  const JOBS = jobs ? "on" : "off";
  return { ...rest, ...own, JOBS, DEMO: "off", NODE_ENV: "production" };
};

/** Starts the site on a data folder, in a process of its own. */
export async function openSite(where: Where): Promise<Site> {
  const child: ChildProcess = fork(join(HERE, "serve.ts"), {
    cwd: ROOT,
    env: environmentOf(where),
    // As in package.json's "start".
    execArgv: ["--max-semi-space-size=64"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const failed = once(child, "exit").then(() => {
    throw new Error("The site did not start, or ended.");
  });
  const opened = new Promise<void>((open) => {
    child.on("message", (message) => message === "open" && open());
  });
  await Promise.race([opened, failed]);
  failed.catch(() => undefined);
  // There is one line for all answers: one question at a time.
  let asked: Promise<unknown> = Promise.resolve();
  return {
    origin: `http://localhost:${where.port}`,
    dataDir: where.dataDir,
    ask<T>(what: string) {
      const answered = asked.then(async () => {
        child.send(what);
        const answer = await Promise.race([once(child, "message"), failed]);
        return answer[0] as T;
      });
      asked = answered.catch(() => undefined);
      return answered;
    },
    async close() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

/** The most that a process held so far, as Linux tells it. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    // One that has just ended holds nothing.
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const toolsEnvironment = (dataDir: string) =>
  environmentOf({ port: 3000, dataDir, cacheMb: 0, jobs: false });

/** Does what the background work has to do after an import, so that nothing of it is left. */
export async function walkThrough(dataDir: string): Promise<Walked> {
  const child = spawn(process.execPath, [join(HERE, "walk.ts")], {
    cwd: ROOT,
    env: toolsEnvironment(dataDir),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let answer = "";
  child.stdout.on("data", (bytes) => {
    answer += bytes;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The background work did not come to its end (${code}).`);
  return JSON.parse(answer) as Walked;
}

/** Imports an archive as an operator does. */
export async function importInto(dataDir: string, archive: string): Promise<Imported> {
  const tool = join(ROOT, "bin", "askwell.ts");
  const env = toolsEnvironment(dataDir);
  const began = performance.now();
  const child = spawn(process.execPath, [tool, "import", "archive", archive], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  let peak = 0;
  const looking = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 250);
  const [code] = await once(child, "exit");
  clearInterval(looking);
  if (code !== 0) throw new Error(`The archive could not be imported (${code}).`);
  return { seconds: (performance.now() - began) / 1000, peakMb: peak || undefined };
}

/** A page or a file, and how many bytes of it are sent. */
export async function fetchGzip(url: string): Promise<{ raw: Buffer; gzip: number }> {
  const zipped = await new Promise<Buffer>((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk) => chunks.push(chunk));
      res.on("end", () => resolve(Buffer.concat(chunks)));
    }).on("error", reject);
  });
  return { raw: zipped[0] === 0x1f ? gunzipSync(zipped) : zipped, gzip: zipped.length };
}

export async function load(what: Load): Promise<Loaded> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [join(HERE, "load.ts"), JSON.stringify(what)]);
  return JSON.parse(stdout) as Loaded;
}
