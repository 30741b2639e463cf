import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Count, compact } from "#components/ui/count.tsx";
import { Moment } from "#components/ui/moment.tsx";

describe("numbers", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1_000, "1k"],
    [5_213, "5.2k"],
    [86_990, "86.9k"],
    [999_999, "999.9k"],
    [1_000_000, "1m"],
    [2_560_000, "2.5m"],
    [-12, "−12"],
    [-5_213, "−5.2k"],
  ])("%d is said as %s", (n, said) => {
    expect(compact(n)).toBe(said);
  });

  test("come with their word, one or many", () => {
    expect(renderToStaticMarkup(<Count of={1} one="vote" many="votes" />)).toContain("1 vote<");
    expect(renderToStaticMarkup(<Count of={0} one="vote" many="votes" />)).toContain("0 votes<");
  });

  test("that are shortened say their whole self to who listens", () => {
    const html = renderToStaticMarkup(<Count of={5_213} one="point" many="points" />);
    expect(html).toContain('title="5,213 points"');
    expect(html).toContain('<span class="sr-only">5,213 points</span>');
  });
});

describe("dates", () => {
  const at = new Date("2023-03-04T23:59:30Z");

  test("are said in words, with the exact time for who points, tabs or taps", () => {
    const html = renderToStaticMarkup(<Moment at={at} />);
    expect(html).toContain(">4 March 2023<");
    expect(html).toContain('data-exact="23:59 UTC"');
    expect(html).toContain('tabindex="0"');
    expect(html).toContain('dateTime="2023-03-04T23:59:30.000Z"');
  });

  test("that lead somewhere are one link with the words before them", () => {
    const html = renderToStaticMarkup(
      <Moment at={at} before="edited on " href="/posts/1/history" />,
    );
    expect(html).toMatch(/^<a [^>]*href="\/posts\/1\/history"[^>]*>edited on <time/);
    expect(html).not.toContain("tabindex");
  });
});
