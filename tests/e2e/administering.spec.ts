import { type Browser, expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { admit } from "#lib/members/admit.ts";
import { ask } from "#lib/questions/ask.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople } from "#lib/village/settle.ts";
import { system } from "#lib/words/actor.ts";
import { letThrough } from "#tests/village/let-through.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { connectTo, signInContext } from "./support/sign-in.ts";

/** Administrators, on a site of their own that nobody else would miss. */
test.describe.configure({ mode: "serial" });

let site: OwnSite;
let connection: Connection;
let people: People;
let miriam: Page;

async function open(browser: Browser, name: string, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
  await signInContext(context, name, { url: site.url, folder: site.folder });
  return context.newPage();
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  site = await openOwnSite({ DEMO: "off" });
  connection = connectTo(site.folder);
  people = await settlePeople(connection.db);
  await letThrough(connection.db);
  miriam = await open(browser, "Miriam");
});
test.afterAll(async () => {
  await connection?.close();
  await site?.close();
});

const main = () => miriam.getByRole("main");
const form = (name: string) => main().getByRole("form", { name });
const press = (name: string) => main().getByRole("button", { name, exact: true }).click();
const wrongIn = (field: string) => main().getByRole("textbox", { name: field });
const seen = async (path: string) => (await fetch(site.url + path)).text();
const leads = async (path: string) => {
  const answer = await fetch(site.url + path, { redirect: "manual" });
  return [answer.status, answer.headers.get("location")];
};
const category = async (name: string, parent?: number) =>
  done(await perform(connection.db, people.miriam, createCategory, { name, parent })).category;
const asked = async (more: object) => {
  const question = { title: "Who else lies awake in May?", body: "It is too light.", ...more };
  return done(await perform(connection.db, people.cleo, ask, question)).question;
};

test("without JavaScript an administrator names the site, and every page says so at the next request", async () => {
  await miriam.goto("/admin/site");
  await form("Save").getByLabel("Name of the site").fill("The Pond");
  await form("Save").getByLabel("Rules (optional)").fill("1. **Be gentle.**");
  await form("Save").getByLabel("Language").fill("Klingonish!");
  await form("Save").getByLabel("How to reach you").fill("hello@pond.example");
  await press("Save");
  await expect(wrongIn("Language")).toHaveAttribute("aria-invalid", "true");
  await expect(wrongIn("Language")).toHaveValue("Klingonish!");
  await expect(wrongIn("Rules (optional)")).toHaveValue("1. **Be gentle.**");
  expect(await seen("/")).not.toContain("The Pond");
  await form("Save").getByLabel("Language").fill("pt-br");
  await press("Save");
  await expect(main().getByRole("status").first()).toContainText("It is saved");
  for (const path of ["/", "/questions", "/help"]) {
    expect(await seen(path)).toMatch(/<html lang="pt-BR"[\s\S]*The Pond/);
  }
  expect(await seen("/about/rules")).toMatch(/<strong>Be gentle\.<\/strong>[\s\S]*hello@pond/);
});

test("without JavaScript a category is made, renamed, moved, merged and deleted, and no address is lost", async () => {
  const mind = await category("Mind");
  await miriam.goto("/admin/categories");
  await form("Create the category").getByLabel("Name").fill("Slep");
  await form("Create the category").getByLabel("Below which category").selectOption("Mind");
  await press("Create the category");
  const id = Number(/categories\/(\d+)/.exec(miriam.url())?.[1]);
  await asked({ category: id });
  expect(await seen("/categories/mind/slep")).toContain("Who else lies awake");

  await form("Save").getByLabel("Name").fill("Sleep");
  await form("Save").getByLabel("Address").fill("");
  await press("Save");
  expect(await leads("/categories/mind/slep?sort=votes")).toEqual([
    308,
    "/categories/mind/sleep?sort=votes",
  ]);
  await form("Move it there").getByLabel("Below which category").selectOption("At the top");
  await press("Move it there");
  expect(await leads("/categories/mind/slep")).toEqual([308, "/categories/sleep"]);
  expect(await leads("/categories/mind/sleep/feed.xml")).toEqual([
    308,
    "/categories/sleep/feed.xml",
  ]);

  const night = await category("Night");
  await miriam.goto(`/admin/categories/${id}`);
  await form("Merge it").getByLabel("Into which category").selectOption("Night");
  await press("Merge it");
  await expect(miriam).toHaveURL(new RegExp(`/admin/categories/${night}`));
  expect(await leads("/categories/sleep")).toEqual([308, "/categories/night"]);
  expect(await leads("/categories/mind/slep")).toEqual([308, "/categories/night"]);
  expect(await seen("/categories/night")).toContain("Who else lies awake");
  await expect(main().getByRole("region", { name: "Delete" })).toContainText("Only an empty");

  await miriam.goto("/admin/categories");
  await main()
    .getByRole("button", { name: /^Up\s*: Night$/ })
    .click();
  await expect(
    main()
      .getByRole("link", { name: /^(Mind|Night)$/ })
      .first(),
  ).toHaveText("Night");
  await miriam.goto(`/admin/categories/${mind}`);
  await press("Delete it");
  await expect(main().getByRole("status").first()).toContainText("deleted");
  expect(await leads("/categories/mind")).toEqual([404, null]);
});

test("without JavaScript a tag is found, described, renamed and merged, and askers are offered it at once", async () => {
  await asked({ title: "Which teas calm you?", tags: "tee, nights" });
  await miriam.goto("/admin/tags");
  await form("Find a tag").getByLabel("Begins with").fill("te");
  await press("Find");
  await main().getByRole("link", { name: "tee" }).click();
  await form("Rename it").getByLabel("New name").fill("nights");
  await press("Rename it");
  await expect(wrongIn("New name")).toHaveValue("nights");
  await form("Rename it").getByLabel("New name").fill("tea");
  await press("Rename it");
  expect(await leads("/tags/tee")).toEqual([308, "/tags/tea"]);
  expect(await seen("/api/tags?q=te")).toContain("tea");
  await form("Save").getByLabel("What it is for").fill("Hot, and calming.");
  await form("Save").getByLabel("Other words").fill("tee, infusions");
  await press("Save");
  expect(await seen("/tags/tea")).toContain("Hot, and calming.");
  expect(await leads("/tags/infusions")).toEqual([308, "/tags/tea"]);
  await form("Merge it").getByLabel("Into which tag").fill("nights");
  await press("Merge it");
  expect(await leads("/tags/tea")).toEqual([308, "/tags/nights"]);
});

test("without JavaScript limits are set, and a number that makes no sense stays beside its field", async () => {
  await miriam.goto("/admin/limits");
  const holding = form("Save what waits");
  await holding.getByLabel("First posts").fill("7000");
  await press("Save what waits");
  await expect(holding.getByLabel("First posts")).toHaveValue("7000");
  await expect(holding.getByLabel("First posts")).toHaveAttribute("aria-invalid", "true");
  await expect(holding.getByRole("alert").locator(":focus")).toContainText("marked fields");
  await holding.getByLabel("First posts").fill("3");
  await press("Save what waits");
  await expect(form("Save what waits").getByLabel("First posts")).toHaveValue("3");
  await form("Save what earns points").getByLabel("Asking a question").fill("55");
  await press("Save what earns points");
  expect(await seen("/about/rules")).toContain("+55");
  await form("Save how voting goes").getByLabel("Scores").selectOption("stop at 0");
  await press("Save how voting goes");
  await form("Save what reports do").getByLabel("Reports that hide").fill("0");
  await press("Save what reports do");
  await form("Save what guards").getByLabel("Score from which").fill("7");
  await press("Save what guards against advertising");
  const rows = await connection.db.execute(sql`
    select name, value from settings 
    where name in ('guarding', 'holding', 'voting', 'reporting') order by name`);
  expect(rows.map(({ value }) => value)).toMatchObject([
    { score: 7 },
    { firstPosts: 3 },
    { hideAt: 0 },
    { floor: true },
  ]);
});

test("without JavaScript a member is found by name and by address, and no page lists an address", async () => {
  done(await perform(connection.db, system, admit, { name: "Wanda", email: "wanda@pond.example" }));
  await miriam.goto("/admin/members");
  await form("Find members").getByLabel("Name begins with").fill("wa");
  await press("Find by name");
  expect(await miriam.content()).not.toContain("wanda@pond.example");
  await main().getByRole("link", { name: "Wanda" }).click();
  await expect(main().getByRole("heading", { level: 1 })).toHaveText("Wanda");
  await miriam.goto("/admin/members");
  await form("Find by address").getByLabel("Whole e-mail address").fill("wanda@pond");
  await press("Find by address");
  await expect(wrongIn("Whole e-mail address")).toHaveValue("wanda@pond");
  await form("Find by address").getByLabel("Whole e-mail address").fill("Wanda@pond.example");
  await press("Find by address");
  await expect(miriam).toHaveURL(/\/moderation\/members\/Wanda$/);
});

test("without JavaScript a mail is shown as it would read, saved, and brought back", async () => {
  await miriam.goto("/admin/mails");
  await main().getByRole("link", { name: "Link to sign in" }).click();
  const mail = form("Save");
  await mail.getByLabel("Text", { exact: true }).fill("Come in, {name}.");
  await press("Save");
  await expect(main()).toContainText("This mail is not told {name}");
  await expect(mail.getByLabel("Text", { exact: true })).toHaveValue("Come in, {name}.");
  await mail.getByLabel("Text", { exact: true }).fill("Come in:\n{link}");
  await press("Show how it reads");
  await expect(main().getByRole("region", { name: /would read/ })).toContainText("forum.example");
  await press("Save");
  await expect(main().getByRole("region", { name: "How it reads now" })).toContainText("Come in:");
  await press("Go back to this");
  await expect(main().getByRole("region", { name: "How it reads now" })).not.toContainText(
    "Come in",
  );
});

test("without JavaScript moderators are offered a new reply, and a page stands at the foot until it is removed", async () => {
  const question = await asked({ title: "What do you read at night?" });
  await miriam.goto("/admin/replies");
  await form("Add the reply").getByLabel("Name").fill("A word of thanks");
  await form("Add the reply").getByLabel("What it says").fill("Thank you for asking this.");
  await press("Add the reply");
  await miriam.goto(`/moderation/posts/${question}`);
  await expect(main()).toContainText("A word of thanks");

  await miriam.goto("/admin/pages");
  await form("Save").getByLabel("Title").fill("Rules");
  await form("Save").getByLabel("Text").fill("Who **writes** here.");
  await form("Save").getByLabel("Everybody can read it").check();
  await press("Save");
  await expect(wrongIn("Address (optional)")).toHaveAttribute("aria-invalid", "true");
  await expect(form("Save").getByLabel("Everybody can read it")).toBeChecked();
  await form("Save").getByLabel("Title").fill("Imprint");
  await press("Show how it looks");
  await expect(main().getByRole("region", { name: "Preview" })).toContainText("Who writes here");
  await press("Save");
  expect(await seen("/about/imprint")).toContain("<strong>writes</strong>");
  expect(await seen("/tags")).toContain('href="/about/imprint"');
  expect(await seen("/sitemaps/pages.xml")).toContain("/about/imprint");
  await press("Remove it");
  expect(await leads("/about/imprint")).toEqual([410, null]);
  expect(await seen("/tags")).not.toContain("/about/imprint");
  expect(await seen("/sitemaps/pages.xml")).not.toContain("/about/imprint");
});

test("everybody can use these pages, and nobody but administrators comes to them", async ({
  browser,
}) => {
  // Many pages, each looked through whole.
  test.slow();
  const id = await category("Grief");
  const [tag] = await connection.db.execute<{ id: string }>(
    sql`select id from tags where name = 'nights'`,
  );
  const paths = [
    "/admin/site",
    "/admin/categories",
    `/admin/categories/${id}`,
    "/admin/tags",
    `/admin/tags/${tag?.id}`,
    "/admin/limits",
    "/admin/members",
    "/admin/mails",
    "/admin/mails/notice",
    "/admin/replies",
    "/admin/pages",
  ];
  const page = await open(browser, "Miriam", true);
  // What colours do is the same at each width.
  for (const [width, colorScheme] of [[390, "dark"] as const, [1280, "light"] as const]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      const overflows = () => document.documentElement.scrollWidth > window.innerWidth;
      expect.soft(await page.evaluate(overflows), `${path} at ${width}`).toBe(false);
      expect.soft(await obstaclesOn(page), `${path}, ${colorScheme}, ${width}`).toEqual([]);
    }
  }
  const ada = await open(browser, "Ada");
  for (const path of paths) {
    expect.soft((await ada.request.get(path)).status(), path).toBe(404);
    expect.soft((await fetch(site.url + path)).status, path).toBe(404);
  }
});

test("with JavaScript a mistake takes nothing, and what was saved is said", async ({ browser }) => {
  const page = await open(browser, "Miriam", true);
  await page.goto("/admin/site");
  const save = page.getByRole("form", { name: "Save" });
  await save.getByLabel("Name of the site").fill("");
  await save.getByLabel("Line of welcome").fill("Come to the pond.");
  await save.getByRole("button", { name: "Save" }).click();
  await expect(save.getByLabel("Name of the site")).toBeFocused();
  await expect(save.getByLabel("Line of welcome")).toHaveValue("Come to the pond.");
  await save.getByLabel("Name of the site").fill("The Lake");
  await save.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("main").getByRole("status").first()).toContainText("It is saved");
  expect(await seen("/")).toMatch(/The Lake[\s\S]*Come to the pond/);
});
