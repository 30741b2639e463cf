import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Difference, difference } from "#lib/posts/difference.ts";

const text = (of: Difference | undefined, ...kinds: string[]) =>
  (of ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .map((stretch) => stretch.text)
    .join("");

describe("the difference of two versions", () => {
  test("names the words that changed, and keeps neighbours together", () => {
    expect(difference("I sleep in a red house.", "I sleep in a blue boat.")).toEqual([
      { kind: "same", text: "I sleep in a " },
      { kind: "removed", text: "red house" },
      { kind: "added", text: "blue boat" },
      { kind: "same", text: "." },
    ]);
  });

  test("knows words in scripts that put no spaces between them", () => {
    const changed = difference("我晚上睡不着觉", "我早上睡不着觉");
    expect(text(changed, "same")).toContain("睡不着");
    expect(text(changed, "removed")).toBe("晚上");
  });

  test("gives both texts back whole, whatever they are", () => {
    const words = fc
      .array(
        fc.constantFrom("one", "two", " ", "  ", "\n", "\n\n", "*", "ß", "👩‍👩‍👧", "سلام", "x"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = difference(before, after, 10_000);
        expect(found).toBeDefined();
        expect(text(found, "same", "removed")).toBe(before);
        expect(text(found, "same", "added")).toBe(after);
      }),
    );
  });

  test("is not made of texts that are too long to be compared in time", () => {
    expect(difference("a ".repeat(40_000), "b ".repeat(40_000))).toBeUndefined();
    expect(difference("a", "b", 0)).toBeUndefined();
  });
});
