import { grouped } from "#components/ui/count.tsx";
import type { Point } from "#lib/counts/charts.ts";
import { type ChartName, charts, type Unit } from "#lib/words/charts.ts";
import { dateInWords } from "#lib/words/dates.ts";

export const dayOf = ({ start }: Point): Date => new Date(`${start}T00:00:00Z`);

/** "1,204", "12.5%", "3.2 h", "4 days", or a dash where nothing is known. */
export function inUnit(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return "–";
  if (unit === "percent") return `${value}%`;
  if (unit === "count") return grouped(value);
  return value < 48 ? `${value} h` : `${Math.round(value / 24)} days`;
}

const known = (points: readonly Point[]): number[] =>
  points.flatMap(({ values }) => values.filter((value) => value !== null));

/** What the top of the chart stands for. */
export const topOf = (points: readonly Point[]): number => Math.max(0, ...known(points));

/** The chart in a sentence for each series. */
export function summary(name: ChartName, points: readonly Point[]): string {
  const { series, unit } = charts[name];
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return "";
  const lines = series.map((label, at) => {
    const values = points.flatMap(({ values }) => values[at] ?? []);
    const latest = values.at(-1);
    if (latest === undefined) return `${label}: nothing is known.`;
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return `${label}: from ${inUnit(least, unit)} to ${inUnit(most, unit)}, ${inUnit(latest, unit)} at last.`;
  });
  return [`From ${dateInWords(dayOf(first))} to ${dateInWords(dayOf(last))}.`, ...lines].join(" ");
}
