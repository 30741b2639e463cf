import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";
import { answeredByIvo } from "../support/villager.ts";

const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** The same browser as somebody else. */
async function become(page: Page, name: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, name);
}

test("without JavaScript a visitor reports an answer; it is hidden, its author appeals, and another moderator takes that back", async ({
  page,
}) => {
  const title = `What do you hum on the way home? ${process.pid}`;
  const { question, answer } = await answeredByIvo(title);
  const article = page.locator(`#a${answer}`);
  await page.goto(`/questions/${question}`);
  await article.getByRole("link", { name: "Report" }).first().click();
  await expect(heading(page)).toHaveText("Report this answer");
  await expect(main(page)).toContainText("Nobody writes to the author automatically");
  await page.getByRole("textbox", { name: /own words/ }).fill("It made me sad.");
  await page.getByRole("textbox", { name: /email address/i }).fill("nowhere");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(main(page)).toContainText("Please choose what it is about.");
  await expect(main(page)).toContainText("This does not look like an e-mail address.");
  await expect(page.getByRole("textbox", { name: /own words/ })).toHaveValue("It made me sad.");
  await page.getByRole("radio", { name: "It is unkind" }).check();
  await page.getByRole("textbox", { name: /email address/i }).fill("reader@example.org");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(heading(page)).toHaveText("Your report");
  await expect(main(page)).toContainText("Your report on an answer was received on");
  expect(await page.context().cookies()).toEqual([]);
  const receipt = page.url();
  expect(receipt).toMatch(/\/reports\/[\w-]{43}$/);

  await become(page, "Ada");
  await page.goto(`/moderation/posts/${answer}`);
  await expect(main(page)).toContainText("It made me sad.");
  await main(page).getByText("Hide it", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Hide it" });
  await form.getByRole("textbox", { name: "Why" }).fill("Rule 1: be gentle.");
  await form.getByRole("button", { name: "Hide it" }).click();

  await page.context().clearCookies();
  await page.goto(receipt);
  await expect(main(page)).toContainText("has done something about it");
  const said = await page.content();
  for (const secret of [title, "One hour at a time", "It made me sad", "Ada", "Ivo", "Rule 1"]) {
    expect(said).not.toContain(secret);
  }

  await become(page, "Ivo");
  await page.goto(`/posts/${answer}`);
  await main(page).getByRole("link", { name: "Why it is hidden, and how to appeal" }).click();
  await expect(heading(page)).toHaveText("Your answer was hidden");
  await expect(main(page)).toContainText("Rule 1: be gentle.");
  await expect(main(page)).toContainText("Yes. Nobody is told who reported it.");
  const statement = page.url();
  await page.getByRole("button", { name: "Send the appeal" }).click();
  await expect(main(page)).toContainText("Please say in your own words");
  await page.getByRole("textbox", { name: /looked at again/ }).fill("I meant it kindly.");
  await page.getByRole("button", { name: "Send the appeal" }).click();
  await expect(main(page)).toContainText("Another moderator will look at it");

  await become(page, "Ada");
  await page.goto(`/moderation/posts/${answer}`);
  await main(page).getByRole("link", { name: "Open the appeal" }).click();
  await expect(main(page)).toContainText(
    "Another moderator than the one who decided answers this.",
  );
  const appeal = page.url();
  await become(page, "Miriam");
  await page.goto(appeal);
  await expect(main(page)).toContainText("I meant it kindly.");
  await page.getByRole("textbox", { name: "Your answer" }).fill("You are right, it was kind.");
  await page.getByRole("button", { name: "Take the decision back" }).click();
  await expect(main(page)).toContainText("The decision was taken back.");

  await become(page, "Ivo");
  await page.goto(statement);
  await expect(main(page)).toContainText("You are right, it was kind.");
  await page.context().clearCookies();
  await page.goto(`/questions/${question}`);
  await expect(main(page)).toContainText("One hour at a time");
});

test("without JavaScript a visitor reports a profile, and worried about somebody they are shown help first", async ({
  page,
}) => {
  await page.goto("/members/Cleo");
  await page.getByRole("link", { name: "Report this profile" }).click();
  await page.getByRole("radio", { name: "I am worried about somebody" }).check();
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(heading(page)).toHaveText("Your report");
  await expect(main(page).getByRole("link", { name: "urgent help" })).toBeVisible();
  await expect(main(page)).not.toContainText("Cleo");
});
