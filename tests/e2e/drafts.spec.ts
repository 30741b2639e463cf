import { type Browser, expect, type Page, test } from "@playwright/test";
import { obstaclesOn } from "./support/accessible.ts";
import { signIn, signInContext } from "./support/sign-in.ts";

const begun = "I have tried wet curtains, and then ";
const field = (page: Page) => page.getByRole("textbox", { name: "Your answer" });
const savedHere = (page: Page) => page.getByText("Saved", { exact: true });

async function addressOf(page: Page, title: string): Promise<string> {
  // In the list other journeys' questions may have pushed it off the first page.
  await page.goto(`/search?q=${encodeURIComponent(title)}`);
  const link = page.getByRole("main").getByRole("link", { name: title }).first();
  return new URL((await link.getAttribute("href")) ?? "", page.url()).href;
}

async function member(browser: Browser, baseURL: string | undefined, name: string): Promise<Page> {
  const context = await browser.newContext();
  await signInContext(context, name, { url: String(baseURL) });
  return context.newPage();
}

test("a member's words survive a crash, another machine and two tabs", async ({
  page,
  browser,
  baseURL,
}) => {
  const question = await addressOf(page, "say no without feeling guilty");
  await signIn(page, "Grace");
  await page.goto(question);
  await field(page).pressSequentially(begun);
  await expect(savedHere(page)).toBeVisible();

  // The tab crashes; the browser comes back to where it was.
  await page.goto("about:blank");
  await page.goto(question);
  await expect(field(page)).toHaveValue(begun);
  await expect(page.getByText("We kept what you wrote on")).toBeVisible();

  const elsewhere = await member(browser, baseURL, "Grace");
  await elsewhere.goto(question);
  await expect(field(elsewhere)).toHaveValue(begun);
  await expect(elsewhere.getByRole("button", { name: "Discard it" })).toBeVisible();
  await field(elsewhere).fill(`${begun}an open window.`);
  await expect(savedHere(elsewhere)).toBeVisible();

  // The first tab is told, and nothing is written over.
  await field(page).fill(`${begun}a fan.`);
  await expect(page.getByText("was changed elsewhere meanwhile")).toBeVisible();
  await page.getByRole("button", { name: "Look at the other one" }).click();
  await expect(page.getByText("an open window.")).toBeVisible();
  expect(await obstaclesOn(page, "#your-answer")).toEqual([]);
  await page.getByRole("button", { name: "Take that one" }).click();
  await expect(field(page)).toHaveValue(`${begun}an open window.`);
  await expect(savedHere(page)).toBeVisible();

  await page.goto("/account/things/drafts");
  await page.getByText("Read it").first().click();
  await expect(page.getByText("an open window.")).toBeVisible();
  await page.getByRole("link", { name: "Go on writing" }).first().click();
  await expect(field(page)).toHaveValue(`${begun}an open window.`);
  // It comes with the answer to an earlier request, which is not the one to wait for.
  await expect(page.getByRole("button", { name: "Discard it" })).toBeVisible();
  const discarded = page.waitForResponse("/api/drafts");
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(field(page)).toHaveValue("");
  await discarded;
  await page.goto("/account/things/drafts");
  await expect(page.getByText("You have no drafts")).toBeVisible();
  await elsewhere.context().close();
});

test("a guest's words are in the browser alone, until the post is there", async ({ page }) => {
  const question = await addressOf(page, "tell my manager that I am in therapy");
  await page.goto(question);
  await field(page).fill(begun);
  await expect(page.getByText("Saved in this browser")).toBeVisible();
  await page.goto("about:blank");
  await page.goto(question);
  await expect(field(page)).toHaveValue(begun);
  await page.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByText("Your answer is on the page now")).toBeVisible();
  await page.goto(question);
  await field(page).focus();
  await expect(field(page)).toHaveValue("");
  const kept = await page.evaluate(() => Object.keys(localStorage).join());
  expect(kept).not.toContain("draft");
});

test("a guest's name, address and reason come back after a crash, and the address stays in the browser", async ({
  page,
}) => {
  const question = await addressOf(page, "tell my manager that I am in therapy");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));
  const name = page.locator("#your-answer").getByLabel("Your name to display");
  const address = page.locator("#your-answer").getByLabel("Email address");
  const notify = page.getByRole("checkbox", { name: /^Email me/ });
  await page.goto(question);
  await field(page).fill(begun);
  await name.fill("Night owl");
  await notify.check();
  await address.fill("night-owl@post.example");
  await expect(page.getByText("Saved in this browser")).toBeVisible();
  await page.goto("about:blank");
  await page.goto(question);
  await expect(field(page)).toHaveValue(begun);
  await expect(name).toHaveValue("Night owl");
  await expect(notify).toBeChecked();
  await expect(address).toHaveValue("night-owl@post.example");
  expect(sent.join()).not.toContain("night-owl");
});

test("what a guest has begun to change meets what a moderator changed meanwhile", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const question = await addressOf(page, "say no without feeling guilty");
  await page.goto(question);
  await field(page).fill(`I say that I will think about it, ${test.info().project.name}.`);
  await page.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByText("Your answer is on the page now")).toBeVisible();
  await page.goto("/account/guest");
  await page.getByRole("link", { name: "Edit", exact: true }).first().click();
  const text = page.getByRole("textbox", { name: "The answer" });
  const why = page.getByRole("textbox", { name: "What you changed" });
  await text.fill("I say that I will sleep on it.");
  await why.fill("Sleep is better.");
  await expect(page.getByText("Saved in this browser")).toBeVisible();
  const edit = page.url();
  await page.goto("about:blank");

  const ada = await member(browser, baseURL, "Ada");
  await ada.goto(edit);
  await ada.getByRole("textbox", { name: "The answer" }).fill("I say that I need a day for it.");
  await ada.getByRole("textbox", { name: /^Why/ }).fill("Gentler.");
  await ada.getByRole("button", { name: "Save the edit" }).click();
  await ada.waitForURL(/\/questions\//);
  await ada.context().close();

  await page.goto(edit);
  await expect(text).toHaveValue("I say that I will sleep on it.");
  await expect(why).toHaveValue("Sleep is better.");
  const save = page.getByRole("button", { name: "Save the edit" });
  await save.click();
  await expect(page.getByRole("alert").first()).toContainText("changed while you were writing");
  await expect(page.getByRole("main")).toContainText("I say that I need a day for it.");
  await expect(text).toHaveValue("I say that I will sleep on it.");
  await save.click();
  await page.waitForURL(/\/questions\//);
  await expect(page.getByRole("main")).toContainText("I say that I will sleep on it.");
});

test("a member's own lists hold what axe asks for, full and empty", async ({ page }) => {
  for (const name of ["Ben", "Dan"]) {
    await signIn(page, name);
    const lists = "questions answers comments suggestions votes following drafts waiting";
    for (const which of lists.split(" ")) {
      await page.goto(`/account/things/${which}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await obstaclesOn(page), `${name}: ${which}`).toEqual([]);
    }
  }
});
