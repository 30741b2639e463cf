import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { countMonths } from "#lib/counts/months.ts";
import { raise as report } from "#lib/flags/raise.ts";
import { suspend } from "#lib/members/suspend.ts";
import { hide } from "#lib/posts/hide.ts";
import { lock } from "#lib/posts/lock.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople } from "#lib/village/settle.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { ask as request } from "./support/raw.ts";
import { connectTo, sessionCookieOf, signInContext } from "./support/sign-in.ts";

/** The log, the numbers of moderation and the overview of administrators, on a site of their own. */
test.describe.configure({ mode: "serial" });

let site: OwnSite;
let connection: Connection;
let people: People;
const reason = "Ben was unkind to Cleo.";

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await openOwnSite({ DEMO: "off" });
  connection = connectTo(site.folder);
  people = await settlePeople(connection.db);
});
test.afterAll(async () => {
  await connection?.close();
  await site?.close();
});

async function open(browser: Browser, name: string | null, more: object = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    ...more,
  });
  if (name) await signInContext(context, name, { url: site.url, folder: site.folder });
  return context.newPage();
}
const main = (page: Page) => page.getByRole("main");
const lines = (page: Page) => main(page).getByRole("list").last().getByRole("listitem");
const narrow = { viewport: { width: 390, height: 844 } };

/** Nothing is in anybody's way, and nothing is wider than the screen. */
async function expectUsable(browser: Browser, name: string | null, path: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await open(browser, name, { ...narrow, javaScriptEnabled: true, colorScheme });
    await page.goto(path);
    expect.soft(await obstaclesOn(page), `${path}, ${colorScheme}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, path).toBeLessThanOrEqual(390);
    await page.context().close();
  }
}

test("a site on which nothing was done says so in words", async ({ browser }) => {
  const visitor = await open(browser, null);
  await visitor.goto("/about/log?act=posts");
  await expect(main(visitor)).toContainText("Nothing of this kind was done yet.");
  const page = await open(browser, "Miriam");
  await page.goto("/admin");
  await expect(main(page)).toContainText("Nobody has written anything yet.");
  await page.goto("/moderation/log?act=posts");
  await expect(main(page)).toContainText("Nothing like this was done.");
});

test("without JavaScript a moderator finds in the log what was done, and is told of what cannot be looked for", async ({
  browser,
}) => {
  const { db } = connection;
  const { ada, ben, cleo, dan } = people;
  const form = { title: "How do you all sleep in summer?", body: "It is too warm for me." };
  const { question } = done(await perform(db, ben, ask, form));
  const { question: locked } = done(
    await perform(db, cleo, ask, { ...form, title: "Who walks to work?" }),
  );
  done(await perform(db, dan, report, { post: question, reason: "unkind" }));
  done(await perform(db, ada, lock, { post: locked, reason: "It goes in circles." }));
  done(await perform(db, ada, hide, { post: question, reason, ground: "unkind" }));
  done(await perform(db, ada, suspend, { member: ben.id, reason, days: 3 }));

  const page = await open(browser, "Ada");
  await page.goto("/moderation");
  await page
    .getByRole("navigation", { name: "Moderation" })
    .getByRole("link", { name: "Log" })
    .click();
  await expect(lines(page).first()).toContainText("Ada suspended a member until");
  await expect(main(page)).toContainText(reason);
  await expect(main(page)).toContainText("state: published → hidden");
  await expect(main(page).getByRole("link", { name: /Download/ })).toHaveCount(0);

  await page.getByText("Look for something").click();
  const look = page.getByRole("form", { name: "Look in the log" });
  await look.getByLabel("Who did it").fill("Nobody at all");
  await look.getByLabel("Post").fill(`/questions/${question}/how-do-you`);
  await look.getByRole("button", { name: "Look" }).click();
  await expect(look.getByLabel("Who did it")).toHaveAccessibleDescription(
    /Nobody here has this name/,
  );
  await expect(look.getByLabel("Post")).toHaveValue(`/questions/${question}/how-do-you`);
  await look.getByLabel("Who did it").fill("ada");
  await look.getByRole("button", { name: "Look" }).click();
  await expect(lines(page)).toHaveText([
    /^Ada found that a report was right: How do you all sleep in summer\?/,
    /^Ada hid a post: How do you all sleep in summer\?/,
  ]);
  expect(page.url()).not.toContain("from=");

  await look.getByLabel("Who did it").fill("");
  await look.getByLabel("Post").fill("");
  await look.getByLabel("What was done").selectOption({ label: "post locked" });
  await look.getByRole("button", { name: "Look" }).click();
  await expect(lines(page)).toHaveText([/^Ada locked a post: Who walks to work\?/]);
});

test("everybody reads the open part, in which nobody is named and nothing leads to what is hidden", async ({
  browser,
}) => {
  const page = await open(browser, null);
  await page.goto("/about/rules");
  await main(page).getByRole("link", { name: "How this site is moderated" }).click();
  await main(page).getByRole("link", { name: "a log that everybody can read" }).click();
  await expect(lines(page)).toContainText([
    /^A moderator suspended a member until/,
    /^A moderator hid a post/,
    /^A moderator locked a post: Who walks to work\?/,
  ]);
  const words = (await main(page).textContent()) ?? "";
  for (const word of ["Ada", "Ben", "Cleo", "sleep", "unkind to"])
    expect(words).not.toContain(word);
  await page
    .getByRole("navigation", { name: "What was done" })
    .getByRole("link", { name: "Members" })
    .click();
  await expect(lines(page).first()).toContainText("suspended a member");
  const answer = await request(site.url, { path: "/about/log?act=writing" });
  expect(answer.status).toBe(404);
});

test("the open log shows at once what was done just now, although the page is kept", async () => {
  const { db } = connection;
  const before = await request(site.url, { path: "/about/log" });
  expect(before.body).not.toContain("Who counts sheep?");
  const form = { title: "Who counts sheep?", body: "I get to a hundred." };
  const { question } = done(await perform(db, people.cleo, ask, form));
  done(await perform(db, people.ada, lock, { post: question, reason: "It goes in circles." }));
  await expect
    .poll(async () => (await request(site.url, { path: "/about/log" })).body)
    .toContain("Who counts sheep?");
  done(await perform(db, people.ada, hide, { post: question, reason: "It is against rule 1." }));
  await expect
    .poll(async () => (await request(site.url, { path: "/about/log" })).body)
    .not.toContain("Who counts sheep?");
});

test("the numbers of each month stand in tables and in a file", async ({ browser }) => {
  await countMonths(connection.db);
  const page = await open(browser, null);
  await expect
    .poll(async () => {
      await page.goto("/about/moderation");
      return main(page).getByRole("table").count();
    })
    .toBe(7);
  const hidden = main(page).getByRole("table").nth(2);
  await expect(hidden.getByRole("columnheader", { name: "It is unkind" })).toBeVisible();
  await expect(hidden.getByRole("rowheader")).toHaveText([/, so far$/]);
  const file = await request(site.url, { path: "/about/moderation/counts.csv" });
  expect(file.headers.get("content-type")).toContain("text/csv");
  const [head, month] = file.body.split("\r\n");
  expect(head).toContain("month,countedAt,questions");
  expect(month).toMatch(/^\d{4}-\d\d,/);
  expect((await request(site.url, { path: "/about/moderation?before=2026-13" })).status).toBe(404);
});

test("administrators see charts with their tables and files; nobody else sees that there are any", async ({
  browser,
}) => {
  const page = await open(browser, "Miriam");
  await page.goto("/account");
  await main(page).getByRole("link", { name: "Administration" }).click();
  await expect(main(page).getByRole("img")).not.toHaveCount(0);
  await expect(main(page).getByRole("img", { name: "Reports" })).toBeVisible();
  await page.getByText("The same as a table: Reports").click();
  await expect(page.getByRole("region", { name: "Reports, as a table" })).toBeVisible();
  await page
    .getByRole("navigation", { name: "How far back" })
    .getByRole("link", { name: "30 days" })
    .click();
  await expect(main(page)).toContainText("Reports by day");

  const cookie = (name: string) =>
    sessionCookieOf(name, site.folder).then((one) => [`Cookie: ${one}`]);
  const [miriam, ada] = [await cookie("Miriam"), await cookie("Ada")];
  const files = ["/admin/counts/reports.csv?days=30", "/moderation/log/acts.ndjson?act=posts"];
  const [chart, log] = await Promise.all(
    files.map((path) => request(site.url, { path, headers: miriam })),
  );
  expect(chart?.body).toMatch(/^from,Reports\r\n\d{4}-\d\d-\d\d,0\r\n/);
  const [line] = String(log?.body).split("\n");
  expect(JSON.parse(String(line))).toMatchObject({ who: "Ada", act: "post.hidden" });
  for (const path of [...files, "/admin", "/admin/counts/nonsense.csv", "/admin?days=31"]) {
    const headers = path.includes("nonsense") || path.includes("31") ? miriam : ada;
    expect((await request(site.url, { path, headers })).status, path).toBe(404);
  }
});

test("everybody can use these pages, on a phone, in light and dark", async ({ browser }) => {
  test.setTimeout(120_000);
  await expectUsable(browser, null, "/about/log");
  await expectUsable(browser, null, "/about/moderation");
  await expectUsable(browser, "Miriam", "/admin");
  await expectUsable(browser, "Ada", "/moderation/log?by=Nobody");
  await expectUsable(browser, "Miriam", "/moderation/log");
});
