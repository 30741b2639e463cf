import { type Browser, expect, type Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { nameKey } from "#lib/members/name.ts";
import { beginSession } from "#lib/members/sessions.ts";
import { mailedLink, password, settle } from "./people.ts";
import { connectTo, signIn, signInContext } from "./sign-in.ts";

const devices = [
  "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
];

/** Somebody new, signed in here and on two devices more. */
export async function signedInOften(page: Page, called: string) {
  const somebody = await settle(called);
  await signIn(page, somebody.name);
  const { db, close } = connectTo();
  const [member] = await db.execute<{ id: string }>(
    sql`select id from members where name_key = ${nameKey(somebody.name)}`,
  );
  for (const device of devices) await beginSession(db, Number(member?.id), device);
  await close();
  return somebody;
}

/** Signs one device out, and then all but this one. */
export async function signsOthersOut(page: Page, browser: Browser, name: string): Promise<void> {
  const main = page.getByRole("main");
  const elsewhere = await browser.newContext();
  await signInContext(elsewhere, name, { url: `http://localhost:${process.env.E2E_PORT}` });
  const other = await elsewhere.newPage();
  await other.goto("/account/sessions");
  await expect(other).toHaveURL("/account/sessions");

  await page.goto("/account/sessions");
  await main.getByRole("button", { name: "Sign out of Firefox on Windows" }).click();
  await expect(main.getByRole("status").first()).toContainText("It is signed out.");
  await expect(main.getByText("Firefox on Windows")).toHaveCount(0);
  await expect(main.getByText("Safari on an iPhone").first()).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL("/account/sessions");

  await main.getByRole("button", { name: "Sign out everywhere but here" }).click();
  await expect(main.getByText("Safari on an iPhone")).toHaveCount(0);
  await expect(main.getByRole("button", { name: /^Sign out/ })).toHaveCount(1);
  await expect(main.getByText("this one", { exact: true })).toBeVisible();
  await other.goto("/account/sessions");
  await expect(other).toHaveURL("/sign-in?next=%2Faccount%2Fsessions");
  await elsewhere.close();
}

/** Takes another address: after a mistake, by the link that is mailed to it. */
export async function takesAnotherAddress(page: Page, before: string): Promise<void> {
  const main = page.getByRole("main");
  const email = `new-${before}`;
  await page.goto("/account/email");
  await expect(main).toContainText(`Mail for you goes to ${before}`);
  await main.getByLabel("New email address").fill(email);
  await main.getByLabel("Your password").fill("not it at all");
  await main.getByRole("button", { name: "Mail me a link to confirm it" }).click();
  await expect(main.getByText("This is not the password of your account.")).toBeVisible();
  await expect(main.getByLabel("New email address")).toHaveValue(email);
  await main.getByLabel("Your password").fill(password);
  await main.getByRole("button", { name: "Mail me a link to confirm it" }).click();
  await expect(main).toContainText("A mail is on its way to the new address.");
  await expect(main).toContainText(`We wait for ${email} to be confirmed`);
  await expect(main).toContainText(`Mail for you goes to ${before}`);

  await page.goto(await mailedLink(email, /\/account\/confirm\?token=\S+/));
  await expect(main).toContainText(`Is ${email} the address of your account?`);
  await main.getByRole("button", { name: "Yes, it is mine" }).click();
  await expect(main).toContainText("Your e-mail address is confirmed.");
  await page.goto("/account/email");
  await expect(main).toContainText(`Mail for you goes to ${email}`);
}
