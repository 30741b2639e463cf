import type { Point } from "#lib/counts/charts.ts";
import { topOf } from "./chart-words.ts";

const WIDTH = 600;
const HEIGHT = 150;
/** Half of a line's width, so that none is cut off at the edge. */
const EDGE = 2;

type LinesProps = { id: string; title: string; says: string; points: readonly Point[] };

/** Lines over time, one a series, each broken where nothing is known; a value by itself is a dot. */
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
        <g key={at} className={`series-${at}`}>
          <path d={pathOf(points, at)} />
          <path className="dots" d={dotsOf(points, at)} />
        </g>
      ))}
    </svg>
  );
}

type Place = { x: string; y: string };

/** Where each value stands; null where nothing is known. */
function placesOf(points: readonly Point[], at: number): (Place | null)[] {
  const top = topOf(points) || 1;
  const wide = Math.max(points.length - 1, 1);
  return points.map(({ values }, step) => {
    const value = values[at] ?? null;
    if (value === null) return null;
    const x = EDGE + ((WIDTH - 2 * EDGE) * step) / wide;
    const y = HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * value) / top;
    return { x: x.toFixed(1), y: y.toFixed(1) };
  });
}

/** Straight from value to value. */
export const pathOf = (points: readonly Point[], at: number): string =>
  placesOf(points, at)
    .map((place, step, all) => place && `${all[step - 1] ? "L" : "M"}${place.x} ${place.y}`)
    .filter(Boolean)
    .join("");

/** Values that no line leads to: lines of no length, whose round ends are dots. */
export const dotsOf = (points: readonly Point[], at: number): string =>
  placesOf(points, at)
    .map((place, step, all) =>
      place && !all[step - 1] && !all[step + 1] ? `M${place.x} ${place.y}h0` : "",
    )
    .join("");

/** How the line of a series looks, beside its name. */
export function Swatch({ at }: { at: number }) {
  return (
    <svg className="chart-swatch" viewBox="0 0 32 8" aria-hidden="true">
      <g className={`series-${at}`}>
        <path d="M2 4H30" />
      </g>
    </svg>
  );
}
