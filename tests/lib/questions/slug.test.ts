import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "#lib/questions/slug.ts";

test("an address is made of whatever letters a title has", () => {
  expect(slugOf("How do I find a psychotherapist who fits me?")).toBe(
    "how-do-i-find-a-psychotherapist-who-fits-me",
  );
  expect(slugOf("كيف أتحدث مع أمي عن القلق؟")).toBe("كيف-أتحدث-مع-أمي-عن-القلق");
  expect(slugOf("眠れない夜に、何をしますか")).toBe("眠れない夜に-何をしますか");
  expect(slugOf("Don't ＰＡＮＩＣ — café №5")).toBe("dont-panic-café-no5");
  expect(slugOf("💔?!")).toBe("question");
});

test("no title makes an address that is empty, too long, or not one part of a path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const slug = slugOf(title);
      expect([...slug].length).toBeGreaterThan(0);
      expect([...slug].length).toBeLessThanOrEqual(80);
      expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u);
      expect(slugOf(slug)).toBe(slug);
      expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
    }),
    { numRuns: 500 },
  );
});

test("a long title is cut between words", () => {
  const slug = slugOf(`${"word ".repeat(15)}unfortunately`);
  expect(slug).toBe("word-".repeat(15).slice(0, -1));
  expect(slugOf("長".repeat(200))).toBe("長".repeat(80));
});
