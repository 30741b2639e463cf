import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";
import { answeredByIvo } from "../support/villager.ts";

test("without JavaScript a member takes an answer back, and reads why a question with answers stays", async ({
  page,
  browser,
  baseURL,
}) => {
  const title = `How do you get through a Sunday? ${process.pid}`;
  const { question, answer } = await answeredByIvo(title);
  const main = page.getByRole("main");
  await signIn(page, "Yuki");
  await page.goto(`/questions/${question}`);
  await main.getByRole("link", { name: "Take it back" }).click();
  await expect(main).toContainText("taking it back would take their words along");
  await expect(main.getByRole("button", { name: "Take this question back" })).toBeHidden();
  await main.getByRole("link", { name: "Leave it as it is" }).click();
  await expect(main).toContainText("One hour at a time");
  await expect(main.getByRole("link", { name: "Take it back" })).toHaveCount(1);

  const visitor = await browser.newPage({ baseURL: String(baseURL), javaScriptEnabled: false });
  await visitor.goto(`/questions/${question}`);
  await expect(visitor.getByRole("main")).toContainText("One hour at a time");
  await expect(visitor.getByRole("link", { name: "Take it back" })).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page, "Ivo");
  await page.goto(`/answers/${answer}`);
  await main.getByRole("link", { name: "Take it back" }).click();
  await main.getByRole("button", { name: "Take this answer back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You took this answer back");
  await visitor.reload();
  await expect(visitor.getByRole("main")).not.toContainText("One hour at a time");
  await visitor.close();

  await main.getByRole("link", { name: "All that you wrote" }).click();
  const row = main.getByRole("listitem").filter({ hasText: title });
  await expect(row).toContainText("You took this back.");
  await expect(row.getByRole("link", { name: "Take it back" })).toHaveCount(0);
  await row.getByText("Read what you wrote").click();
  await expect(row).toContainText("One hour at a time");
});

test("without JavaScript a question grows out of an answer, and each leads to the other", async ({
  page,
}) => {
  const { answer } = await answeredByIvo(`What helps on Mondays? ${process.pid}`);
  const title = `Which tea do you drink then? ${process.pid}`;
  const main = page.getByRole("main");
  await page.goto(`/answers/${answer}`);
  await main.getByRole("link", { name: "Ask a follow-on question" }).click();
  await expect(main).toContainText("Your question grows out of this answer.");
  const field = main.getByRole("textbox", { name: "Your question in one sentence" });
  await field.fill("Tea?");
  await main.getByRole("button", { name: "Ask the question" }).click();
  await expect(page.getByRole("alert")).toContainText("look at the marked fields");
  await field.fill(title);
  await main.getByRole("button", { name: /^(Ask the question|None of these)/ }).click();
  const none = main.getByRole("button", { name: "None of these is mine, ask it" });
  if (await none.isVisible()) await none.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(main).toContainText("This question grew out of an answer to What helps on Mondays?");
  await main.getByRole("link", { name: "an answer" }).click();
  await expect(main).toContainText("A question grew out of this:");
  await main.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("without JavaScript an edit can be put away, is listed among the drafts, and goes on", async ({
  page,
}) => {
  const title = `How do you end a call? ${process.pid}`;
  const { question } = await answeredByIvo(title);
  const main = page.getByRole("main");
  await signIn(page, "Yuki");
  await page.goto(`/posts/${question}/edit`);
  const text = main.getByRole("textbox", { name: "The question in full" });
  await text.fill("I would like to hear how others do it, kindly.");
  await main.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your drafts");
  const row = main.getByRole("listitem").filter({ hasText: title });
  await expect(row).toContainText(`An edit of “${title}”`);
  await row.getByRole("link", { name: "Go on writing" }).click();
  await expect(main).toContainText("We kept what you wrote on");
  await expect(text).toHaveValue("I would like to hear how others do it, kindly.");
  await main.getByRole("button", { name: "Save the edit" }).click();
  await expect(main).toContainText("how others do it, kindly.");
  await page.goto("/account/things/drafts");
  await expect(main).not.toContainText(title);
});
