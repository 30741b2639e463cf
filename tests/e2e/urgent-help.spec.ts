import { expect, test } from "@playwright/test";
import { pageKinds } from "./support/page-kinds.ts";

for (const [kind, find] of pageKinds) {
  test(`urgent help is two Tab stops away on the page of kind "${kind}"`, async ({
    page,
    request,
  }) => {
    await page.goto(await find(request));
    const help = page.getByRole("link", { name: "Urgent help", exact: true });
    await expect(help).toHaveAttribute("href", "/help");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(help).toBeFocused();
  });

  test(`no page of kind "${kind}" has to be moved sideways`, async ({ page, request }) => {
    const path = await find(request);
    for (const width of [320, page.viewportSize()?.width ?? 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });

  test(`the page of kind "${kind}" asks nothing of another origin and sets no cookie`, async ({
    page,
    request,
    baseURL,
  }) => {
    const foreign: string[] = [];
    page.on("request", (asked) => {
      if (!asked.url().startsWith(String(baseURL)) && !asked.url().startsWith("data:")) {
        foreign.push(asked.url());
      }
    });
    await page.goto(await find(request));
    await page.waitForLoadState("networkidle");
    expect(foreign).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
}

test("the help page weighs little and needs nothing that the database has", async ({ request }) => {
  const html = await (await request.get("/help")).body();
  expect(html.byteLength).toBeLessThan(50_000);
});
