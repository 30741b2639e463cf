import { notFound } from "next/navigation";
import { database } from "#db/client.ts";
import { listPoints, type Point } from "#lib/counts/charts.ts";
import { type ChartName, charts, defaultPeriod, type Period, periods } from "#lib/words/charts.ts";
import type { SearchParams } from "./address.ts";

/** `?days=…`, one of those that are offered; anything else is no page. */
export function readPeriod(raw: SearchParams[string]): Period {
  if (raw === undefined) return defaultPeriod;
  return periods.find((days) => String(days) === raw) ?? notFound();
}

/** The steps of a chart: what is counted is 0 where nothing was, a share or a time is not known. */
export const points = (name: ChartName, period: Period): Promise<Point[]> =>
  listPoints(database(), name, period, {
    series: charts[name].series.length,
    counted: charts[name].unit === "count",
  });
