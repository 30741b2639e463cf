import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { findGone } from "./support/gone.ts";
import { clippedOn, restyle, sidewaysOf } from "./support/looks.ts";
import { pageKinds } from "./support/page-kinds.ts";

const WIDTHS = [320, 390, 768, 1280];
/** Where letters may be twice as large: WCAG 1.4.4 means a screen of 1280 px, and this is less. */
const WIDE = [768, 1280];

const word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6);
const address = `https://example.org/${"a-very-long-way-".repeat(20)}`;
const wild = `
  <p>${word}</p><p><a href="${address}">${address}</a></p><p>${"🌧️".repeat(200)}</p>
  <ul><li><ul><li><ul><li><ul><li>${word}</li></ul></li></ul></li></ul></li></ul>
  <blockquote><blockquote><blockquote><p>${word}</p></blockquote></blockquote></blockquote>
  <pre><code>${"const answer = 42; ".repeat(30)}${word}</code></pre>
  <p><code>${word}</code></p><h2>${word}</h2>
  <table><tr>${`<th>${word.slice(0, 40)}</th>`.repeat(12)}</tr><tr>${"<td>one</td>".repeat(12)}</tr></table>`;

/** Fills in whatever people write with the worst of it: where it stands, the measures are the page's own. */
async function fillWildly(page: Page): Promise<void> {
  await page.evaluate(
    ({ wild, word }) => {
      for (const prose of document.querySelectorAll(".prose")) prose.innerHTML = wild;
      const named = "h1, .row-title a, .row-excerpt, .tag, bdi, nav[aria-label=Category] a";
      for (const element of document.querySelectorAll(named)) element.textContent = word;
    },
    { wild, word },
  );
}

async function expectNoSideways(page: Page, what: string, widths = WIDTHS): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await sidewaysOf(page), `${what} at ${width} px`).toEqual([]);
  }
}

for (const [kind, find] of [...pageKinds, ["gone", findGone] as const]) {
  test(`nobody scrolls sideways on the page of kind "${kind}", at any width, size of letters or spacing`, async ({
    page,
    request,
  }) => {
    await page.goto(await find(request));
    await expectNoSideways(page, "as it is");

    // WCAG 1.4.12
    await restyle(
      page,
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    await expectNoSideways(page, "with wide spacing");
    expect.soft(await clippedOn(page), "with wide spacing").toEqual([]);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });

    await restyle(page, "html { font-size: 200% }");
    await expectNoSideways(page, "with letters twice as large", WIDE);
    expect.soft(await clippedOn(page), "with letters twice as large").toEqual([]);

    await fillWildly(page);
    await expectNoSideways(page, "with wild words and letters twice as large", WIDE);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    await expectNoSideways(page, "with wild words");
  });
}

async function questionWith(request: APIRequestContext, sign: RegExp): Promise<string> {
  const map = await (await request.get("/sitemap.xml")).text();
  for (const [, part] of map.matchAll(/<loc>([^<]+)</g)) {
    const xml = await (await request.get(new URL(String(part)).pathname)).text();
    for (const [, loc] of xml.matchAll(/<loc>([^<]*\/questions\/\d+[^<]*)</g)) {
      const { pathname } = new URL(String(loc));
      if (sign.test(await (await request.get(pathname)).text())) return pathname;
    }
  }
  throw new Error(`The village has no question with ${sign}.`);
}

test("an answer that a link leads to stands out from the others", async ({ page, request }) => {
  const path = await questionWith(request, /id="a\d+"[\s\S]*id="a\d+"/);
  await page.goto(path);
  const [first, second] = await page
    .locator("[id^=a]")
    .evaluateAll((all) => all.map((e) => e.id).filter((id) => /^a\d+$/.test(id)));
  await page.goto(`${path}#${second}`);
  const paper = (id = "") =>
    page.locator(`#${id}`).evaluate((e) => getComputedStyle(e).backgroundColor);
  expect(await paper(second)).not.toBe(await paper(first));
  await expect(page.locator(`#${second}`)).toBeInViewport();
  await page.emulateMedia({ forcedColors: "active" });
  await expect(page.locator(`#${second}`)).toHaveCSS("outline-style", "solid");
});

test("the exact time of a date is shown to who points at it and to who tabs to it", async ({
  page,
  request,
}) => {
  await page.goto(await questionWith(request, /class="moment"/));
  const moments = page.locator("main .moment");
  const exact = (at: number) =>
    moments.nth(at).evaluate((e) => {
      const { display, content } = getComputedStyle(e, "::after");
      return display === "none" ? "" : content;
    });
  expect(await exact(0)).toBe("");
  await moments.first().hover();
  expect(await exact(0)).toMatch(/^"\d\d:\d\d UTC"$/);
  await page.mouse.move(0, 0);
  expect(await exact(0)).toBe("");
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches("main .moment"))) break;
  }
  expect(await exact(0)).toMatch(/^"\d\d:\d\d UTC"$/);
});

test("nothing moves for who asked for stillness", async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const [kind, find] of pageKinds) {
    await page.goto(await find(request));
    await page.getByRole("link", { name: "Urgent help", exact: true }).first().hover();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const still = /^(?:0s(?:, )?)+$/.test(transitionDuration);
        const calm = still && animationName === "none" && scrollBehavior !== "smooth";
        return calm ? [] : [`${element.tagName} ${transitionDuration} ${animationName}`];
      }),
    );
    expect(moving, kind).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length), kind).toBe(0);
  }
});

test("on paper stand the words, where links lead and where help is, and no bars", async ({
  page,
  request,
}) => {
  const linked = /class="prose[\s\S]*<a href="http/;
  await page.goto(await questionWith(request, linked));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const bar of await page.getByRole("navigation", { includeHidden: true }).all()) {
    await expect(bar).toBeHidden();
  }
  await expect(page.getByRole("searchbox").first()).toBeHidden();
  await expect(page.locator(".votes a").first()).toBeHidden();
  await expect(page.getByRole("button", { name: "Dark" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const link = page.locator(".prose a[href^=http]").first();
  const shown = await link.evaluate((e) => getComputedStyle(e, "::after").content);
  expect(shown).toContain(String(await link.getAttribute("href")));
  await expect(page.locator("body")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.locator("footer p")).toContainText("peer support, not therapy");
  const help = page.getByRole("link", { name: /here is where to turn/ });
  await expect(help).toBeVisible();
  expect(await help.evaluate((e) => getComputedStyle(e, "::after").content)).toContain("/help");
});

test("on paper nothing stands that is to be pressed, and folded comments are all there", async ({
  page,
  request,
}) => {
  await page.goto(await questionWith(request, /Show \d+ more comments/));
  const folded = page.locator(".comments details .comment");
  await expect(folded.last()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(folded.first()).toBeVisible();
  await expect(folded.last()).toBeVisible();
  for (const pressed of [".tools", ".comment-new", ".comments summary", "#your-answer"]) {
    for (const one of await page.locator(pressed).all()) await expect(one, pressed).toBeHidden();
    expect(await page.locator(pressed).count(), pressed).toBeGreaterThan(0);
  }
});

test("the address of a folded comment opens the row that it stands in", async ({
  page,
  request,
}) => {
  await page.goto(await questionWith(request, /Show \d+ more comments/));
  const folded = page.locator(".comments details .comment").last();
  await expect(folded).toBeHidden();
  const id = String(await folded.getAttribute("id"));
  await page.goto(`/comments/${id.slice(1)}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test("where the system chooses the colours, the place of the keyboard stays in sight", async ({
  page,
  request,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(await questionWith(request, /class="votes"/));
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const { outlineStyle, outlineWidth, visibility } = getComputedStyle(at);
      const { width, height } = at.getBoundingClientRect();
      return { outlineStyle, wide: outlineWidth !== "0px", visibility, box: width * height > 0 };
    });
    if (seen === null) break;
    expect(seen).toEqual({ outlineStyle: "solid", wide: true, visibility: "visible", box: true });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a long row of comments is folded, and unfolds", async ({ page, request }) => {
    const path = await questionWith(request, /Show \d+ more comments/);
    await page.goto(path);
    const more = page
      .locator("summary")
      .filter({ hasText: /Show \d+ more comments/ })
      .first();
    const folded = more.locator("xpath=..").getByRole("listitem", { includeHidden: true });
    await expect(folded.first()).toBeHidden();
    await more.click();
    await expect(folded.first()).toBeVisible();
    await expect(folded.last()).toBeVisible();
  });
});
