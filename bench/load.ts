import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import autocannon from "autocannon";

/** Asks for pages as fast as it can, in a process of its own: node bench/load.ts '{"origin": …}' */
export type Load = {
  origin: string;
  paths: string[];
  seconds: number;
  connections: number;
  /** Gives each request an address of its own, so that no two share one page. */
  distinct: boolean;
};
export type Loaded = {
  requests: number;
  seconds: number;
  failed: number;
  p50: number;
  p95: number;
};

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async function load({ origin, paths, seconds, connections, distinct }: Load): Promise<Loaded> {
  let number = 0;
  const next = () => {
    number += 1;
    const path = paths[number % paths.length] ?? "/";
    return distinct ? `${path}${path.includes("?") ? "&" : "?"}bench=${number}` : path;
  };
  const times: number[] = [];
  const started = performance.now();
  const ended = Promise.withResolvers<autocannon.Result>();
  const options: autocannon.Options = {
    url: origin,
    connections,
    duration: seconds,
    headers: { "accept-encoding": "gzip", "user-agent": BROWSER },
    ...(paths.length > 1 || distinct
      ? { requests: [{ setupRequest: (request) => ({ ...request, path: next() }) }] }
      : { url: origin + paths[0] }),
  };
  const run = autocannon(options, (error, result) => {
    if (error) ended.reject(error);
    else ended.resolve(result);
  });
  let failed = 0;
  run.on("response", (_client, status, _bytes, time) => {
    if (status !== 200) failed += 1;
    times.push(time);
  });
  const { errors, timeouts } = await ended.promise;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    requests: times.length,
    seconds: (performance.now() - started) / 1000,
    failed: failed + errors + timeouts,
    p50: at(0.5),
    p95: at(0.95),
  };
}

const report = `done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("\\nresult %d %d %d %d %d\\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(95)))
end`;

/** wrk, where it is installed, asks for one address faster than a program in JavaScript can. */
async function loadWithWrk({ origin, paths, seconds, connections }: Load): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), "askwell-bench-"));
  const script = join(folder, "report.lua");
  writeFileSync(script, report);
  const headers = ["-H", "Accept-Encoding: gzip", "-H", `User-Agent: ${BROWSER}`];
  const pace = ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script];
  const run = promisify(execFile);
  const { stdout } = await run("wrk", [...pace, ...headers, `${origin}${paths[0]}`]);
  rmSync(folder, { recursive: true });
  const found = /^result (\d+) (\d+) (\d+) (\d+) (\d+)$/m.exec(stdout)?.slice(1).map(Number);
  const [requests = 0, micros = 1, failed = 0, p50 = 0, p95 = 0] = found ?? [];
  return { requests, seconds: micros / 1e6, failed, p50: p50 / 1000, p95: p95 / 1000 };
}

const hasWrk = () => spawnSync("wrk", ["-v"]).error === undefined;

if (import.meta.main) {
  const asked: Load = JSON.parse(process.argv[2] ?? "{}");
  const byWrk = !asked.distinct && asked.paths.length === 1 && hasWrk();
  process.stdout.write(JSON.stringify(await (byWrk ? loadWithWrk(asked) : load(asked))));
}
