import { constants } from "node:os";

const SAME_MS = 1_000;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Ctrl-C arrives twice within milliseconds, from the terminal and from npm, and means it once. Whoever asks
 * again later does not want to wait for what is under way. `close` answers the code to end with.
 */
export function whenAskedToStop(close: (signal: NodeJS.Signals) => Promise<number>): void {
  let first: number | undefined;
  const stop = async (signal: NodeJS.Signals) => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      process.exit(await close(signal));
    }
    if (now - first > SAME_MS) process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
}
