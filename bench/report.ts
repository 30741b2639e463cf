import type { WriteRow } from "./writes.ts";

export type Row = {
  kind: string;
  front: "cached" | "uncached";
  perSecond: number;
  p50: number;
  p95: number;
  cpuMs: number;
  raw: number;
  gzip: number;
  statements: number;
  failed: number;
};

const WRITE_HEAD = ["write", "at once", "writes/s", "p50 ms", "p95 ms", "SQL/write", "refused"];

const writeCells = (row: WriteRow): string[] => [
  row.kind,
  String(row.writers),
  Math.round(row.perSecond).toLocaleString("en"),
  row.p50.toFixed(1),
  row.p95.toFixed(1),
  row.statements.toFixed(1),
  String(row.refused),
];

export type Assets = { scriptsGzip: number; stylesGzip: number };

export type Result = {
  date: string;
  size: string;
  machine: string;
  node: string;
  rows: Row[];
  writes: WriteRow[];
  assets: Assets;
  rssMb: number;
};

const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
const HEAD = [
  "page",
  "from",
  "req/s",
  "p50 ms",
  "p95 ms",
  "CPU ms/req",
  "kB",
  "kB gzip",
  "SQL/req",
  "failed",
];

function cells(row: Row): string[] {
  return [
    row.kind,
    row.front === "cached" ? "memory" : "database",
    Math.round(row.perSecond).toLocaleString("en"),
    row.p50.toFixed(2),
    row.p95.toFixed(2),
    row.cpuMs.toFixed(3),
    kilo(row.raw),
    kilo(row.gzip),
    row.statements.toFixed(1),
    String(row.failed),
  ];
}

const line = (parts: string[]) => `| ${parts.join(" | ")} |`;

export const writesTable = (writes: WriteRow[]): string[] => [
  line(WRITE_HEAD),
  line(WRITE_HEAD.map((_, at) => (at < 1 ? "---" : "---:"))),
  ...writes.map((row) => line(writeCells(row))),
];

/** The numbers as a Markdown table, with what they were measured on. */
export function toMarkdown(result: Result): string {
  const { date, size, machine, node, rows, writes, assets, rssMb } = result;
  return [
    `# Benchmark of ${date}`,
    "",
    `${size}. ${machine}, Node ${node}; the load comes from another process on the same machine (wrk for one address where it is installed, autocannon otherwise).`,
    "",
    line(HEAD),
    line(HEAD.map((_, at) => (at < 2 ? "---" : "---:"))),
    ...rows.map((row) => line(cells(row))),
    "",
    ...writesTable(writes),
    "",
    `A question page loads ${kilo(assets.scriptsGzip)} kB of JavaScript and ${kilo(assets.stylesGzip)} kB of CSS (gzip).`,
    `The process held ${Math.round(rssMb)} MB after the last row.`,
    "",
  ].join("\n");
}
