import { expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { perform } from "#lib/command.ts";
import { ask } from "#lib/questions/ask.ts";
import { close } from "#lib/questions/close.ts";
import { done } from "#lib/village/done.ts";
import { system } from "#lib/words/actor.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { sidewaysOf } from "./support/looks.ts";
import { connectTo, signIn } from "./support/sign-in.ts";
import { askAs } from "./support/thread.ts";

test.use({ viewport: { width: 390, height: 844 } });

const question = async (page: Page) => {
  await page.goto(`/questions/${await askAs("Yuki", `How do you go on ${process.pid}?`)}`);
  await page.waitForLoadState("networkidle");
};

test("somebody answers on a phone by keyboard: toolbar, undo, preview, a mistake, and lands on the answer", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await question(page);
  const form = page.getByRole("form", { name: "Your answer" });
  const field = form.getByRole("textbox", { name: "Your answer" });
  await field.focus();
  const toolbar = form.getByRole("toolbar", { name: "Formatting" });
  await expect(toolbar).toBeVisible();

  await page.keyboard.type("Go slowly");
  await page.keyboard.press("Shift+Control+ArrowLeft");
  await page.keyboard.press("Control+b");
  await expect(field).toHaveValue("Go **slowly**");
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue("Go slowly");
  await page.keyboard.press("Control+Shift+z");
  await expect(field).toHaveValue("Go **slowly**");

  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\n- breathe");
  await page.keyboard.press("Enter");
  await page.keyboard.type("wait");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("Go **slowly**\n\n- breathe\n- wait\n");

  // Tab leads out of the field; the toolbar is one stop, and the arrows lead through it.
  await page.keyboard.press("Shift+Tab");
  await expect(form.getByRole("button", { name: "Preview" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(toolbar.getByRole("button", { name: "Bold" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(toolbar.getByRole("button", { name: "Quote" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await page.keyboard.type("said kindly");
  const text = "Go **slowly**\n\n- breathe\n- wait\n> said kindly";
  await expect(field).toHaveValue(text);

  await form.getByRole("button", { name: "Preview" }).click();
  const preview = form.getByRole("region", { name: "Preview" });
  await expect(preview).toBeFocused();
  const previewed = await preview.locator(".prose").innerHTML();
  expect(previewed).toContain("<strong>slowly</strong>");
  await expect(field).toHaveValue(text);
  expect.soft(await obstaclesOn(page)).toEqual([]);
  expect.soft(await sidewaysOf(page)).toEqual([]);

  const name = form.getByRole("textbox", { name: "Your name to display (optional)" });
  await name.fill("Moderator");
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(name).toBeFocused();
  await expect(form.getByRole("alert")).toContainText("look at the marked fields");
  await expect(field).toHaveValue(text);
  expect.soft(await obstaclesOn(page)).toEqual([]);

  await name.fill("Rowan");
  await form.getByRole("button", { name: "Post your answer" }).dblclick();
  await expect(page).toHaveURL(/#a\d+$/);
  const answer = page.getByRole("article").filter({ hasText: "said kindly" });
  await expect(answer).toHaveCount(1);
  await expect(answer).toBeFocused();
  expect(await answer.locator(".prose").first().innerHTML()).toBe(previewed);
  await expect(page.getByText("Your answer is on the page now")).toBeVisible();
  await expect(field).toHaveValue("");

  await answer.getByText(/^Comment on the answer by/).click();
  const comment = answer.locator("form").filter({ hasText: "Your comment" });
  await comment.getByRole("textbox", { name: "Your comment" }).fill("And one more thing.");
  expect.soft(await obstaclesOn(page)).toEqual([]);
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await comment.getByRole("button", { name: "Post your comment" }).click();
  await expect(comment.getByRole("alert")).toContainText("We could not reach the site");
  await expect(comment.getByRole("textbox", { name: "Your comment" })).toHaveValue(
    "And one more thing.",
  );
  await page.unroute("**/*");
  await comment.getByRole("button", { name: "Post your comment" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "And one more thing." })).toBeFocused();
});

test("what sounds like the title and which tags exist is offered while somebody types", async ({
  page,
}) => {
  await page.goto("/questions/ask");
  await page.waitForLoadState("networkidle");
  const known = "How do I tell my boss that I am in therapy?";
  await page
    .getByRole("textbox", { name: "Your question in one sentence" })
    .pressSequentially(known);
  await expect(page.getByRole("status").first()).toContainText(/sounds? like this/);
  const tags = page.getByRole("combobox", { name: "Tags (optional)" });
  await tags.pressSequentially("first, ther");
  await expect(page.getByRole("option", { name: /^therapy/ })).toBeVisible();
  expect.soft(await obstaclesOn(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(tags).toHaveValue("first, therapy, ");
  await expect(page).toHaveURL(/\/questions\/ask$/);
});

test("whoever is signed out while writing, or finds the question closed, keeps every word", async ({
  page,
}) => {
  const { db, close: leave } = connectTo();
  const title = "Which window do you open at night?";
  const { question } = done(await perform(db, system, ask, { title }));
  const form = page.getByRole("form", { name: "Your answer" });
  const field = form.getByRole("textbox", { name: "Your answer" });
  const send = form.getByRole("button", { name: "Post your answer" });
  const words = "The one to the garden, since nobody hears the street there.";

  await signIn(page, "Ben");
  await page.goto(`/questions/${question}`);
  await field.fill(words);
  await page.context().clearCookies();
  await send.click();
  await expect(form.getByRole("alert")).toContainText("You are not signed in any more");
  await expect(form.getByRole("link", { name: "Sign in (in a new tab)" })).toBeVisible();
  await expect(field).toHaveValue(words);

  await signIn(page, "Ben");
  done(await perform(db, system, close, { question, note: "It has been answered elsewhere." }));
  await send.click();
  await expect(form.getByRole("alert")).toContainText("takes no new answers at the moment");
  await expect(field).toHaveValue(words);
  const answers = await db.execute(sql`select id from posts where parent_id = ${question}`);
  expect(answers).toHaveLength(0);
  await leave();
});
