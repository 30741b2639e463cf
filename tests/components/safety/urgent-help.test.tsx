import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { describe, expect, test } from "vitest";
import NotFound from "#app/not-found.tsx";
import { Gone } from "#components/layout/gone.tsx";
import { UrgentHelp } from "#components/safety/urgent-help.tsx";

const html = renderToStaticMarkup(<UrgentHelp />);
const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("urgent help", () => {
  test("gives a number to call before anything else that can be followed", () => {
    expect(html.indexOf('href="tel:112"')).toBe(html.indexOf('href="'));
    for (const number of ["112", "911", "999", "000", "111"]) {
      expect(html).toContain(`href="tel:${number}"`);
    }
  });

  test("says that this site is no emergency service, and where helplines are found", () => {
    expect(words).toContain("not an emergency service");
    expect(html).toContain(
      '<a href="https://findahelpline.com/" rel="external noopener noreferrer">',
    );
  });

  test("speaks safely: no word of blame, of methods or of promised secrecy", () => {
    expect(words).not.toMatch(/commit|overdose|pills|hang|gun|bridge|successful|failed attempt/i);
  });

  test("is small enough for a weak connection", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(10_000);
  });
});

describe("where an address leads nowhere", () => {
  test.each([
    ["unknown", <NotFound key="unknown" />],
    ["deleted", <Gone key="deleted" what="answer" />],
  ])("the page of an %s one offers search, ways on and help", async (_name, page) => {
    const { prelude } = await prerender(page);
    const shown = await new Response(prelude).text();
    expect(shown.match(/<h1/g)).toHaveLength(1);
    expect(shown).toContain('action="/search"');
    for (const href of ["/", "/questions", "/categories", "/help"]) {
      expect(shown).toContain(`<a href="${href}">`);
    }
  });
});
