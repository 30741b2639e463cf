import { expect, test } from "@playwright/test";
import { mailedLink } from "../support/people.ts";

const password = "wet curtains, at least";
const newPassword = "dry curtains, for once";
const link = /https?:\S+token=\S+/;

test("somebody joins, confirms the address, mistypes, signs in and out, and finds back in without JavaScript", async ({
  page,
}) => {
  const name = `Rowan ${process.pid} a`;
  const main = page.getByRole("main");
  await page.goto("/join?next=/tags");
  await main.getByRole("textbox", { name: "Name" }).fill(name);
  await main.getByRole("textbox", { name: "Email address" }).fill("rowan at example");
  await main.getByLabel("Password", { exact: true }).fill("password");
  await main.getByRole("button", { name: "Join" }).click();
  await expect(main.getByText("This does not look like an e-mail address.")).toBeVisible();
  await expect(main.getByText("Many people use this password")).toBeVisible();
  await expect(main.getByRole("textbox", { name: "Name" })).toHaveValue(name);
  await expect(main.getByLabel("Password", { exact: true })).toHaveValue("");
  await expect(main.getByRole("button", { name: "Show password" })).toBeHidden();

  const email = `no-js-${process.pid}@example.org`;
  await main.getByRole("textbox", { name: "Email address" }).fill(email);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL("/tags");

  await page.goto(await mailedLink(email, link));
  await expect(main).toContainText(`Is ${email} the address of your account?`);
  await main.getByRole("button", { name: "Yes, it is mine" }).click();
  await expect(main.getByRole("status")).toContainText("Your e-mail address is confirmed.");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();

  await page.goto("/sign-in?next=%2Fcategories");
  await main.getByRole("textbox", { name: "Name or e-mail address" }).fill(name);
  await main.getByLabel("Password", { exact: true }).fill("wet curtain");
  await main.getByRole("button", { name: "Sign in" }).click();
  await expect(main.getByRole("alert")).toContainText("do not belong together");
  await expect(main.getByRole("textbox", { name: "Name or e-mail address" })).toHaveValue(name);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/categories");
  await page.goto("/sign-in");
  await expect(main).toContainText(`You are signed in as ${name}`);
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();

  await page.goto("/sign-in");
  await main.getByRole("link", { name: "I forgot my password" }).click();
  await main.getByLabel("Email address").fill("no-js at example");
  await main.getByRole("button", { name: "Mail me a link" }).click();
  await expect(main.getByLabel("Email address")).toHaveValue("no-js at example");
  await expect(main.getByText("This does not look like an e-mail address.")).toBeVisible();
  await main.getByLabel("Email address").fill(email);
  await main.getByRole("button", { name: "Mail me a link" }).click();
  await expect(main.getByRole("status")).toContainText("a mail is on its way");
  await page.goto(await mailedLink(email, link));
  await main.getByLabel("New password").fill("short");
  await main.getByRole("button", { name: "Keep this password" }).click();
  await expect(main.getByLabel("New password")).toHaveAccessibleDescription(/at least 8/);
  await main.getByLabel("New password").fill(newPassword);
  await main.getByRole("button", { name: "Keep this password" }).click();
  await expect(main.getByRole("status")).toContainText("every device is signed out");
  await page.goto("/sign-in?next=/tags");
  await main.getByRole("textbox", { name: "Name or e-mail address" }).fill(email);
  await main.getByLabel("Password", { exact: true }).fill(newPassword);
  await main.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/tags");
});
