import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Page } from "#components/layout/page.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";

describe("the frame of every page", () => {
  const header = renderToStaticMarkup(<SiteHeader siteName="Askwell" />);
  const stops = [...header.matchAll(/<(?:a|button|input|summary)\b[^>]*>/g)].map(([tag]) => tag);

  test("starts with the skip link, and urgent help is the second Tab stop", () => {
    expect(stops[0]).toContain('href="#main"');
    expect(stops[1]).toContain('href="/help"');
  });

  test("the skip link leads to what is read", () => {
    expect(renderToStaticMarkup(<Page>Words</Page>)).toContain('<main id="main" tabindex="-1"');
  });

  test("searches by a plain form", () => {
    expect(header).toMatch(/<form [^>]*action="\/search"/);
    expect(header).toContain('name="q"');
  });

  test("leads to every list, to asking, to signing in and to joining", () => {
    for (const href of [
      "/questions",
      "/questions?sort=unanswered",
      "/categories",
      "/tags",
      "/members",
      "/questions/ask",
      "/sign-in",
      "/join",
    ]) {
      expect(header).toContain(`href="${href}"`);
    }
  });

  test("ends with what this place is not, and where to turn", () => {
    const footer = renderToStaticMarkup(<SiteFooter siteName="Askwell" />);
    expect(footer).toContain("Askwell is peer support, not therapy or emergency care.");
    expect(footer).toContain('href="/help"');
    expect(footer).toContain('href="/about/rules"');
  });

  test("offers no choice of colours before JavaScript can keep it", () => {
    expect(renderToStaticMarkup(<SiteFooter siteName="Askwell" />)).not.toContain("<button");
  });
});
