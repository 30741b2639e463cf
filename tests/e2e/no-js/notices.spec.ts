import { expect, test } from "@playwright/test";
import { mailedLink, settle, talk } from "../support/people.ts";
import { signIn } from "../support/sign-in.ts";

test("a member reads what they are told, marks it read and stops the mails without JavaScript", async ({
  page,
}) => {
  const { name, email } = await settle("Aspen");
  const titles = ["Does tea help you to sleep?", "Does reading help you to sleep?"];
  for (const title of titles) await talk(name, "Ivo", `${title} ${process.pid}`);
  await signIn(page, name);
  const main = page.getByRole("main");
  const unread = main.getByText("New:");
  await expect(async () => {
    await page.goto("/account/notices");
    expect(await unread.count()).toBe(2);
  }).toPass();

  await main.getByRole("link", { name: titles[0] ?? "" }).click();
  await expect(main).toContainText("Leave the window open");
  await page.goto("/account/notices");
  await expect(unread).toHaveCount(1);
  await main.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page).toHaveURL("/account/notices");
  await expect(unread).toHaveCount(0);
  await expect(main.getByRole("button", { name: /^Mark/ })).toHaveCount(0);

  await page.context().clearCookies();
  const shape = /https?:\/\/\S+\/unsubscribe\S*/;
  await expect.poll(() => mailedLink(email, shape)).toMatch(shape);
  await page.goto(await mailedLink(email, shape));
  await expect(main).toContainText("no more mails of this kind: “Answers to my questions”");
  await main.getByRole("button", { name: "Stop these mails" }).click();
  await expect(main.getByRole("status")).toContainText("These mails are stopped.");

  await signIn(page, name);
  await page.goto("/account/settings/notices");
  const answers = main.getByRole("group", { name: "Answers to my questions" });
  await expect(answers.getByRole("checkbox", { name: "By mail" })).not.toBeChecked();
  await expect(answers.getByRole("checkbox", { name: "In the inbox" })).toBeChecked();
});
