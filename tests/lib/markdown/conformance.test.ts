import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { fromMarkdown } from "#lib/markdown/from-markdown.ts";
import { hasShared, readShared } from "#tests/support/shared-data.ts";
import { commonmarkDifferences, gfmDifferences } from "./commonmark-differences.ts";
import { comparable, writeHtml } from "./reading.ts";

type Example = { number: number; markdown: string; html: string };

function differing(examples: Example[]): number[] {
  return examples
    .filter(({ markdown, html }) => {
      const ours = writeHtml(fromMarkdown(markdown.replaceAll("→", "\t")));
      return comparable(ours) !== comparable(html.replaceAll("→", "\t"));
    })
    .map(({ number }) => number);
}

function listed(differences: { [reason: string]: number[] }): number[] {
  return Object.values(differences)
    .flat()
    .sort((a, b) => a - b);
}

describe("Markdown before it is sanitised", () => {
  test("means what CommonMark says, but for the differences that we list", () => {
    const require = createRequire(import.meta.url);
    const { tests } = require("commonmark-spec") as { tests: Example[] };
    expect(tests).toHaveLength(652);
    const found = differing(tests);
    expect(found).toEqual(listed(commonmarkDifferences));
    expect(tests.length - found.length).toBeGreaterThanOrEqual(560);
  });

  const gfm = "security/gfm-0.29-spec.json";
  test.skipIf(!hasShared(gfm))(
    "means what GitHub says, but for the differences that we list (skipped without ../shared)",
    () => {
      const read = readShared(gfm) as (Example & { example: number })[];
      const examples = read.map((one) => ({ ...one, number: one.example }));
      expect(differing(examples)).toEqual(listed(gfmDifferences));
    },
  );

  test("the comparison sees a difference", () => {
    expect(comparable("<p>a <em>b</em></p>")).not.toBe(comparable("<p>a<em>b</em></p>"));
    expect(comparable("<p>a</p>\n<p>b</p>")).toBe(comparable("<p>a</p><p>b</p>"));
    expect(comparable("<pre>a\nb</pre>")).not.toBe(comparable("<pre>a b</pre>"));
  });
});
