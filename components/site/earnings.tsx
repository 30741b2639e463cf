import { grouped } from "#components/ui/count.tsx";
import type { PointRules } from "#lib/words/limits.ts";
import { earningSentences } from "#lib/words/sentences.ts";

type Earning = keyof PointRules;
const earnings = Object.keys(earningSentences) as Earning[];

const loses = (earning: Earning) => earning === "questionDown" || earning === "answerDown";

function worth(points: PointRules, earning: Earning): string {
  const value = points[earning];
  const sign = loses(earning) ? "\u2212" : "+";
  if (typeof value === "number") return `${sign}${grouped(value)}`;
  return `${sign}${value.each}, at most ${sign}${value.cap} for one post`;
}

/** What earns points, and how many. */
export function EarningTable({ points }: { points: PointRules }) {
  return (
    <table className="two-columns">
      <caption className="sr-only">What earns points</caption>
      <thead>
        <tr>
          <th scope="col">For what</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {earnings.map((earning) => (
          <tr key={earning}>
            <th scope="row">{earningSentences[earning]}</th>
            <td className="tabular-nums">{worth(points, earning)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
