import { notFound } from "#app/_machines/feeds.ts";
import { points } from "#app/_shell/dashboard.ts";
import { actor } from "#app/_shell/session.ts";
import { csv } from "#lib/counts/csv.ts";
import { charts, defaultPeriod, isChart, periods } from "#lib/words/charts.ts";
import { allows } from "#lib/words/policy.ts";

type Context = { params: Promise<{ chart: string }> };

/** The points of a chart, for whoever reckons on: an unknown value is an empty field. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!allows("dashboard.read", await actor(), null)) return notFound();
  const name = (await params).chart.replace(/\.csv$/, "");
  const days = new URL(request.url).searchParams.get("days") ?? String(defaultPeriod);
  const period = periods.find((known) => String(known) === days);
  if (!isChart(name) || period === undefined) return notFound();
  const rows = (await points(name, period)).map(({ start, values }) => [start, ...values]);
  return new Response(csv([["from", ...charts[name].series], ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
