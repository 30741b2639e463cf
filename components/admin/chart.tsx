import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Point } from "#lib/counts/charts.ts";
import { type ChartName, charts, type Period, stepOf } from "#lib/words/charts.ts";
import { dateInWords } from "#lib/words/dates.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { dayOf, inUnit, summary, topOf } from "./chart-words.ts";
import { Lines, Swatch } from "./lines.tsx";

type ChartProps = { name: ChartName; points: readonly Point[]; period: Period };

/** One measure over time: drawn, said in a sentence, as a table, and as a file. */
export function Chart({ name, points, period }: ChartProps) {
  const { title, series } = charts[name];
  const step = stepOf(period);
  return (
    <section className="space-y-2" aria-labelledby={name}>
      <h2 id={name} className="text-lg">
        {`${title} ${step === "day" ? "by day" : "by week"}`}
      </h2>
      {points.every(({ values }) => values.every((value) => !value)) ? (
        <p className="text-soft">There was nothing of this kind in this time.</p>
      ) : (
        <Drawn name={name} points={points} />
      )}
      <div className="flex flex-wrap gap-x-6 text-sm">
        <Disclosure summary={`The same as a table: ${title}`}>
          <PointTable name={name} points={points} series={series} />
        </Disclosure>
        <a
          href={staffRoutes.chart(name, period)}
          download
          className="touch inline-flex min-h-6 items-center py-1"
        >
          {`Download ${title.toLowerCase()} (CSV)`}
        </a>
      </div>
    </section>
  );
}

function Drawn({ name, points }: Pick<ChartProps, "name" | "points">) {
  const { series, unit } = charts[name];
  const [first, last] = [points.at(0), points.at(-1)];
  return (
    <>
      {series.length > 1 && (
        <ul className="flex flex-wrap gap-x-5 text-sm text-soft" aria-hidden="true">
          {series.map((label, at) => (
            <li key={label} className="inline-flex items-center gap-2">
              <Swatch at={at} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-soft tabular-nums" aria-hidden="true">
        {inUnit(topOf(points), unit)}
      </p>
      <Lines id={name} title={charts[name].title} says={summary(name, points)} points={points} />
      <p className="flex justify-between text-sm text-soft" aria-hidden="true">
        <span>{first && dateInWords(dayOf(first))}</span>
        <span>{last && dateInWords(dayOf(last))}</span>
      </p>
    </>
  );
}

type PointTableProps = Pick<ChartProps, "name" | "points"> & { series: readonly string[] };

function PointTable({ name, points, series }: PointTableProps) {
  const { title, unit } = charts[name];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls what is wider than the page.
    <section className="wide" aria-label={`${title}, as a table`} tabIndex={0}>
      <table className="counted">
        <thead>
          <tr>
            <th scope="col">From</th>
            {series.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.start}>
              <th scope="row">{dateInWords(dayOf(point))}</th>
              {series.map((label, at) => (
                <td key={label}>{inUnit(point.values[at], unit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
