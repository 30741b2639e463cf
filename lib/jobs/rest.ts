import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

/** With less of the processors' time left over, others than the job are at work. */
const ENOUGH_FREE = 0.25;
/** As many times as long as it worked, it leaves the processors to them. */
const TIMES = 9;

/** How long a job rests after a step that took so long, in milliseconds; `free`: the share of time that was left over. */
export const restAfter = (took: number, free: number, least: number): number =>
  Math.max(least, free < ENOUGH_FREE ? took * TIMES : 0);

/** What the processors did since they started: one unit for all. */
export type ProcessorTime = { idle: number; all: number };

function processorTime(): ProcessorTime {
  const times = cpus().flatMap((one) => Object.entries(one.times));
  const sum = (some: typeof times) => some.reduce((whole, [, time]) => whole + time, 0);
  return { idle: sum(times.filter(([name]) => name === "idle")), all: sum(times) };
}

type Step = (work: () => Promise<unknown>, least: number) => Promise<void>;

/** While others are at work, all jobs rest for each of them: together they take no more than one would. */
export function stepping(read: () => ProcessorTime): Step {
  let rested: Promise<unknown> = Promise.resolve();
  return async (work, least) => {
    await rested;
    const [began, before] = [performance.now(), read()];
    await work();
    const after = read();
    const passed = after.all - before.all;
    // Too short to be told: what is short is cheap.
    const free = passed > 0 ? (after.idle - before.idle) / passed : 1;
    const rest = restAfter(performance.now() - began, free, least);
    if (rest === least) await pause(rest);
    else rested = rested.then(() => pause(rest, undefined, { ref: false }));
  };
}

/** Takes a step of a job, and then lets those who use the site go first. `least`: in milliseconds. */
export const step: Step = stepping(processorTime);
