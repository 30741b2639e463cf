import { expect, test } from "vitest";
import { restAfter, step } from "#lib/jobs/rest.ts";

test("a job goes on at once while the processors are free, and steps back while others need them", () => {
  expect(restAfter(50, 0.5, 10)).toBe(10);
  expect(restAfter(50, 0.1, 10)).toBe(450);
  expect(restAfter(0.5, 0.1, 10)).toBe(10);
});

test("a step that fails is not swallowed", async () => {
  await expect(step(() => Promise.reject(new Error("no")), 0)).rejects.toThrow("no");
});
