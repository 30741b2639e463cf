import type { Assets } from "./assets.ts";
import { growthTable } from "./growth.ts";
import type { Imported } from "./site.ts";
import { numbers, table } from "./table.ts";
import type { Walked } from "./walk.ts";
import type { WriteRow } from "./writes.ts";

export type Row = {
  kind: string;
  front: "cached" | "uncached" | "signed in";
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  cpuMs: number;
  /** Of PostgreSQL; unknown where the system does not tell. */
  databaseMs: number | undefined;
  raw: number;
  gzip: number;
  statements: number;
  failed: number;
};

/** What was measured in one community. */
export type Measured = {
  called: string;
  loading: Imported;
  walked: Walked;
  rows: Row[];
  writes: WriteRow[];
  assets: Assets;
  /** After all kept pages were read. */
  rssMb: number;
  databaseMb: number | undefined;
};

export type Result = {
  date: string;
  machine: string;
  node: string;
  cacheMb: number;
  communities: Measured[];
};

const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
const whole = (number: number) => Math.round(number).toLocaleString("en");
const known = (number: number | undefined, digits: number) => number?.toFixed(digits) ?? "?";
const FROM = { cached: "memory", uncached: "database", "signed in": "signed in" } as const;

const HEAD = [
  ...["page", "from", "req/s", "of static", "p50 ms", "p95 ms", "p99 ms"],
  ...["CPU ms", "CPU x static", "PG ms", "kB", "kB gzip", "SQL", "failed"],
];

/** Each figure beside a static file of the same process in the same run: the ratio holds on any machine. */
function pagesTable(rows: readonly Row[]): string[] {
  const still = rows.find(({ kind }) => kind === "static file");
  const cells = (row: Row): string[] => [
    row.kind,
    FROM[row.front],
    whole(row.perSecond),
    still ? (row.perSecond / still.perSecond).toFixed(row.front === "cached" ? 2 : 4) : "?",
    ...[row.p50, row.p95, row.p99].map((ms) => ms.toFixed(2)),
    row.cpuMs.toFixed(3),
    still ? (row.cpuMs / still.cpuMs).toFixed(row.front === "cached" ? 1 : 0) : "?",
    known(row.databaseMs, 3),
    kilo(row.raw),
    kilo(row.gzip),
    row.statements.toFixed(1),
    String(row.failed),
  ];
  return table(HEAD, rows.map(cells), 2);
}

const WRITE_HEAD = [
  ...["write", "at once", "writes/s", "p50 ms", "p95 ms", "p99 ms", "SQL", "refused"],
];

export const writesTable = (writes: readonly WriteRow[]): string[] =>
  table(
    WRITE_HEAD,
    writes.map((row) => [
      row.kind,
      String(row.writers),
      whole(row.perSecond),
      ...numbers([row.p50, row.p95, row.p99, row.statements]),
      String(row.refused),
    ]),
  );

function prepared({ loading, walked }: Measured): string {
  const peak = loading.peakMb === undefined ? "" : ` and ${whole(loading.peakMb)} MB at most`;
  const took = Object.entries(walked).map(([what, seconds]) => `${what} ${whole(seconds)} s`);
  return `Loading took ${whole(loading.seconds)} s${peak}. The background work after it, without its pauses: ${took.join(", ")}.`;
}

function chapter(measured: Measured): string[] {
  const { called, rows, writes, assets, rssMb, databaseMb } = measured;
  return [
    `## ${called.charAt(0).toUpperCase()}${called.slice(1)}`,
    "",
    prepared(measured),
    "",
    ...pagesTable(rows),
    "",
    ...(writes.length > 0 ? [...writesTable(writes), ""] : []),
    `A question page loads ${kilo(assets.scriptsGzip)} kB of JavaScript and ${kilo(assets.stylesGzip)} kB of CSS (gzip).`,
    `The process held ${whole(rssMb)} MB after all pages from memory, PostgreSQL ${known(databaseMb, 0)} MB after the last row.`,
    "",
  ];
}

/** The numbers as Markdown tables, with what they were measured on. */
export function toMarkdown({ date, machine, node, cacheMb, communities }: Result): string {
  return [
    `# Benchmark of ${date}`,
    "",
    `${machine}, Node ${node}; the load comes from another process on the same machine (wrk for one address where it is installed, autocannon otherwise). The front holds ${cacheMb} MB where pages come from memory, and nothing where they come from the database.`,
    "`CPU ms` is what the process used for a request, `CPU x static` how many static files that would have served, `PG ms` what PostgreSQL did beside it.",
    "",
    ...communities.flatMap(chapter),
    ...growthTable(communities),
  ].join("\n");
}
