import type { Page } from "@playwright/test";

/** Lays rules over a page: a sheet made by script is not what the Content-Security-Policy forbids. */
export const restyle = (page: Page, css: string) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);

/** What stands out to the side; empty when nobody has to scroll sideways. */
export const sidewaysOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      return width > 0 && (right > root.clientWidth + 0.5 || left < -0.5);
    });
    const named = out.slice(-3).map((e) => `<${e.tagName.toLowerCase()} class="${e.className}">`);
    return [`${root.scrollWidth} wide in ${root.clientWidth}`, ...named];
  });

/** Words that are cut off by the box in which they stand. */
export const clippedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cuts = (value: string) => value === "hidden" || value === "clip";
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const style = getComputedStyle(element);
        // Kept for screen readers alone, or two lines of a text that is whole on its own page.
        if (element.clientWidth <= 1 || element.matches(".row-excerpt")) return false;
        const tall = cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        const wide = cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        return tall || wide;
      })
      .map((e) => `<${e.tagName.toLowerCase()} class="${e.className}"> ${e.textContent}`);
  });

/** "dark" or "light", as a reader would say. */
export const paperOf = (page: Page): Promise<"dark" | "light"> =>
  page.evaluate(() => {
    const colour = getComputedStyle(document.documentElement).backgroundColor;
    const [r = 255, g = 255, b = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return r + g + b < 384 ? "dark" : "light";
  });
