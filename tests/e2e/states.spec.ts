import { expect, type Page, test } from "@playwright/test";
import { obstaclesOn } from "./support/accessible.ts";
import { settle, talk } from "./support/people.ts";
import { signIn } from "./support/sign-in.ts";
import { askAs } from "./support/thread.ts";

const main = (page: Page) => page.getByRole("main");

/** Everybody can use the page as it stands now, in these colours. */
async function expectOpen(
  page: Page,
  state: string,
  colours: readonly ("light" | "dark")[] = ["light", "dark"],
): Promise<void> {
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect.soft(await obstaclesOn(page), `${state}, ${colorScheme}`).toEqual([]);
  }
}

test("everybody can use the form for a question after a mistake, with its preview and tags open, and its draft discarded", async ({
  page,
}) => {
  const { name } = await settle("Elder");
  await signIn(page, name);
  await page.goto("/questions/ask", { waitUntil: "networkidle" });
  await page.getByLabel("Your question in one sentence").fill("Short");
  await page.getByLabel("More about it (optional)").fill("Some *words*, and then more.");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("region", { name: "Preview" })).toBeFocused();
  await page.getByRole("button", { name: "Ask the question" }).click();
  await expect(page.getByLabel("Your question in one sentence")).toBeFocused();
  await page.getByRole("combobox", { name: "Tags (optional)" }).pressSequentially("ther");
  await expect(page.getByRole("option", { name: /^therapy/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expectOpen(page, "mistake, preview and tags");

  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page.getByRole("button", { name: "Put it back" })).toBeVisible();
  await expectOpen(page, "draft discarded", ["dark"]);
});

test("everybody can use a question while somebody votes, is refused and comments, and an edit that went wrong", async ({
  page,
}) => {
  const { name } = await settle("Poplar");
  const { question } = await talk(name, "Ivo", `Do you hum in the dark? ${process.pid}`);
  await signIn(page, name);
  await page.goto(`/questions/${question}`, { waitUntil: "networkidle" });
  const entry = page.getByRole("article").nth(1);
  await entry.getByRole("button", { name: "Vote up" }).click();
  await expect(entry.getByRole("status").first()).toContainText("Your vote was counted.");
  await entry.getByText(/^Comment on the answer by/).click();
  await entry.getByRole("textbox", { name: "Your comment" }).fill("Hm");
  await entry.getByRole("button", { name: "Post your comment" }).click();
  await expect(entry.getByText(/a little more/)).toBeVisible();
  await page.context().clearCookies();
  await entry.getByRole("button", { name: "Vote up" }).click();
  await expect(entry.getByRole("status").first()).not.toContainText("Your vote was counted.");
  await expect(entry.getByRole("status").first()).toHaveText(/./);
  await expect(entry.getByRole("textbox", { name: "Your comment" })).toHaveValue("Hm");
  await expectOpen(page, "voted, refused and commented");

  await signIn(page, name);
  await page.goto(`/posts/${question}/edit`);
  await page.getByRole("textbox", { name: "Title" }).fill("Hum?");
  await page.getByRole("button", { name: "Save the edit" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
  await expectOpen(page, "edit with a mistake", ["dark"]);
});

test("everybody can use what a guest wrote, before and after it was taken back", async ({
  page,
}) => {
  const words = `A fan, turned to the wall, ${process.pid}.`;
  await page.goto(`/questions/${await askAs("Ben", `Does a fan help? ${process.pid}`)}`);
  const form = page.getByRole("form", { name: "Your answer" });
  await form.getByRole("textbox", { name: "Your answer" }).fill(words);
  await form.getByRole("checkbox").check();
  await form
    .getByRole("textbox", { name: "Email address" })
    .fill(`fan-${process.pid}@post.example`);
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByRole("article").filter({ hasText: words })).toBeFocused();
  await page.goto("/account/guest");
  await main(page).getByText("Take it back").click();
  await main(page).getByText("This device is not mine alone").click();
  await expectOpen(page, "a guest's page");
  await main(page).getByRole("button", { name: "Take this back" }).click();
  await expect(main(page)).toContainText("You took it back.");
  await expect(main(page).getByRole("listitem")).toBeFocused();
  await main(page).getByRole("button", { name: "Erase my address now" }).click();
  await expect(main(page)).toContainText("We hold no e-mail address of yours.");
  await expectOpen(page, "a guest's page, with nothing left", ["dark"]);
});

test("everybody can use the pages of an account, after a mistake and after a change", async ({
  page,
}) => {
  const { name } = await settle("Osier");
  await signIn(page, name);
  await page.goto("/account/profile");
  await main(page).getByLabel("About you (optional)").fill("I mostly listen.");
  await main(page).getByRole("button", { name: "Save the profile" }).click();
  await expect(main(page).getByRole("status")).toContainText("Your changes are kept.");
  const field = main(page).getByRole("textbox", { name: "Name", exact: true });
  await field.fill("The Moderator");
  await main(page).getByRole("button", { name: "Change my name" }).click();
  await expect(field).toBeFocused();
  await expectOpen(page, "profile with a change and a mistake");
  await page.goto("/account/password");
  await main(page).getByLabel("Your password now").fill("not this one");
  await main(page).getByLabel("New password").fill("password");
  await main(page).getByRole("button", { name: "Change my password" }).click();
  await expect(main(page).getByText(/Many people use this password/)).toBeVisible();
  await expectOpen(page, "password with mistakes", ["dark"]);
});
