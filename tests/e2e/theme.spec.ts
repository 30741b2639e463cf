import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { paperOf } from "./support/looks.ts";

declare global {
  interface Window {
    /** The paper at each of the first moments of the page. */
    papers?: string[];
  }
}

for (const colorScheme of ["light", "dark"] as const) {
  const other = colorScheme === "light" ? "dark" : "light";
  const name = other === "light" ? "Light" : "Dark";

  test(`on a ${colorScheme} device the page is ${colorScheme}, until its reader wants it ${other}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/questions");
    expect(await paperOf(page)).toBe(colorScheme);
    const button = page.getByRole("button", { name });
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await button.click();
    expect(await paperOf(page)).toBe(other);
    await expect(button).toHaveAttribute("aria-pressed", "true");

    await page.reload();
    expect(await paperOf(page)).toBe(other);
    await expect(button).toHaveAttribute("aria-pressed", "true");
    for (const path of ["/", "/help", "/nowhere", "/tags/therapy"]) {
      await page.goto(path);
      expect(await paperOf(page), path).toBe(other);
    }

    await page.getByRole("button", { name: "As the device" }).click();
    expect(await paperOf(page)).toBe(colorScheme);
    await page.emulateMedia({ colorScheme: other });
    expect(await paperOf(page)).toBe(other);
  });
}

test("a device that changes its mind takes the page along", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  expect(await paperOf(page)).toBe("light");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paperOf(page)).toBe("dark");
});

test("what was chosen stands before anything is painted: no page flashes", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/help");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect.poll(() => paperOf(page)).toBe("dark");

  await page.addInitScript(() => {
    const papers: string[] = [];
    window.papers = papers;
    const note = (when: string) => {
      // Without a colour of its own the page takes its body's.
      const [own, inner] = [document.documentElement, document.body].map(
        (e) => getComputedStyle(e).backgroundColor,
      );
      const backgroundColor = own === "rgba(0, 0, 0, 0)" ? inner : own;
      papers.push(`${when} ${document.documentElement.dataset.theme} ${backgroundColor}`);
    };
    document.addEventListener("DOMContentLoaded", () => note("parsed"));
    requestAnimationFrame(function frame() {
      if (document.body) note("frame");
      if (papers.length < 10) requestAnimationFrame(frame);
    });
  });
  // The choice itself is painted, too, before anybody looks at what is painted after it.
  await page.screenshot();
  const client = await page.context().newCDPSession(page);
  const frames: Buffer[] = [];
  client.on("Page.screencastFrame", ({ data, sessionId }) => {
    frames.push(Buffer.from(data, "base64"));
    void client.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  });
  await client.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  for (const path of ["/questions", "/tags", "/nowhere", "/members/Cleo", "/%ff"]) {
    await page.goto(path, { waitUntil: "commit" });
    // Before anything is painted there is no picture to take, and nothing that could flash.
    const early = await page.screenshot().catch(() => undefined);
    if (early) frames.push(early);
    await page.waitForLoadState("networkidle");
    const papers = (await page.evaluate(() => window.papers)) ?? [];
    expect(papers.length, path).toBeGreaterThan(0);
    for (const paper of papers) expect(paper, path).toMatch(/ dark rgb\(27, 29, 28\)$/);
  }
  await client.send("Page.stopScreencast");
  expect(frames.length).toBeGreaterThan(3);
  for (const frame of frames) {
    const { channels } = await sharp(frame).removeAlpha().greyscale().stats();
    expect(channels[0]?.mean).toBeLessThan(100);
  }
});
