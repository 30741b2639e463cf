import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { writeCommunity } from "./community.ts";
import type { Load } from "./load.ts";
import { type Assets, type Result, type Row, toMarkdown, writesTable } from "./report.ts";
import { importInto, load, openSite, type Site, type Usage } from "./site.ts";
import type { Targets } from "./targets.ts";
import type { WriteRow } from "./writes.ts";

const HERE = import.meta.dirname;
const { values } = parseArgs({
  options: {
    size: { type: "string", default: "2000" },
    archive: { type: "string" },
    seconds: { type: "string", default: "4" },
    port: { type: "string", default: "3999" },
    /** Only what people write: no pages, and nothing is kept of the result. */
    writes: { type: "boolean", default: false },
  },
});
/** As many as keep the process busy: more would wait for each other and not for the page. */
const LOADERS = 4;
const say = (line: string) => process.stdout.write(`${line}\n`);
const name = values.archive ? basename(values.archive) : values.size;
const dataDir = join(HERE, ".work", `data-${name}`);
const seconds = Number(values.seconds);

async function prepare(): Promise<void> {
  const done = join(HERE, ".work", `imported-${name}`);
  if (existsSync(done)) return;
  const archive = values.archive ?? join(HERE, ".work", `archive-${name}`);
  if (!values.archive) await writeCommunity(archive, Number(values.size));
  await importInto(dataDir, archive);
  writeFileSync(done, "");
}

async function fetchGzip(url: string): Promise<{ raw: Buffer; gzip: number }> {
  const { get } = await import("node:http");
  const zipped = await new Promise<Buffer>((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk) => chunks.push(chunk));
      res.on("end", () => resolve(Buffer.concat(chunks)));
    }).on("error", reject);
  });
  return { raw: zipped[0] === 0x1f ? gunzipSync(zipped) : zipped, gzip: zipped.length };
}

const MOST_ROUNDS = 12;
const NO_CHEAPER = 0.97;
const SETTLED_AFTER = 2;

/** What is measured is a site that has been up for a while: code is compiled further as it is used. */
async function warm(site: Site, asked: Load): Promise<void> {
  let cheapest = Number.POSITIVE_INFINITY;
  let settled = 0;
  for (let round = 0; round < MOST_ROUNDS && settled < SETTLED_AFTER; round += 1) {
    const before = await site.ask<Usage>("usage");
    const { requests } = await load({ ...asked, seconds: 3 });
    const after = await site.ask<Usage>("usage");
    const each = (after.cpuMs - before.cpuMs) / requests;
    settled = each > cheapest * NO_CHEAPER ? settled + 1 : 0;
    cheapest = Math.min(cheapest, each);
  }
}

async function measure(site: Site, { kind, paths, clients }: Targets[number], front: Row["front"]) {
  const cached = front === "cached";
  const asked: Load = {
    origin: site.origin,
    paths: cached ? paths.slice(0, 1) : paths,
    seconds,
    connections: cached ? 32 : (clients ?? LOADERS),
    // Whoever asks for the same address at the same time gets the same page.
    distinct: !cached && paths.length <= LOADERS,
  };
  await warm(site, asked);
  const before = await site.ask<Usage>("usage");
  const loaded = await load(asked);
  const after = await site.ask<Usage>("usage");
  const { raw, gzip } = await fetchGzip(site.origin + (paths[0] ?? "/"));
  const row: Row = {
    kind,
    front,
    perSecond: loaded.requests / loaded.seconds,
    p50: loaded.p50,
    p95: loaded.p95,
    cpuMs: (after.cpuMs - before.cpuMs) / loaded.requests,
    raw: raw.length,
    gzip,
    statements: (after.statements - before.statements) / loaded.requests,
    failed: loaded.failed,
  };
  say(`  ${kind}, ${front}: ${Math.round(row.perSecond)} req/s, ${row.cpuMs.toFixed(3)} ms CPU`);
  return row;
}

async function assetsOf(site: Site, path: string): Promise<Assets & { style: string | undefined }> {
  const html = (await fetchGzip(site.origin + path)).raw.toString();
  const addresses = (pattern: RegExp) =>
    [...new Set([...html.matchAll(pattern)].map(([, url]) => url ?? ""))].filter(Boolean);
  const weigh = async (urls: string[]) => {
    const sizes = await Promise.all(urls.map((url) => fetchGzip(site.origin + url)));
    return sizes.reduce((sum, { gzip }) => sum + gzip, 0);
  };
  const styles = addresses(/<link rel="stylesheet" href="([^"]+)"/g);
  // Old browsers alone load what is marked noModule.
  const scripts = addresses(/<script(?![^>]*noModule)[^>]* src="([^"]+)"/gi);
  return { scriptsGzip: await weigh(scripts), stylesGzip: await weigh(styles), style: styles[0] };
}

async function withSite<T>(cacheMb: number, work: (site: Site) => Promise<T>): Promise<T> {
  const site = await openSite({ port: Number(values.port), dataDir, cacheMb });
  try {
    return await work(site);
  } finally {
    await site.close();
  }
}

async function run(): Promise<Result> {
  mkdirSync(join(HERE, ".work"), { recursive: true });
  await prepare();
  const cached = await withSite(128, async (site) => {
    await site.ask("settled");
    const targets = await site.ask<Targets>("targets");
    const assets = await assetsOf(site, targets[0]?.paths[0] ?? "/");
    const rows: Row[] = [];
    for (const target of targets) {
      if (!target.clients) rows.push(await measure(site, target, "cached"));
    }
    if (assets.style) {
      rows.push(await measure(site, { kind: "static file", paths: [assets.style] }, "cached"));
    }
    return { rows, assets, targets };
  });
  const uncached = await withSite(0, async (site) => {
    const rows: Row[] = [];
    for (const target of cached.targets) rows.push(await measure(site, target, "uncached"));
    const writes = await site.ask<WriteRow[]>(`writes ${seconds}`);
    return { rows, writes, rssMb: (await site.ask<Usage>("usage")).rssMb };
  });
  const [processor] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    size: values.archive ? `The archive ${name}` : `A made-up community of ${name} questions`,
    machine: `${processor?.model.trim() || "unknown processor"}, ${cpus().length} cores`,
    node: process.versions.node,
    rows: [...cached.rows, ...uncached.rows],
    writes: uncached.writes,
    assets: cached.assets,
    rssMb: uncached.rssMb,
  };
}

async function runWrites(): Promise<string> {
  mkdirSync(join(HERE, ".work"), { recursive: true });
  await prepare();
  return withSite(0, async (site) => {
    await site.ask("settled");
    return writesTable(await site.ask<WriteRow[]>(`writes ${seconds}`)).join("\n");
  });
}

if (values.writes) {
  say(await runWrites());
  process.exit();
}

const result = await run();
const results = join(HERE, "results");
mkdirSync(results, { recursive: true });
const file = join(results, `${result.date}-${name}`);
writeFileSync(`${file}.json`, `${JSON.stringify(result, null, 2)}\n`);
writeFileSync(`${file}.md`, toMarkdown(result));
say(`\n${toMarkdown(result)}`);
