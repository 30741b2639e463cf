import { registry } from "#server/metrics/registry.ts";
import { answer, ask, type Line } from "./line.ts";

const toFirst: Line = {
  on: (event, hear) => process.on(event, hear),
  off: (event, hear) => process.off(event, hear),
  isConnected: () => process.connected,
  send: (message) => process.send?.(message),
};

/** One of the processes that serve: it tells the first what it measured, and stops when that says so. */
export function heedFirst(stop: () => Promise<unknown>): void {
  answer(toFirst, "measured", () => registry.getMetricsAsJSON());
  answer(toFirst, "stop", async () => {
    await stop();
    process.exit(0);
  });
}

/** What all processes measured; alone, where the first has no time. */
export const measuredByAll = async (): Promise<string> =>
  (await ask<string>(toFirst, "measurements")) ?? registry.metrics();
