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

if (import.meta.main) {
  process.stdout.write(JSON.stringify(await load(JSON.parse(process.argv[2] ?? "{}"))));
}
