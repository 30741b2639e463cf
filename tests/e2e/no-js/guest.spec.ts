import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { everythingKept } from "#tests/support/kept.ts";
import { settle } from "../support/people.ts";
import { connectTo, signIn } from "../support/sign-in.ts";
import { askAs } from "../support/thread.ts";

/** Where the newest mail of a kind leads to, of those to the guest who wrote these words. */
async function mailed(kind: string, words: string): Promise<string> {
  const { db, close } = connectTo();
  const rows = await db.execute<{ text: string }>(sql`
    select o.text from outbox o join posts p on p.guest_id = o.guest_id
    where o.kind = ${kind} and p.source = ${words} order by o.id desc limit 1`);
  await close();
  const [, path = ""] = /https?:\/\/[^/]+(\/account\/guest\/\S+)/.exec(rows[0]?.text ?? "") ?? [];
  return path;
}

/** Everything that is kept, in tables and in the database's log. */
async function kept(): Promise<string> {
  const { db, close } = connectTo();
  const tables = await everythingKept(db);
  await close();
  return tables + readFileSync(join(String(process.env.E2E_DATA), "postgres.log"), "utf8");
}

/** A question that no other test answers or waits at. */
const openQuestion = async (page: Page, title: string) => {
  await page.goto(`/questions/${await askAs("Ben", `${title} ${process.pid}`)}`);
};

test("a guest answers with an address, confirms it by the mailed link, and takes the answer back by the private link from another device", async ({
  page,
  browser,
  baseURL,
}) => {
  const address = `passer-by-${process.pid}@post.example`;
  const words = `A window ajar and a wet towel, ${process.pid}.`;
  await openQuestion(page, "How do you sleep in a room under the roof?");
  const form = page.getByRole("form", { name: "Your answer" });
  await form.getByRole("textbox", { name: "Your answer" }).fill(words);
  await form.getByRole("textbox", { name: "Your name to display" }).fill("Moderator");
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(form.getByText("This name could be taken for the site's own.")).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await form.getByRole("textbox", { name: "Your name to display" }).fill("Passer-by");
  await form.getByRole("textbox", { name: "Email address" }).fill(address);
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(address);
  const [cookie, ...others] = await page.context().cookies();
  expect([cookie?.name, cookie?.httpOnly, others]).toEqual(["askwell-guest", true, []]);

  expect(await kept()).toContain(words);
  expect(await kept()).not.toContain(address);
  await page.getByRole("link", { name: "Written as a guest" }).first().click();
  await expect(page.getByRole("main")).toContainText("not confirmed yet");
  await expect(page.getByRole("main")).toContainText("Published.");

  const elsewhere = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const other = await elsewhere.newPage();
  const main = other.getByRole("main");
  const link = await mailed("confirm-guest", words);
  await other.goto(link);
  await main.getByRole("button", { name: "Yes, write to me there" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Your address is confirmed");
  await other.goto(link);
  await expect(main).toContainText("used already");

  expect(await kept()).not.toContain(address);
  await other.goto(await mailed("guest-key", words));
  await expect(main).toContainText("Published.");
  await expect(other.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await main.getByRole("button", { name: "Go on here" }).click();
  await expect(other).toHaveURL("/account/guest");
  await expect(main).toContainText("Your address is confirmed.");
  await expect(main).not.toContainText(address);
  await main.getByText("Take it back").click();
  await main.getByRole("button", { name: "Take this back" }).click();
  await expect(main).toContainText("You took it back.");
  await main.getByRole("button", { name: "Erase my address now" }).click();
  await expect(main).toContainText("We hold no e-mail address of yours.");
  await elsewhere.close();

  await page.reload();
  await expect(page.getByRole("main")).toContainText("You took it back.");
});

test("what a guest wrote stands under their name once they claim it as a member", async ({
  page,
}) => {
  const words = `A cup of tea on the sill, ${process.pid}.`;
  const main = page.getByRole("main");
  await openQuestion(page, "What do you do in the first quiet hour of a day?");
  const form = page.getByRole("form", { name: "Your answer" });
  await form.getByRole("textbox", { name: "Your answer" }).fill(words);
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByText(words)).toBeVisible();
  const { name } = await settle("Maple");
  await signIn(page, name);
  await page.goto("/account/guest");
  await expect(main).toContainText(`under your name ${name}`);
  await main.getByRole("button", { name: "I wrote this: claim it" }).click();
  await expect(page).toHaveURL(/\/account\/things/);
  await page.goto(`/members/${encodeURIComponent(name)}/answers`);
  await main.getByRole("listitem").getByRole("heading").getByRole("link").click();
  const answer = page.getByRole("article").filter({ hasText: words });
  await expect(answer.getByRole("heading", { name: `Answer by ${name}` })).toBeAttached();
  await page.goto("/account/guest");
  await expect(main).toContainText("it has been claimed already");
});
