import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addressesIn, weigh } from "./assets.ts";
import { databaseUsage } from "./database.ts";
import type { Load } from "./load.ts";
import { measureMixed, mixedReport } from "./mixed.ts";
import { type Prepared, prepareArchive, prepareSize } from "./prepare.ts";
import { type Measured, type Result, type Row, toMarkdown, writesTable } from "./report.ts";
import { fetchGzip, load, openSite, type Site, type Usage } from "./site.ts";
import type { Targets } from "./targets.ts";
import { warm } from "./warm.ts";
import type { WriteRow } from "./writes.ts";

const { values } = parseArgs({
  options: {
    /** One size, or several between commas: what grows with them is told. */
    size: { type: "string", default: "2000" },
    archive: { type: "string", multiple: true },
    seconds: { type: "string", default: "4" },
    port: { type: "string", default: "3999" },
    /** Only what people write: no pages, and nothing is kept of the result. */
    writes: { type: "boolean", default: false },
    /** For so many minutes people read, write and hide at the same time: nothing is kept of the result. */
    mixed: { type: "string" },
    /** Only these kinds of pages, between commas: nothing is kept of the result. */
    only: { type: "string" },
  },
});
/** As many as keep the process busy: more would wait for each other and not for the page. */
const LOADERS = 4;
const SEARCHERS = 8;
const READERS = 32;
const CACHE_MB = 128;
const SIGNED_IN: readonly string[] = ["question", "home", "list"];
const only = values.only?.split(",");
const seconds = Number(values.seconds);
const say = (line: string) => process.stdout.write(`${line}\n`);

const warmed = (site: Site, asked: Load): Promise<void> =>
  warm(async () => {
    const before = await site.ask<Usage>("usage");
    const { requests } = await load({ ...asked, seconds: 3 });
    const after = await site.ask<Usage>("usage");
    return (after.cpuMs - before.cpuMs) / requests;
  });

function loadersFor(kind: string, front: Row["front"], paths: readonly string[]): number {
  if (front === "cached") return READERS;
  // Whoever asks for the same address at the same time gets the same page.
  return Math.min(kind === "search" ? SEARCHERS : LOADERS, paths.length);
}

type What = { kind: string; front: Row["front"]; paths: string[]; cookie?: string };

async function measure(site: Site, { kind, front, paths, cookie }: What): Promise<Row> {
  const asked: Load = {
    origin: site.origin,
    paths: front === "cached" ? paths.slice(0, 1) : paths,
    seconds,
    connections: loadersFor(kind, front, paths),
    ...(cookie && { cookie }),
  };
  await warmed(site, asked);
  const usage = async () => ({
    own: await site.ask<Usage>("usage"),
    database: databaseUsage(site.dataDir),
  });
  const before = await usage();
  const loaded = await load(asked);
  const after = await usage();
  const { raw, gzip } = await fetchGzip(site.origin + (paths[0] ?? "/"));
  const each = (spent: number) => spent / loaded.requests;
  const row: Row = {
    kind,
    front,
    perSecond: loaded.requests / loaded.seconds,
    p50: loaded.p50,
    p95: loaded.p95,
    p99: loaded.p99,
    cpuMs: each(after.own.cpuMs - before.own.cpuMs),
    databaseMs:
      before.database && after.database && each(after.database.cpuMs - before.database.cpuMs),
    raw: raw.length,
    gzip,
    statements: each(after.own.statements - before.own.statements),
    failed: loaded.failed,
  };
  say(`  ${kind}, ${front}: ${Math.round(row.perSecond)} req/s, ${row.cpuMs.toFixed(3)} ms CPU`);
  return row;
}

async function withSite<T>(
  { dataDir }: Prepared,
  how: { cacheMb: number; jobs: boolean },
  work: (site: Site) => Promise<T>,
): Promise<T> {
  const site = await openSite({ port: Number(values.port), dataDir, ...how });
  try {
    return await work(site);
  } finally {
    await site.close();
  }
}

const isAsked = (kind: string) => !only || only.includes(kind);

async function measureCached(site: Site) {
  const targets = (await site.ask<Targets>("targets")).filter(({ paths }) => paths.length > 0);
  const html = (await fetchGzip(site.origin + (targets[0]?.paths[0] ?? "/"))).raw.toString();
  const { scripts, styles } = addressesIn(html);
  const assets = {
    scriptsGzip: await weigh(site.origin, scripts),
    stylesGzip: await weigh(site.origin, styles),
  };
  const cookie = await site.ask<string>("cookie of a member");
  const rows: Row[] = [];
  for (const { kind, paths } of targets.filter((target) => isAsked(target.kind))) {
    // What is searched for is looked for anew each time.
    if (kind !== "search") rows.push(await measure(site, { kind, front: "cached", paths }));
    if (SIGNED_IN.includes(kind)) {
      rows.push(await measure(site, { kind, front: "signed in", paths, cookie }));
    }
  }
  const still = { kind: "static file", front: "cached", paths: styles.slice(0, 1) } as const;
  if (styles.length > 0) rows.push(await measure(site, still));
  return { rows, assets, targets, rssMb: (await site.ask<Usage>("usage")).rssMb };
}

async function measureUncached(site: Site, targets: Targets) {
  const rows: Row[] = [];
  for (const { kind, paths } of targets.filter((target) => isAsked(target.kind))) {
    rows.push(await measure(site, { kind, front: "uncached", paths }));
  }
  return { rows, database: databaseUsage(site.dataDir) };
}

/** Writing wakes jobs, and so they are at work beside it. */
async function measureWriting(site: Site): Promise<WriteRow[]> {
  await site.ask("settled");
  return site.ask<WriteRow[]>(`writes ${seconds}`);
}

async function writesIn(prepared: Prepared) {
  await withSite(prepared, { cacheMb: 0, jobs: false }, (site) => site.ask("left nothing"));
  return withSite(prepared, { cacheMb: 0, jobs: true }, measureWriting);
}

async function run(prepared: Prepared): Promise<Measured> {
  say(`\n${prepared.called}`);
  const still = { cacheMb: CACHE_MB, jobs: false };
  const cached = await withSite(prepared, still, measureCached);
  const uncached = await withSite(prepared, { ...still, cacheMb: 0 }, (site) =>
    measureUncached(site, cached.targets),
  );
  const { called, loading, walked } = prepared;
  return {
    ...{ called, loading, walked },
    rows: [...cached.rows, ...uncached.rows],
    writes: only ? [] : await writesIn(prepared),
    assets: cached.assets,
    rssMb: cached.rssMb,
    databaseMb: uncached.database?.mb,
  };
}

const communities: Prepared[] = [];
for (const archive of values.archive ?? []) communities.push(await prepareArchive(archive));
if (!values.archive) {
  for (const size of values.size.split(",")) communities.push(await prepareSize(size));
}

if (values.writes) {
  for (const prepared of communities) {
    say(`\n${prepared.called}`);
    say(writesTable(await writesIn(prepared)).join("\n"));
  }
  process.exit();
}

if (values.mixed) {
  for (const prepared of communities) {
    say(`\n${prepared.called}`);
    const how = { cacheMb: CACHE_MB, jobs: true };
    const seen = await withSite(prepared, how, (site) =>
      measureMixed(site, Number(values.mixed), say),
    );
    say(mixedReport(seen).join("\n"));
  }
  process.exit();
}

const measured: Measured[] = [];
for (const prepared of communities) measured.push(await run(prepared));
const [processor] = cpus();
const result: Result = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${processor?.model.trim() || "unknown processor"}, ${cpus().length} cores`,
  node: process.versions.node,
  cacheMb: CACHE_MB,
  communities: measured,
};
say(`\n${toMarkdown(result)}`);
if (!only) {
  const results = join(import.meta.dirname, "results");
  mkdirSync(results, { recursive: true });
  const file = join(results, `${result.date}-${communities.map(({ name }) => name).join("-")}`);
  writeFileSync(`${file}.json`, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(`${file}.md`, toMarkdown(result));
}
