import { expect, test } from "@playwright/test";
import { signedInOften, signsOthersOut, takesAnotherAddress } from "../support/own-account.ts";
import { signIn } from "../support/sign-in.ts";

test("a member changes what others see of them without JavaScript", async ({ page }) => {
  const main = page.getByRole("main");
  await page.goto("/account/profile");
  await expect(page).toHaveURL("/sign-in?next=%2Faccount%2Fprofile");
  await signIn(page, "Quiet Otter");
  await page.goto("/account/profile");
  await main.getByLabel("Place (optional)").fill("By the sea");
  await main.getByLabel("About you (optional)").fill("I mostly read.");
  await main.getByRole("button", { name: "Save the profile" }).click();
  await expect(main.getByRole("status")).toContainText("Your changes are kept.");

  await main.getByRole("textbox", { name: "Name", exact: true }).fill("The Moderator");
  await main.getByRole("button", { name: "Change my name" }).click();
  await expect(main.getByText("This name could be taken for the site's own.")).toBeVisible();
  await expect(main.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
    "The Moderator",
  );
  await expect(main.getByLabel("About you (optional)")).toHaveValue("I mostly read.");
  await page.goto("/members/Quiet%20Otter");
  await expect(main).toContainText("I mostly read.");
});

test("a member signs their other devices out without JavaScript", async ({ page, browser }) => {
  const { name } = await signedInOften(page, "Yarrow");
  await signsOthersOut(page, browser, name);
});

test("a member takes another e-mail address without JavaScript", async ({ page }) => {
  const { email } = await signedInOften(page, "Teasel");
  await takesAnotherAddress(page, email);
});
