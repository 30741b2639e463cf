import { expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { perform } from "#lib/command.ts";
import { admit } from "#lib/members/admit.ts";
import { done } from "#lib/village/done.ts";
import { system } from "#lib/words/actor.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { signedInOften, signsOthersOut, takesAnotherAddress } from "./support/own-account.ts";
import { connectTo } from "./support/sign-in.ts";

const password = "three herons on a roof";
const newPassword = "four herons on a roof";

/** Somebody who has an account and has forgotten how to get into it. */
async function settleSomebody(): Promise<{ name: string; email: string }> {
  const name = `Sorrel ${test.info().project.name} ${process.pid}`;
  const email = `${name.replaceAll(" ", "-").toLowerCase()}@example.org`;
  const { db, close } = connectTo();
  done(await perform(db, system, admit, { name, email, password: "nobody knows this one" }));
  await close();
  return { name, email };
}

/** The link in the latest mail to an address, as it rests in the outbox. */
async function mailedLink(to: string): Promise<string> {
  const { db, close } = connectTo();
  const [mail] = await db.execute<{ text: string }>(sql`
    select text from outbox where recipient = ${to} and text like '%token=%' order by id desc limit 1`);
  await close();
  return /https?:\S+token=\S+/.exec(mail?.text ?? "")?.[0] ?? "no link";
}

async function expectAccessible(page: Page): Promise<void> {
  expect.soft(await obstaclesOn(page), page.url()).toEqual([]);
}

test("somebody finds back into their account by mail, and keeps it", async ({ page }) => {
  const { name, email } = await settleSomebody();
  const main = page.getByRole("main");
  await page.goto("/account/forgot");
  await main.getByLabel("Email address").fill("sorrel at example");
  await main.getByRole("button", { name: "Mail me a link" }).click();
  await expect(main.getByText("This does not look like an e-mail address.")).toBeVisible();
  await expectAccessible(page);
  await main.getByLabel("Email address").fill(email);
  await main.getByRole("button", { name: "Mail me a link" }).click();
  await expect(main.getByRole("status")).toContainText("a mail is on its way");

  const link = await mailedLink(email);
  // A mail scanner looks at the link first, and the address bar forgets it.
  await page.request.get(link);
  await page.goto(link);
  await expect(page).toHaveURL("/account/reset");
  await main.getByLabel("New password").fill(password);
  await main.getByRole("button", { name: "Keep this password" }).click();
  await expect(main.getByRole("status")).toContainText("every device is signed out");
  await page.goto(link);
  await expect(main).toContainText("This link was used already");

  await page.goto("/account/password");
  await main.getByLabel("Name or e-mail address").fill(name);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Sign in" }).click();
  await main.getByLabel("Your password now").fill(password);
  await main.getByLabel("New password").fill(newPassword);
  await main.getByRole("button", { name: "Change my password" }).click();
  await expect(main.getByRole("status")).toContainText("Your password is changed");

  await page.goto("/questions/ask");
  await main
    .getByLabel("Your question in one sentence")
    .fill("What nobody else at this machine shall find");
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft")).length);
  await expect.poll(drafts).toBe(1);
  for (const path of ["/profile", "/sessions", "/leave"]) {
    await page.goto(`/account${path}`);
    await expectAccessible(page);
  }
  await main.getByLabel("Your password").fill(newPassword);
  await main.getByRole("button", { name: "Erase my account now" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Your account is erased");
  expect(await drafts()).toBe(0);
  expect((await page.request.get(`/members/${encodeURIComponent(name)}`)).status()).toBe(404);
});

test("somebody signs their other devices out, and then this one, which keeps nothing of them", async ({
  page,
  browser,
}) => {
  const { name } = await signedInOften(page, "Tansy");
  await signsOthersOut(page, browser, name);
  await page.evaluate(() => localStorage.setItem("askwell-submission", "a word of today"));
  await page.getByRole("main").getByRole("button", { name: "(this one)" }).click();
  await expect(page).toHaveURL("/");
  expect(await page.evaluate(() => localStorage.getItem("askwell-submission"))).toBeNull();
  await page.goto("/account/sessions");
  await expect(page).toHaveURL("/sign-in?next=%2Faccount%2Fsessions");
});

test("somebody takes another e-mail address", async ({ page }) => {
  const { email } = await signedInOften(page, "Sedge");
  await takesAnotherAddress(page, email);
});
