import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Pager, stepsAround } from "#components/ui/pager.tsx";

const pager = (page: number, pageCount: number) =>
  renderToStaticMarkup(
    <Pager page={page} pageCount={pageCount} href={(n) => `?page=${n}`} label="Pages" />,
  );

describe("the pager", () => {
  test("is absent where one page is all", () => {
    expect(pager(1, 1)).toBe("");
    expect(pager(1, 0)).toBe("");
  });

  test("leads to the first, the last and both neighbours of fifty thousand pages", () => {
    const html = pager(25_000, 50_000);
    for (const page of [1, 24_999, 25_001, 50_000]) expect(html).toContain(`href="?page=${page}"`);
    expect(html.match(/<a /g)).toHaveLength(7);
  });

  test("marks where the reader stands", () => {
    expect(pager(2, 3)).toContain('<a href="?page=2" aria-current="page">');
  });

  test("asks search engines not to follow it through another order of a list", () => {
    const html = renderToStaticMarkup(
      <Pager page={2} pageCount={3} href={(n) => `?page=${n}`} label="Pages" nofollow />,
    );
    expect(html.match(/<a /g)).toHaveLength(5);
    expect(html.match(/rel="(?:prev |next )?nofollow"/g)).toHaveLength(5);
    expect(pager(2, 3)).not.toContain("nofollow");
  });

  test("offers no step before the first page and none after the last", () => {
    expect(pager(1, 3)).not.toContain("Previous");
    expect(pager(3, 3)).not.toContain("Next");
  });

  test("always shows the first, the current and the last page, in order and without a gap of one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b) => {
        const [page, last] = [Math.min(a, b), Math.max(a, b)];
        const steps = stepsAround(page, last);
        const numbers = steps.filter((step) => typeof step === "number");
        expect(numbers).toEqual([...numbers].sort((x, y) => x - y));
        expect(numbers).toEqual(expect.arrayContaining([1, page, last]));
        steps.forEach((step, i) => {
          const next = steps[i + 1];
          if (typeof step === "object") expect(Number(next) - step.gapAfter).toBeGreaterThan(2);
          else if (typeof next === "number") expect(next).toBe(step + 1);
        });
      }),
    );
  });
});
