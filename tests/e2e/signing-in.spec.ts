import { expect, test } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";

const password = "wet curtains, at least";
let people = 0;
/** Each run of a journey brings somebody new. */
const newcomer = () => `Linden ${process.pid} ${String.fromCharCode(97 + people++)}`;

test("somebody joins, signs out, mistypes and comes back to where they were", async ({ page }) => {
  const name = newcomer();
  const main = page.getByRole("main");
  await page.goto("/join?next=/tags");
  await main.getByRole("textbox", { name: "Name" }).fill(name);
  await main.getByRole("textbox", { name: "Email address" }).fill("linden at example");
  await main.getByLabel("Password", { exact: true }).fill("password");
  await main.getByRole("button", { name: "Join" }).click();
  await expect(main.getByText("This does not look like an e-mail address.")).toBeVisible();
  await expect(main.getByText("Many people use this password")).toBeVisible();
  await expect(main.getByRole("textbox", { name: "Name" })).toHaveValue(name);
  await expect(main.getByRole("textbox", { name: "Email address" })).toBeFocused();
  await expect(main.getByLabel("Password", { exact: true })).toHaveValue("password");

  await main.getByRole("textbox", { name: "Email address" }).fill(`${process.pid}@example.org`);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Show password" }).click();
  await expect(main.getByRole("textbox", { name: "Password" })).toHaveValue(password);
  await main.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL("/tags");

  await page.goto("/sign-in");
  await expect(main).toContainText(`You are signed in as ${name}`);
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
});

test("a sign-in that ended elsewhere is over at the next look", async ({ page, browser }) => {
  await signIn(page, "Farid");
  await page.goto("/sign-in");
  await expect(page.getByRole("main")).toContainText("You are signed in as Farid");
  const [cookie] = (await page.context().cookies()).filter((one) =>
    /askwell-session/.test(one.name),
  );
  expect(cookie?.httpOnly).toBe(true);
  const elsewhere = await browser.newContext();
  if (cookie) await elsewhere.addCookies([cookie]);
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await expect(other.getByRole("main")).toContainText("You are signed in as Farid");
  await other.getByRole("button", { name: "Sign out" }).first().click();
  await expect(other).toHaveURL("/");
  await page.goto("/sign-in");
  await expect(page.getByRole("main")).not.toContainText("You are signed in");
  await elsewhere.close();
});
