import { expect, type Page, test } from "@playwright/test";
import { perform } from "#lib/command.ts";
import { close as closeQuestion } from "#lib/questions/close.ts";
import { done } from "#lib/village/done.ts";
import { system } from "#lib/words/actor.ts";
import { connectTo, signIn } from "../support/sign-in.ts";
import { askAs, countPosted, sourceOf } from "../support/thread.ts";

const titled = (what: string) => `${what} ${process.pid} ${test.info().retry}?`;
const textbox = (page: Page, name: string) => page.getByRole("textbox", { name });

test("whoever is signed out while editing gets the words back, signs in and sends them again", async ({
  page,
}) => {
  const question = await askAs("Yuki", titled("What hums at night"), "The fridge.");
  await signIn(page, "Yuki");
  await page.goto(`/posts/${question}/edit`);
  await textbox(page, "The question in full").fill('The fridge, and "<b>my</b>" ears.');
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save the edit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "You are not signed in any more",
  );
  await expect(textbox(page, "Your text")).toHaveValue('The fridge, and "<b>my</b>" ears.');
  expect(await sourceOf(question)).toBe("The fridge.");
  const door = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Sign in (in a new tab)" }).click();
  await expect(textbox(await door, "Name or e-mail address")).toBeVisible();
  await signIn(page, "Yuki");
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page).toHaveURL(/\/questions\/\d+\//);
  expect(await sourceOf(question)).toBe('The fridge, and "<b>my</b>" ears.');
});

test("whoever is signed out while answering keeps every word, and answers under their name after all", async ({
  page,
}) => {
  const question = await askAs("Yuki", titled("What rustles at night"));
  const words = `The ivy, ${process.pid}.`;
  await signIn(page, "Ben");
  await page.goto(`/questions/${question}`);
  await textbox(page, "Your answer").fill(words);
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByRole("alert")).toContainText("You are not signed in any more");
  await expect(textbox(page, "Your answer")).toHaveValue(words);
  expect(await countPosted(words)).toBe(0);
  await signIn(page, "Ben");
  await page.getByRole("button", { name: "Post your answer" }).click();
  const answer = page.getByRole("article").filter({ hasText: words });
  await expect(answer.getByRole("link", { name: "Ben" })).toBeVisible();
  expect(await countPosted(words)).toBe(1);
});

test("a form whose action went with a deploy comes back with the words", async ({ page }) => {
  const question = await askAs("Yuki", titled("What creaks at night"));
  const words = `The stairs, ${process.pid}.`;
  await page.goto(`/questions/${question}`);
  await textbox(page, "Your answer").fill(words);
  await page.route("**/*", (route) => {
    const body = route.request().postDataBuffer()?.toString("latin1");
    if (body === undefined) return route.fallback();
    const gone = body.replace(/"\$ACTION_ID_[0-9a-f]{42}"/, `"$$ACTION_ID_40${"0".repeat(40)}"`);
    return route.continue({ postData: Buffer.from(gone, "latin1") });
  });
  await page.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This page was renewed while you wrote",
  );
  await expect(textbox(page, "Your text")).toHaveValue(words);
  expect(await countPosted(words)).toBe(0);
});

test("an answer to a question that was closed meanwhile comes back with the reason", async ({
  page,
}) => {
  const question = await askAs("Yuki", titled("What drips at night"));
  const words = `The tap, ${process.pid}.`;
  await page.goto(`/questions/${question}`);
  await textbox(page, "Your answer").fill(words);
  const { db, close } = connectTo();
  done(await perform(db, system, closeQuestion, { question, note: "It was the tap." }));
  await close();
  await page.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByRole("main")).toContainText("takes no new answers at the moment");
  await expect(textbox(page, "Your text")).toHaveValue(words);
  expect(await countPosted(words)).toBe(0);
});
