import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seen } from "#lib/safety/fold.ts";
import { findPattern, fitsAny, patternError } from "#lib/safety/pattern.ts";

const LENGTH = 10_240;
const evil: [pattern: string, unit: string][] = [
  ["(a+)+$", "a"],
  ["(a|aa)+$", "a"],
  ["(a|a?)+$", "a"],
  ["(.*)*x", "a"],
  ["(x+x+)+y", "x"],
  ["^(([a-z])+.)+[A-Z]([a-z])+$", "a"],
  [".*a.*a.*a.*b", "a"],
  ["(\\w+\\s?)+!$", "word "],
];

/** The quickest of three: other work on the same machine is none of the pattern's. */
function quickest(act: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

test("no pattern takes long, however it is made and whatever is written", () => {
  for (const [pattern, unit] of evil) {
    const readings = [seen(`${unit.repeat(LENGTH / unit.length)}\u2603`)];
    const took = quickest(() => fitsAny(pattern, readings));
    expect(took, pattern).toBeLessThan(50);
  }
});

test("the search for each place is given up when its time is over", () => {
  expect(findPattern("a", seen("a".repeat(LENGTH)), performance.now() - 1)).toBeUndefined();
  expect(findPattern("a", seen("aba"), performance.now() + 1_000)).toHaveLength(2);
});

test("whatever is typed as a pattern is taken, or refused in words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      const error = patternError(typed);
      if (error === undefined) expect(fitsAny(typed, [seen("some words")])).toBeTypeOf("boolean");
      else expect(error).toMatch(/\.$/);
    }),
  );
});
