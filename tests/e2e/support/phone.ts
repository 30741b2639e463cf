import type { Page } from "@playwright/test";

/** From here on the page is looked at on a phone, as if it had been opened there. */
export async function takeToPhone(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const screen = { width: 390, height: 844, deviceScaleFactor: 1, mobile: true };
  await devtools.send("Emulation.setDeviceMetricsOverride", screen);
  await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
}

/** The next Tab begins where it does on a page that was just opened. */
export const beforeFirstTab = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute("tabindex");
    document.body.blur();
    scrollTo(0, 0);
  });
