import { expect, type Locator, type Page, test } from "@playwright/test";
import { password, settle, talk } from "./support/people.ts";
import { signIn } from "./support/sign-in.ts";

const STOPS = 150;
const main = (page: Page) => page.getByRole("main");

/** Goes from stop to stop with the keyboard alone, and sees where it stands. */
async function walk(page: Page, to: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(to).toBeVisible();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await to.evaluate((place) => place === document.activeElement)) break;
    await page.keyboard.press(key);
  }
  await expectSeen(to);
}

/** It has the focus, and whoever looks at the page sees that. */
async function expectSeen(place: Locator): Promise<void> {
  await expect(place).toBeFocused();
  await expect(place).toBeInViewport();
  await expect(place).toHaveCSS("outline-style", "solid");
}

const press = async (page: Page, button: Locator, key: "Enter" | "Space" = "Enter") => {
  await walk(page, button);
  await page.keyboard.press(key);
};

const fill = async (page: Page, field: Locator, text: string) => {
  await walk(page, field);
  await page.keyboard.type(text);
};

test("a reader finds help, skips to the content, searches, sorts and chooses the colours by keyboard", async ({
  page,
}) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expectSeen(page.getByRole("link", { name: "Skip to the content" }));
  await page.keyboard.press("Tab");
  await expectSeen(page.getByRole("link", { name: "Urgent help", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/help");

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(main(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expectSeen(main(page).getByRole("link").first());

  await walk(page, page.getByRole("searchbox", { name: "Search questions" }), "Shift+Tab");
  await page.keyboard.type("sleep");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=sleep$/);

  await page.goto("/questions");
  const orders = page.getByRole("navigation", { name: "Order of the questions" });
  await press(page, orders.getByRole("link", { name: "Votes" }));
  await expect(page).toHaveURL(/\?sort=votes$/);
  const dark = page.getByRole("button", { name: "Dark" });
  await press(page, dark, "Space");
  await expect(dark).toHaveAttribute("aria-pressed", "true");
  await expectSeen(dark);
});

test("somebody signs in after a mistake, reads their notices and signs out by keyboard", async ({
  page,
}) => {
  const { name } = await settle("Willow");
  await talk(name, "Ivo", `Does a walk help you? ${process.pid}`);
  await page.goto("/sign-in?next=/account/notices");
  await fill(page, main(page).getByLabel("Name or e-mail address"), name);
  const secret = main(page).getByLabel("Password", { exact: true });
  await fill(page, secret, "a bridge");
  await press(page, main(page).getByRole("button", { name: "Sign in" }), "Space");
  await expect(main(page).getByRole("alert")).toContainText("do not belong together");
  await expectSeen(secret);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account/notices");
  await expect(main(page)).toBeFocused();

  await expect(async () => {
    await page.goto("/account/notices");
    expect(await main(page).getByText("New:").count()).toBe(1);
  }).toPass();
  await press(page, main(page).getByRole("button", { name: /^Mark as read/ }));
  await expect(main(page).getByText("New:")).toHaveCount(0);
  await expectSeen(main(page).getByRole("listitem").first());
  await page.keyboard.press("Tab");
  await expectSeen(main(page).getByRole("listitem").first().getByRole("link").first());

  await page.goto("/account/notices");
  await press(page, page.getByRole("banner").getByRole("button", { name: "Sign out" }));
  await expect(page).toHaveURL("/");
  await expect(main(page)).toBeFocused();
});

test("a member asks with a tag that is offered, and answers with the toolbar, its keys and a preview", async ({
  page,
}) => {
  const { name } = await settle("Larch");
  await signIn(page, name);
  await page.goto("/questions/ask", { waitUntil: "networkidle" });
  await fill(page, page.getByLabel("Your question in one sentence"), `Why do I count? ${name}`);
  const tags = page.getByRole("combobox", { name: "Tags (optional)" });
  const therapy = page.getByRole("option", { name: /^therapy/ });
  await fill(page, tags, "ther");
  await expect(therapy).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(therapy).toBeHidden();
  await page.keyboard.type("a");
  await expect(therapy).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(tags).toHaveValue("therapy, ");
  await press(page, page.getByRole("button", { name: "Ask the question" }));
  await expect(page).toHaveURL(/\/questions\/\d+\/why-do-i-count/);

  await page.waitForLoadState("networkidle");
  const form = page.getByRole("form", { name: "Your answer" });
  const field = form.getByRole("textbox", { name: "Your answer" });
  await fill(page, field, "Try ");
  const toolbar = form.getByRole("toolbar", { name: "Formatting" });
  await expect(toolbar).toBeVisible();
  for (const [key, words] of Object.entries({ b: "this", i: "or that", k: "or here" })) {
    await page.keyboard.press(`Control+${key}`);
    await page.keyboard.type(words);
    await page.keyboard.press("End");
    await page.keyboard.type(" ");
  }
  await page.keyboard.press("Enter");
  await walk(page, toolbar.getByRole("button", { name: "Bold" }), "Shift+Tab");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await expectSeen(toolbar.getByRole("button", { name: "Bulleted list" }));
  await page.keyboard.press("Enter");
  await expectSeen(field);
  await page.keyboard.type("slowly");
  const text = "Try **this** *or that* [or here](https://) \n- slowly";
  await expect(field).toHaveValue(text);

  await press(page, form.getByRole("button", { name: "Preview" }), "Space");
  const preview = form.getByRole("region", { name: "Preview" });
  await expectSeen(preview);
  await expect(preview.getByRole("listitem")).toHaveText("slowly");
  await press(page, form.getByRole("button", { name: "Post your answer" }));
  await expect(page).toHaveURL(/#a\d+$/);
  await expectSeen(page.getByRole("article").filter({ hasText: "slowly" }));
});

test("whoever asked votes, accepts, comments, edits and follows by keyboard, and is never left nowhere", async ({
  page,
}) => {
  const [asker, answerer] = [await settle("Rowan"), await settle("Birch")];
  const title = `Which side do you sleep on? ${process.pid}`;
  const { question } = await talk(asker.name, answerer.name, title);
  await signIn(page, asker.name);
  await page.goto(`/questions/${question}`, { waitUntil: "networkidle" });
  const entry = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: `Answer by ${answerer.name}` }) });

  const follow = page.getByRole("button", { name: "Follow this question", exact: true });
  const unfollow = page.getByRole("button", { name: "Stop following this question" });
  const [first, second] = (await unfollow.isVisible()) ? [unfollow, follow] : [follow, unfollow];
  await press(page, first);
  await expectSeen(second);
  await page.keyboard.press("Space");
  await expectSeen(first);

  const up = entry.getByRole("button", { name: "Vote up" });
  await press(page, up, "Space");
  await expect(entry.getByRole("status").first()).toHaveText("Your vote was counted. +1 votes.");
  await expectSeen(up);
  await page.keyboard.press("Enter");
  await expect(entry.getByRole("status").first()).toContainText("Your vote was taken back.");
  await expect(up).toHaveAttribute("aria-pressed", "false");
  await expectSeen(up);

  const summary = entry.getByText(/^Comment on the answer by/);
  await press(page, summary);
  await page.keyboard.press("Tab");
  const comment = entry.getByRole("textbox", { name: "Your comment" });
  await expectSeen(comment);
  await page.keyboard.type("The left one, mostly.");
  await press(page, entry.getByRole("button", { name: "Post your comment" }), "Space");
  await expectSeen(entry.getByRole("listitem").filter({ hasText: "The left one, mostly." }));

  await press(page, entry.getByRole("button", { name: "Accept this answer: it helped" }));
  await expectSeen(entry.getByRole("button", { name: "Take back that this answer helped" }));
  await expect(entry).toContainText("Accepted answer");

  const asked = page.getByRole("article").first();
  await walk(page, asked.getByRole("link", { name: "Edit", exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/posts\/\d+\/edit$/);
  await page.waitForLoadState("networkidle");
  await fill(page, page.getByRole("textbox", { name: "The question in full" }), "Always. ");
  await fill(page, page.getByRole("textbox", { name: /^What you changed/ }), "Said how often.");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/questions\/\d+\/which-side/);
  await expect(asked).toContainText("Always.");
});
