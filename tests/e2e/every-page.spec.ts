import { expect, type Page, test } from "@playwright/test";
import { inspect } from "./support/accessible.ts";
import { pageKinds, rareKinds } from "./support/page-kinds.ts";
import { beforeFirstTab, takeToPhone } from "./support/phone.ts";

async function expectHelpNear(page: Page): Promise<void> {
  const help = page.getByRole("link", { name: "Urgent help", exact: true });
  await expect(help).toHaveAttribute("href", "/help");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(help).toBeFocused();
}

async function expectAccessible(page: Page, colours: string): Promise<void> {
  const { violations, passes, inapplicable } = await inspect(page);
  const faults = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
  expect.soft(faults, colours).toEqual([]);
  expect([...passes, ...inapplicable].map((rule) => rule.id)).toContain("target-size");
}

for (const [kind, find] of [...pageKinds, ...rareKinds]) {
  test(`on the page of kind "${kind}" urgent help is two Tab stops away, everybody can use it, and nobody else hears of it`, async ({
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
    // What colours do is the same at each width. Nothing moves, so that none is looked at halfway to another.
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(await find(request));
    await expectHelpNear(page);
    await expectAccessible(page, "light");

    await takeToPhone(page);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
    await beforeFirstTab(page);
    await expectHelpNear(page);
    await expectAccessible(page, "dark, on a phone");
    expect.soft(foreign).toEqual([]);
    expect.soft(await page.context().cookies()).toEqual([]);
  });
}

test("the help page weighs little and needs nothing that the database has", async ({ request }) => {
  const html = await (await request.get("/help")).body();
  expect(html.byteLength).toBeLessThan(50_000);
});
