import { type Report, totalNames } from "./report.ts";

/** What was found beside what the manifest says, in columns. */
export function totalsTable(report: Report): string {
  const differing = new Set(report.differences.map(({ name }) => name));
  const rows = totalNames.map((name) => {
    const said = report.manifest?.[name];
    const same = said === report.totals[name] ? "agrees" : "fewer in use";
    const verdict = said === undefined ? "" : differing.has(name) ? "differs" : same;
    return [name, number(report.totals[name]), said === undefined ? "" : number(said), verdict];
  });
  return columns([["", "here", "manifest", ""], ...rows]);
}

const number = (value: number) => value.toLocaleString("en");

function columns(rows: string[][]): string {
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map(([name = "", ...cells]) =>
      [
        name.padEnd(widths[0] ?? 0),
        ...cells.map((cell, at) =>
          at < 2 ? cell.padStart(widths[at + 1] ?? 0) : cell.padEnd(widths[at + 1] ?? 0),
        ),
      ]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function summary(report: Report): string[] {
  const { added, source, lost, remarks, phases } = report;
  const seconds = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const lines = [
    `Archive ${source}: ${number(added.questions)} questions with ${number(added.posts)} posts and ${number(added.members)} members were added in ${seconds.toFixed(1)} s.`,
    `(${phases.map((phase) => `${phase.name} ${phase.seconds.toFixed(1)} s`).join(", ")})`,
  ];
  if (remarks > 0) lines.push(`Remarks: ${number(remarks)}, in the lines above.`);
  if (lost > 0) lines.push(`Left out: ${number(lost)}, each with its reason in the lines above.`);
  lines.push(
    report.whole
      ? "All of it is here."
      : report.differences.length > 0
        ? "The totals differ from the manifest."
        : "The rest is here.",
  );
  return lines;
}
