import { expect, type Page, test } from "@playwright/test";

const main = (page: Page) => page.getByRole("main");
const rows = (page: Page) => main(page).locator("ol.rows > li");
const searched = (typed: string) => `/search?q=${encodeURIComponent(typed)}`;
const several = "friend OR therapist OR night";

test("a reader sees where the words stand, narrows the finds down, and has them by date", async ({
  page,
}) => {
  await page.goto(searched(several));
  await expect(rows(page).locator("mark").first()).toHaveText(/^(?:friend|therapist|night)/i);
  const before = await rows(page).count();
  const narrow = page.getByRole("navigation", { name: "Narrow the search down" });
  await narrow.getByRole("link").first().click();
  await expect(page).toHaveURL(/q=friend\+OR\+.+(?:is%3A|in%3A|%5B)/);
  expect(await rows(page).count()).toBeLessThanOrEqual(before);
  await page.goto(searched(several));
  await main(page).getByRole("link", { name: "Newest", exact: true }).click();
  await expect(page).toHaveURL(/&sort=date$/);
  await expect(rows(page)).toHaveCount(before);
});

test("what makes no sense is said, and looked for as words", async ({ page }) => {
  await page.goto(searched("sleep is:sleepy [no-such-tag]"));
  const said = page.getByRole("list", { name: "About this search" });
  await expect(said).toContainText("is: goes with question, answer, open");
  await expect(said).toContainText("There is no tag “no-such-tag”");
});

test("the ways to search are told behind one word", async ({ page }) => {
  await page.goto("/search");
  await page.getByText("More ways to search").click();
  await expect(main(page)).toContainText("with this tag");
});

test("words that found nothing are the beginning of a question", async ({ page }) => {
  await page.goto(searched("xylophone quartz is:question"));
  await main(page).getByRole("link", { name: "Ask a question" }).click();
  await expect(page.getByLabel("Your question in one sentence")).toHaveValue("xylophone quartz");
});

test.describe("whatever is typed", () => {
  for (const typed of [
    "' or 1=1 --",
    "<script>alert(1)</script>",
    "a:* & !b | (c <-> d)",
    "\\ % _ \u202e",
    '"',
    "[",
    "score:>",
    "-".repeat(150),
  ]) {
    test(`${JSON.stringify(typed.slice(0, 40))} is answered with a page`, async ({ page }) => {
      const answer = await page.goto(searched(typed));
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
    });
  }
});
