import { expect, test } from "@playwright/test";

const password = "wet curtains, at least";

test("somebody joins, mistypes and signs in without JavaScript", async ({ page }) => {
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

  await main
    .getByRole("textbox", { name: "Email address" })
    .fill(`no-js-${process.pid}@example.org`);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL("/tags");
  await page.context().clearCookies();

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
});
