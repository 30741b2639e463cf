import fc from "fast-check";
import { expect, test } from "vitest";
import { tagName, tagNames } from "#lib/taxonomy/tag-name.ts";

test("a tag has one spelling", () => {
  for (const typed of [
    "Panic Attack",
    "panic-attack",
    " panic  attack ",
    "#panic_attack".slice(1),
  ]) {
    expect(tagName(typed)).toBe("panic-attack");
  }
  expect(tagName("قلق")).toBe("قلق");
  expect(tagName("Self‐care’s")).toBe("self-cares");
  expect(tagName("…")).toBe("");
});

test("tags are parted by commas, or by spaces where there is no comma", () => {
  expect(tagNames("sleep, Panic attack, sleep")).toEqual(["sleep", "panic-attack"]);
  expect(tagNames("sleep panic")).toEqual(["sleep", "panic"]);
  expect(tagNames("")).toEqual([]);
});

test("a spelling stays as it is when it is made of itself, and fits its column", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (typed) => {
      const name = tagName(typed);
      expect(tagName(name)).toBe(name);
      expect([...name].length).toBeLessThanOrEqual(40);
      expect(name).not.toMatch(/[\s,/]|^-|-$/u);
    }),
    { numRuns: 500 },
  );
});
