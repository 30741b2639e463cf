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
  /** No more than there are addresses, or two of them would share one page. */
  connections: number;
  /** Of whoever is signed in. */
  cookie?: string;
};
export type Loaded = {
  requests: number;
  seconds: number;
  failed: number;
  p50: number;
  p95: number;
  p99: number;
};

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

const headersFor = ({ cookie }: Load) => ({
  "accept-encoding": "gzip",
  "user-agent": BROWSER,
  ...(cookie && { cookie }),
});

async function load(asked: Load): Promise<Loaded> {
  const { origin, paths, seconds, connections } = asked;
  let number = 0;
  const next = () => {
    number += 1;
    return paths[number % paths.length] ?? "/";
  };
  const times: number[] = [];
  const started = performance.now();
  const ended = Promise.withResolvers<autocannon.Result>();
  const options: autocannon.Options = {
    url: origin,
    connections,
    duration: seconds,
    headers: headersFor(asked),
    ...(paths.length > 1
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
    p99: at(0.99),
  };
}

const report = `done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("\\nresult %d %d %d %d %d %d\\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end`;

/** wrk, where it is installed, asks for one address faster than a program in JavaScript can. */
async function loadWithWrk(asked: Load): Promise<Loaded> {
  const { origin, paths, seconds, connections } = asked;
  const folder = mkdtempSync(join(tmpdir(), "askwell-bench-"));
  const script = join(folder, "report.lua");
  writeFileSync(script, report);
  const headers = Object.entries(headersFor(asked)).flatMap(([name, value]) => [
    "-H",
    `${name}: ${value}`,
  ]);
  const pace = ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script];
  const run = promisify(execFile);
  const { stdout } = await run("wrk", [...pace, ...headers, `${origin}${paths[0]}`]);
  rmSync(folder, { recursive: true });
  const found = /^result (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)$/m.exec(stdout)?.slice(1).map(Number);
  const [requests = 0, micros = 1, failed = 0, ...latencies] = found ?? [];
  const [p50 = 0, p95 = 0, p99 = 0] = latencies.map((one) => one / 1000);
  return { requests, seconds: micros / 1e6, failed, p50, p95, p99 };
}

const hasWrk = () => spawnSync("wrk", ["-v"]).error === undefined;

if (import.meta.main) {
  const asked: Load = JSON.parse(process.argv[2] ?? "{}");
  const byWrk = asked.paths.length === 1 && hasWrk();
  process.stdout.write(JSON.stringify(await (byWrk ? loadWithWrk(asked) : load(asked))));
}
