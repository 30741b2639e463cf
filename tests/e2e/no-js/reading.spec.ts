import { expect, type Page, test } from "@playwright/test";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");
const rowLinks = (page: Page) =>
  main(page).getByRole("listitem").getByRole("heading").getByRole("link");

test("a reader walks from the front page to a question and on, without JavaScript", async ({
  page,
}) => {
  await page.goto("/");
  await expect(title(page)).toContainText("Welcome");
  await page
    .getByRole("navigation", { name: "Categories" })
    .getByRole("link", { name: "Relationships" })
    .click();
  await expect(title(page)).toHaveText("Relationships");

  await page.getByRole("navigation", { name: "Order of the questions" }).getByText("Votes").click();
  await expect(page).toHaveURL(/\/categories\/relationships\?sort=votes$/);
  const first = rowLinks(page).first();
  const asked = await first.textContent();
  await first.click();
  await expect(title(page)).toHaveText(String(asked));

  await page.getByRole("navigation", { name: "Category" }).getByRole("link").first().click();
  await expect(title(page)).toHaveText("Relationships");
});

test("a reader finds a question by its tag, and its tag by the list of all", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Tags", exact: true }).click();
  await main(page).getByRole("link", { name: "therapy", exact: true }).click();
  await expect(title(page)).toHaveText("Questions tagged therapy");
  await expect(main(page)).toContainText("also called");
  await rowLinks(page).first().click();
  await expect(page).toHaveURL(/\/questions\/\d+\/./);
  await expect(
    page.getByRole("list", { name: "Tags" }).first().getByRole("link", { name: "therapy" }),
  ).toBeVisible();
});

test("a reader sees what a member's points come from, down to each entry", async ({ page }) => {
  await page.goto("/members");
  await main(page).getByRole("link", { name: "Cleo", exact: true }).click();
  await expect(title(page)).toHaveText("Cleo");
  const points = page.getByRole("table", { name: "What the points of Cleo come from" });
  await expect(points).toContainText("for joining");
  await expect(points).toContainText("points in all");
  await page.getByRole("link", { name: "Every entry of the ledger" }).click();
  await expect(title(page)).toHaveText("Points of Cleo");
  const pages = page.getByRole("navigation", { name: "Pages of Cleo" });
  await pages.getByRole("link", { name: "Answers" }).click();
  await expect(title(page)).toHaveText("Answers by Cleo");
  await rowLinks(page).first().click();
  await expect(page).toHaveURL(/\/questions\/\d+\/[^#]+#a\d+$/);
});

test("what a member's sums explain is what the member has", async ({ page }) => {
  for (const name of ["Cleo", "Ben", "Eve"]) {
    await page.goto(`/members/${name}`);
    const cells = await page
      .getByRole("table", { name: `What the points of ${name} come from` })
      .getByRole("cell")
      .allTextContents();
    const numbers = cells.map((cell) => Number(cell.replaceAll(",", "").replace("\u2212", "-")));
    const sum = numbers.slice(0, -1).reduce((all, one) => all + one, 0);
    expect(sum).toBe(numbers.at(-1));
  }
});

test("a suspended member's page says so, and shows what was written before", async ({ page }) => {
  await page.goto("/members/Eve");
  await expect(page.getByRole("region", { name: "Suspended" })).toContainText("for now");
});

test("a reader sees how an edited post read before", async ({ page, request }) => {
  const html = await (await request.get("/sitemap.xml")).text();
  expect(html).toContain("sitemap");
  await page.goto("/questions?sort=active");
  const addresses = await rowLinks(page).evaluateAll((all) =>
    all.map((a) => a.getAttribute("href")),
  );
  for (const address of addresses) {
    await page.goto(String(address));
    const edited = page.getByRole("link", { name: /^edited/ });
    if ((await edited.count()) === 0) continue;
    await edited.first().click();
    await expect(title(page)).toHaveText(/^How this (question|answer|comment) changed$/);
    await expect(page.getByRole("heading", { name: /^Version \d+$/ }).first()).toBeVisible();
    return;
  }
  throw new Error("The village has no edited post.");
});

test("a reader searches, and is offered to ask where nothing was found", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search questions" }).first().fill("sleep");
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText("Search");
  await expect(rowLinks(page).first()).toBeVisible();
  await page.goto("/search?q=xylophonequartz");
  await expect(main(page)).toContainText("Nothing found for “xylophonequartz”");
  await main(page).getByRole("link", { name: "Ask a question" }).click();
  await expect(title(page)).toHaveText("Ask a question");
});

test("somebody in danger finds a number to call from the front page, and the way back", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Urgent help", exact: true }).click();
  await expect(title(page)).toHaveText("If you need help right now");
  await expect(page.getByRole("link", { name: "Call 112" })).toHaveAttribute("href", "tel:112");
  await page.getByRole("link", { name: "the questions are here" }).click();
  await expect(title(page)).toHaveText("Newest questions");
});

test("the rules are printed from what decides them", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Rules", exact: true }).click();
  await expect(page.getByRole("table", { name: "Who may do what" })).toContainText(
    "Accept an answer",
  );
  await expect(page.getByRole("table", { name: "What earns points" })).toContainText("+300");
});

test("each list can be put in each order, without JavaScript", async ({ page }) => {
  for (const path of ["/questions", "/categories/relationships", "/tags/therapy"]) {
    for (const sort of ["active", "hot", "votes", "answers", "views", "unanswered"]) {
      const answer = await page.goto(`${path}?sort=${sort}`);
      expect(answer?.status(), `${path} by ${sort}`).toBe(200);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        "href",
        new RegExp(`${path}$`),
      );
    }
  }
});

test("a reader pages on through the questions, and back", async ({ page }) => {
  const pages = page.getByRole("navigation", { name: "Pages of questions" });
  const here = pages.locator("[aria-current=page]");
  await page.goto("/questions");
  const newest = String(await rowLinks(page).first().getAttribute("href"));
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(here).toHaveText("Page 2");
  await expect(rowLinks(page).first()).toBeVisible();
  await expect(main(page).locator(`a[href="${newest}"]`)).toHaveCount(0);
  await pages.getByRole("link", { name: "Previous" }).click();
  await expect(here).toHaveText("Page 1");
  await expect(rowLinks(page).first()).toBeVisible();
});
