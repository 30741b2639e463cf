import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

/** With less of the processors' time left over, others than the job are at work. */
const ENOUGH_FREE = 0.25;
/** As many times as long as it worked, it leaves the processors to them. */
const TIMES = 9;

/** How long a job rests after a step that took so long, in milliseconds; `free`: the share of time that was left over. */
export const restAfter = (took: number, free: number, least: number): number =>
  Math.max(least, free < ENOUGH_FREE ? took * TIMES : 0);

function processorTime(): { idle: number; all: number } {
  const times = cpus().flatMap((one) => Object.entries(one.times));
  const sum = (some: typeof times) => some.reduce((whole, [, time]) => whole + time, 0);
  return { idle: sum(times.filter(([name]) => name === "idle")), all: sum(times) };
}

/** Takes a step of a job, and then lets those who use the site go first. `least`: in milliseconds. */
export async function step(work: () => Promise<unknown>, least: number): Promise<void> {
  const [began, before] = [performance.now(), processorTime()];
  await work();
  const after = processorTime();
  const passed = after.all - before.all;
  // Too short to be told: what is short is cheap.
  const free = passed > 0 ? (after.idle - before.idle) / passed : 1;
  await pause(restAfter(performance.now() - began, free, least));
}
