import type { Point } from "#lib/counts/charts.ts";
import { topOf } from "./chart-words.ts";

const WIDTH = 600;
const HEIGHT = 150;
/** Half of a line's width, so that none is cut off at the edge. */
const EDGE = 2;

type LinesProps = { id: string; title: string; says: string; points: readonly Point[] };

/** Lines over time, one a series, each broken where nothing is known; a value between unknown ones is a dot. */
export function Lines({ id, title, says, points }: LinesProps) {
  const series = points[0]?.values.length ?? 0;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-labelledby={`${id}-title ${id}-says`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-says`}>{says}</desc>
      {[EDGE, HEIGHT / 2, HEIGHT - EDGE].map((y) => (
        <line key={y} className="chart-rule" x1={0} x2={WIDTH} y1={y} y2={y} />
      ))}
      {Array.from({ length: series }, (_, at) => at).map((at) => (
        <path key={at} className={`series-${at}`} d={pathOf(points, at)} />
      ))}
    </svg>
  );
}

/** Straight from value to value. */
export function pathOf(points: readonly Point[], at: number): string {
  const top = topOf(points) || 1;
  const wide = Math.max(points.length - 1, 1);
  let drawing = false;
  return points
    .map(({ values }, step) => {
      const value = values[at] ?? null;
      const goesOn = drawing;
      drawing = value !== null;
      if (value === null) return "";
      const x = EDGE + ((WIDTH - 2 * EDGE) * step) / wide;
      const y = HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * value) / top;
      // A line of no length is drawn as a dot, because its ends are round.
      return `${goesOn ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}${goesOn ? "" : "h0"}`;
    })
    .join("");
}

/** How the line of a series looks, beside its name. */
export function Swatch({ at }: { at: number }) {
  return (
    <svg className="chart-swatch" viewBox="0 0 32 8" aria-hidden="true">
      <path className={`series-${at}`} d="M2 4H30" />
    </svg>
  );
}
