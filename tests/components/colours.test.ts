import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

function tokensAfter(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

/** WCAG 2's relative luminance and contrast. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const themes = {
  light: tokensAfter(":root"),
  dark: tokensAfter(':root[data-theme="dark"]'),
};

const text = [
  ["ink", "paper"],
  ["ink", "rest"],
  ["ink", "tint"],
  ["soft", "paper"],
  ["soft", "rest"],
  ["soft", "tint"],
  ["accent", "paper"],
  ["accent", "rest"],
  ["accent", "tint"],
  ["accent-deep", "paper"],
  ["accent-deep", "tint"],
  ["on-accent", "accent"],
  ["on-accent", "accent-deep"],
  ["care-ink", "paper"],
  ["care-ink", "care"],
  ["ink", "care"],
] as const;
const drawn = [
  ["edge", "paper"],
  ["accent", "paper"],
  ["accent", "tint"],
] as const;

describe.each(Object.entries(themes))("the %s theme", (_, tokens) => {
  test.each(text)("%s is read on %s without effort", (ink, paper) => {
    expect(contrast(tokens[ink] ?? "", tokens[paper] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(drawn)("%s is seen on %s", (ink, paper) => {
    expect(contrast(tokens[ink] ?? "", tokens[paper] ?? "")).toBeGreaterThanOrEqual(3);
  });
});

test("a device in the dark gets the same colours as who chose the dark", () => {
  expect(tokensAfter(':root:not([data-theme="light"])')).toEqual(themes.dark);
});
