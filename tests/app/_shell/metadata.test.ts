import { describe, expect, test } from "vitest";
import { descriptions, summary } from "#app/_shell/metadata.ts";

describe("what search results say of a page", () => {
  const named = (name: string, description = "") => ({ name, description });
  const shown = [
    descriptions.home("Hi"),
    descriptions.home("x".repeat(300)),
    descriptions.tag(named("x")),
    descriptions.tag(named("t".repeat(40), "d".repeat(1_000))),
    descriptions.category(named("x")),
    descriptions.category(named("c".repeat(80), "d".repeat(800))),
  ].map((text) => summary(text));

  test("is neither too short nor too long, whatever names and welcome are", () => {
    for (const text of shown) {
      expect([...text].length, text).toBeGreaterThanOrEqual(50);
      expect([...text].length, text).toBeLessThanOrEqual(160);
    }
  });

  test("begins with the operator's own welcome", () => {
    expect(shown[0]).toMatch(/^Hi\. Read what others asked/);
    const long = "Welcome to the harbour, where people ask and are answered.";
    expect(descriptions.home(long)).toBe(long);
  });
});
