import { allMonths } from "#app/_shell/reads.ts";
import { csv } from "#lib/counts/csv.ts";
import { countNames } from "#lib/words/counts.ts";

// The months are counted while the site runs.
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const rows = (await allMonths()).map(({ month, countedAt, counts }) => [
    month.slice(0, 7),
    countedAt.toISOString(),
    ...countNames.map((name) => counts[name]),
  ]);
  return new Response(csv([["month", "countedAt", ...countNames], ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="moderation.csv"',
    },
  });
}
