import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Chart } from "#components/admin/chart.tsx";
import { inUnit } from "#components/admin/chart-words.ts";
import { dotsOf, pathOf } from "#components/admin/lines.tsx";
import type { Point } from "#lib/counts/charts.ts";

const points: Point[] = [
  { start: "2026-03-01", values: [2, 8] },
  { start: "2026-03-02", values: [null, null] },
  { start: "2026-03-03", values: [4, 72] },
];

test("a chart is drawn, said in words, and stands as a table beside its file", () => {
  const html = renderToStaticMarkup(<Chart name="first-answer" points={points} period={30} />);
  expect(html).toContain("<title");
  expect(html).toContain("Half came within: from 2 h to 4 h, 4 h at last.");
  expect(html).toContain("Nine in ten came within: from 8 h to 3 days, 3 days at last.");
  expect(html).toContain('href="/admin/counts/first-answer.csv?days=30"');
  expect(html).toMatch(/<th scope="row">2 March 2026<\/th><td>–<\/td><td>–<\/td>/);
  expect(html).not.toContain("style=");
});

test("where nothing was there is a sentence in place of an empty drawing", () => {
  const none = points.map(({ start }) => ({ start, values: [0] }));
  const html = renderToStaticMarkup(<Chart name="reports" points={none} period={90} />);
  expect(html).toContain("There was nothing of this kind in this time.");
  expect(html).not.toContain("<svg");
});

test("a line is broken where nothing is known, and a value by itself is a dot", () => {
  const going = [...points, { start: "2026-03-04", values: [1, 9] }];
  expect(pathOf(going, 0).match(/[ML]/g)).toEqual(["M", "M", "L"]);
  expect(dotsOf(going, 0).match(/M/g)).toHaveLength(1);
  expect(dotsOf(points, 0).match(/M/g)).toHaveLength(2);
});

test("no line leaves its frame", () => {
  const numbers = [...pathOf(points, 1).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
  expect(numbers.length).toBe(2);
  for (const [, x, y] of numbers) {
    expect(Number(x)).toBeLessThanOrEqual(600);
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeLessThanOrEqual(150);
  }
  expect(pathOf([{ start: "2026-03-01", values: [0] }], 0)).not.toContain("NaN");
});

test("values are said in their unit", () => {
  expect(inUnit(1204, "count")).toBe("1,204");
  expect(inUnit(12.5, "percent")).toBe("12.5%");
  expect(inUnit(47.5, "hours")).toBe("47.5 h");
  expect(inUnit(96, "hours")).toBe("4 days");
});
