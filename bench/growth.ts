import type { Measured, Row } from "./report.ts";
import { table } from "./table.ts";

const ratio = (now: number | undefined, then: number | undefined) =>
  now && then ? `${(now / then).toFixed(2)} x` : "?";

const sameRow = (rows: readonly Row[], { kind, front }: Row) =>
  rows.find((row) => row.kind === kind && row.front === front);

/** How p95 and the work grow with the community, against the first one of the run. */
export function growthTable(communities: readonly Measured[]): string[] {
  const [first, ...larger] = communities;
  if (!first || larger.length === 0) return [];
  const head = ["p95 against the first", "", ...larger.map(({ called }) => called)];
  const pages = first.rows
    .filter(({ front }) => front !== "cached")
    .map((row) => [
      row.kind,
      row.front,
      ...larger.map(({ rows }) => ratio(sameRow(rows, row)?.p95, row.p95)),
    ]);
  const writes = first.writes.map((write) => [
    write.kind,
    "written",
    ...larger.map((one) =>
      ratio(one.writes.find(({ kind }) => kind === write.kind)?.p95, write.p95),
    ),
  ]);
  return ["## Growth", "", ...table(head, [...pages, ...writes], 2), ""];
}
