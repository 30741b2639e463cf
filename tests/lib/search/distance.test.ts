import { expect, test } from "vitest";
import { distance } from "#lib/search/distance.ts";

test.each([
  ["sleep", "sleep", 0],
  ["slepe", "sleep", 1],
  ["anxeity", "anxiety", 1],
  ["depresion", "depression", 1],
  ["therpaist", "therapist", 1],
  ["theripst", "therapist", 2],
  ["sleep", "mother", 3],
  ["", "abc", 3],
])("%s and %s are %d apart, as far as two are counted", (a, b, off) => {
  expect(distance(a, b, 2)).toBe(off);
});
