import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { obstaclesOn } from "./support/accessible.ts";
import { ask } from "./support/raw.ts";
import { sessionCookieOf, signIn, signInContext } from "./support/sign-in.ts";
import { askAs, sourceOf } from "./support/thread.ts";

const first = "I lie awake and count the hours.";

const askAsYuki = (title: string) => askAs("Yuki", title, first);
const titled = (what: string) => `${what} ${test.info().project.name} ${process.pid}?`;
const text = (page: Page) => page.getByRole("textbox", { name: "The question in full" });

/** Suggested without JavaScript by somebody who may not edit. */
async function suggestAsIvo(context: BrowserContext, post: number, baseURL: string) {
  await signInContext(context, "Ivo", { url: baseURL });
  const page = await context.newPage();
  await page.goto(`/posts/${post}/edit`);
  await text(page).fill("I lie awake and count the sheep.");
  await page.getByRole("textbox", { name: "Why you would change it" }).fill("Sheep are softer.");
  await page.getByRole("button", { name: "Suggest this edit" }).click();
  await expect(page.getByRole("button", { name: "Withdraw your suggestion" })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a suggestion is taken, an edit that crosses it keeps both texts, and a version comes back", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const site = String(baseURL);
  const post = await askAsYuki(titled("What do you count at night"));
  const plain = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
  const suggestion = await suggestAsIvo(plain, post, site);
  await plain.close();

  await signIn(page, "Yuki");
  const main = page.getByRole("main");
  await page.goto(`/posts/${post}/edit`);
  await text(page).fill("I lie awake and count the stars.");
  const other = await page.context().newPage();
  await other.goto(suggestion);
  await expect(other.locator("ins")).toContainText("sheep");
  await expect(other.locator("del")).toContainText("hours");
  expect.soft(await obstaclesOn(other)).toEqual([]);
  await other.getByRole("button", { name: "Take this suggestion" }).click();
  await expect(other.getByRole("main")).toContainText("count the sheep");
  await expect(other.getByRole("main")).toContainText(/edited by\s+Ivo/);

  await page.getByRole("button", { name: "Save the edit" }).click();
  await expect(page.getByRole("alert").first()).toContainText("changed while you were writing");
  await expect(main).toContainText("I lie awake and count the sheep.");
  await expect(text(page)).toHaveValue("I lie awake and count the stars.");
  expect.soft(await obstaclesOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Save the edit" }).click();
  await page.waitForURL(/\/questions\//);
  await expect(main).toContainText("count the stars");

  await page.goto(`/posts/${post}/history`);
  expect.soft(await obstaclesOn(page)).toEqual([]);
  await page.getByRole("link", { name: "Bring version 1 back" }).click();
  await page.getByRole("textbox", { name: "Why you bring it back" }).fill("Said it best.");
  expect.soft(await obstaclesOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Bring version 1 back" }).click();
  await expect(page.getByRole("heading", { name: "Version 4" })).toBeVisible();
  expect(await sourceOf(post)).toBe(first);
});

/** The form as a browser without JavaScript sends it. */
function fieldsOf(html: string, changes: Record<string, string>): string {
  const form = /<form[^>]*aria-label="Edit"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => ({
    name: /name="([^"]*)"/.exec(input)?.[1] ?? "",
    value: (/value="([^"]*)"/.exec(input)?.[1] ?? "").replaceAll("&quot;", '"'),
  }));
  const fields = Object.entries(changes).map(([name, value]) => ({ name, value }));
  const parts = [...hidden, ...fields].map(
    ({ name, value }) =>
      `--seam\r\nContent-Disposition: form-data; name="${name.replaceAll("&quot;", "%22")}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--seam--\r\n`;
}

test("a member's own form counts only when it is sent from here", async ({ baseURL }) => {
  const site = String(baseURL);
  const own = new URL(site).origin;
  const post = await askAsYuki(titled("Who sends what I did not write"));
  const cookie = `Cookie: ${await sessionCookieOf("Yuki", String(process.env.E2E_DATA))}`;
  const path = `/posts/${post}/edit`;
  const shown = await ask(site, { path, headers: [cookie] });
  const body = fieldsOf(shown.body, { body: "Words that Yuki may have written." });
  const send = (...headers: string[]) =>
    ask(site, {
      method: "POST",
      path,
      headers: [
        ...[cookie, ...headers, "Content-Type: multipart/form-data; boundary=seam"],
        `Content-Length: ${Buffer.byteLength(body)}`,
      ],
      body,
    });
  const strangers = [["Origin: https://evil.example"], ["Origin: null"], []];
  for (const headers of [...strangers, [`Origin: ${own}`, "Sec-Fetch-Site: cross-site"]]) {
    expect((await send(...headers)).status, String(headers)).toBe(403);
    expect(await sourceOf(post)).toBe(first);
  }
  expect((await send(`Origin: ${own}`)).status).toBe(303);
  expect(await sourceOf(post)).toBe("Words that Yuki may have written.");
});
