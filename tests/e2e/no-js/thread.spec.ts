import { expect, type Page, test } from "@playwright/test";
import { settle, talk } from "../support/people.ts";
import { signIn } from "../support/sign-in.ts";

const main = (page: Page) => page.getByRole("main");
const answerOf = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { name }) });

test("whoever asked accepts, votes, comments and follows without JavaScript, and takes each of it back", async ({
  page,
}) => {
  const [asker, answerer] = [await settle("Juniper"), await settle("Alder")];
  const title = `Which window do you leave open? ${process.pid}`;
  const { question, answer } = await talk(asker.name, answerer.name, title);
  await signIn(page, asker.name);
  await page.goto(`/questions/${question}`);
  const entry = answerOf(page, `Answer by ${answerer.name}`);

  await entry.getByRole("button", { name: "Accept this answer: it helped" }).click();
  await expect(page).toHaveURL(new RegExp(`#a${answer}$`));
  await expect(entry).toContainText("Accepted answer");
  await entry.getByRole("button", { name: "Take back that this answer helped" }).click();
  await expect(entry).not.toContainText("Accepted answer");

  const up = entry.getByRole("button", { name: "Vote up" });
  await up.click();
  await expect(entry).toContainText("+1 vote");
  await expect(up).toHaveAttribute("aria-pressed", "true");
  await up.click();
  await expect(up).toHaveAttribute("aria-pressed", "false");
  await expect(entry).not.toContainText("+1 vote");

  await page.goto(`/questions/${question}`);
  const field = entry.getByRole("textbox", { name: "Your comment" });
  await entry.getByText(/^Comment on the answer by/).click();
  await field.fill("Hm");
  await entry.getByRole("button", { name: "Post your comment" }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/a little more/);
  await expect(field).toHaveValue("Hm");
  await field.fill("And what about the noise?");
  await entry.getByRole("button", { name: "Post your comment" }).click();
  await expect(page).toHaveURL(/#c\d+$/);
  await expect(entry.getByRole("listitem")).toContainText("And what about the noise?");

  const following = page.getByRole("button", { name: "Stop following this question" });
  const follow = page.getByRole("button", { name: "Follow this question" });
  const followed = await following.isVisible();
  await (followed ? following : follow).click();
  await expect(followed ? follow : following).toBeVisible();
  await (followed ? follow : following).click();
  await expect(followed ? following : follow).toBeVisible();
});

test("a member edits without JavaScript, puts a draft away, finds it and discards it", async ({
  page,
}) => {
  const member = await settle("Hazel");
  const title = `What helps you to get up? ${process.pid}`;
  const { question } = await talk(member.name, "Ivo", title);
  const text = page.getByRole("textbox", { name: "The question in full" });
  const heading = page.getByRole("textbox", { name: "Title" });
  await signIn(page, member.name);
  await page.goto(`/questions/${question}`);
  await main(page).getByRole("link", { name: "Edit", exact: true }).click();

  await heading.fill("Up?");
  await text.fill("I get up **late**.");
  await page.getByRole("textbox", { name: "What you changed (optional)" }).fill("Shorter.");
  await page.getByRole("button", { name: "Save the edit" }).click();
  await expect(heading).toHaveAccessibleDescription(/at least 12 characters/);
  await expect(heading).toBeFocused();
  await expect(text).toHaveValue("I get up **late**.");
  await expect(page.getByRole("textbox", { name: /^What you changed/ })).toHaveValue("Shorter.");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("I get up late.");
  await expect(heading).toHaveValue("Up?");
  await heading.fill(title);
  await page.getByRole("button", { name: "Save the edit" }).click();
  await expect(page).toHaveURL(/\/questions\/\d+\/./);
  await expect(main(page)).toContainText("I get up late.");

  const answer = page.getByRole("form", { name: "Your answer" });
  await answer.getByRole("textbox", { name: "Your answer" }).fill("Half a thought");
  await answer.getByRole("button", { name: "Save draft" }).click();
  await expect(page).toHaveURL("/account/things/drafts");
  await main(page).getByRole("link", { name: "Go on writing" }).click();
  await expect(answer.getByRole("textbox", { name: "Your answer" })).toHaveValue("Half a thought");
  await page.goto("/account/things/drafts");
  await main(page)
    .getByRole("button", { name: /^Discard/ })
    .click();
  await expect(main(page)).toContainText("You have no drafts");
  await page.goto(`/questions/${question}`);
  await expect(answer.getByRole("textbox", { name: "Your answer" })).toHaveValue("");
});
