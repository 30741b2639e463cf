import { grouped } from "#components/ui/count.tsx";
import type { CountedMonth } from "#lib/counts/months.ts";
import { type CountName, countTables, countTitle, isShare, isTime } from "#lib/words/counts.ts";

const monthFormat = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "March 2026", or "November 2026, so far". */
export function monthInWords({ month, countedAt }: CountedMonth): string {
  const words = monthFormat.format(new Date(`${month}T00:00:00Z`));
  return countedAt.toISOString().startsWith(month.slice(0, 7)) ? `${words}, so far` : words;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** "12 min", "5 h 10 min", "3 days". */
export function minutesInWords(minutes: number): string {
  if (minutes < HOUR) return `${minutes} min`;
  if (minutes < 2 * DAY) {
    const rest = minutes % HOUR;
    return `${Math.floor(minutes / HOUR)} h${rest === 0 ? "" : ` ${rest} min`}`;
  }
  return `${Math.round(minutes / DAY)} days`;
}

function countInWords(name: CountName, value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  if (isTime(name)) return minutesInWords(value);
  return isShare(name) ? `${value}%` : grouped(value);
}

/** A table for each part of moderation, with a row for each month. */
export function MonthTables({ months }: { months: readonly CountedMonth[] }) {
  return countTables.map(({ title, names }) => (
    <section key={title} className="space-y-3">
      <h2 className="text-lg">{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls what is wider than the page. */}
      <section className="wide" aria-label={title} tabIndex={0}>
        <table className="counted">
          <thead>
            <tr>
              <th scope="col">Month</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {countTitle(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((each) => (
              <tr key={each.month}>
                <th scope="row">{monthInWords(each)}</th>
                {names.map((name) => (
                  <td key={name}>{countInWords(name, each.counts[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  ));
}
