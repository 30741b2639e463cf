import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type ProcessorTime, restAfter, step, stepping } from "#lib/jobs/rest.ts";

test("a job goes on at once while the processors are free, and steps back while others need them", () => {
  expect(restAfter(50, 0.5, 10)).toBe(10);
  expect(restAfter(50, 0.1, 10)).toBe(450);
  expect(restAfter(0.5, 0.1, 10)).toBe(10);
});

/** Processors with this share of their time left over. */
function processors(free: number): () => ProcessorTime {
  let all = 0;
  return () => {
    all += 100;
    return { idle: all * free, all };
  };
}

test("while others need the processors a job rests for what another one did, too", async () => {
  for (const [free, order] of [
    [0, ["one", "other", "rested", "one again"]],
    [1, ["one", "other", "one again", "rested"]],
  ] as const) {
    const busy = stepping(processors(free));
    const done: string[] = [];
    const work = (name: string, took: number) => () => pause(took).then(() => done.push(name));
    const one = busy(work("one", 10), 0);
    await Promise.all([one, busy(work("other", 30), 0)]);
    const again = busy(work("one again", 0), 0);
    // Nine times as long as both took, or nothing.
    await Promise.all([pause(150).then(() => done.push("rested")), again]);
    expect(done).toEqual(order);
  }
});

test("a step that fails is not swallowed", async () => {
  await expect(step(() => Promise.reject(new Error("no")), 0)).rejects.toThrow("no");
});
