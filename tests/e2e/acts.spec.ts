import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { post as answer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople } from "#lib/village/settle.ts";
import type { Actor } from "#lib/words/actor.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { ask as askFor } from "./support/raw.ts";
import { connectTo, signInContext } from "./support/sign-in.ts";

/** What moderators do to posts where they stand, without JavaScript, and what readers see of it at once. */
test.describe.configure({ mode: "serial" });

let site: OwnSite;
let connection: Connection;
let people: People;
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

const asks = async (who: Actor, title: string) =>
  done(await perform(connection.db, who, ask, { title, body: "It keeps me up." })).question;
const answers = async (who: Actor, question: number, body: string) =>
  done(await perform(connection.db, who, answer, { question, body })).answer;

async function open(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  await signInContext(context, name, { url: site.url, folder: site.folder });
  return context.newPage();
}

/** What a visitor reads at an address, led on as a browser would be. */
async function reads(path: string): Promise<string> {
  const found = await askFor(site.url, { path });
  const location = found.headers.get("location");
  return location ? reads(location.replace(site.url, "").split("#")[0] ?? "/") : found.body;
}

const reason = "Both ask the same.";

async function act(page: Page, post: number, label: string): Promise<void> {
  await page.goto(`/posts/${post}/moderate`);
  const choices = page.getByRole("navigation", { name: "What can be done" });
  await choices.getByRole("link", { name: label, exact: true }).click();
}
const send = (page: Page, label: string) =>
  page.getByRole("button", { name: label, exact: true }).click();

test("a moderator comes from the thread, is told what is missing, and hides and shows an answer", async ({
  browser,
}) => {
  const question = await asks(people.ben, "How long do you rest?");
  const post = await answers(people.cleo, question, "Until the kettle sings.");
  expect(await reads(`/questions/${question}`)).toContain("Until the kettle sings.");
  const page = await open(browser, "Ada");
  await page.goto(`/questions/${question}`);
  await page.getByRole("link", { name: "Moderate" }).last().click();
  await expect(page).toHaveURL(`/posts/${post}/moderate`);
  await page.getByRole("link", { name: "Hide it", exact: true }).click();
  await send(page, "Hide it");
  await expect(page.getByText("Please say why. The author will read it.")).toBeVisible();
  await page.getByLabel("What it is about").selectOption("wrong");
  await page.getByLabel("Why", { exact: true }).fill("It gives wrong advice.");
  await send(page, "Hide it");
  await expect(page.getByRole("main").getByRole("status")).toContainText("It is hidden.");
  expect(await reads(`/questions/${question}`)).not.toContain("Until the kettle sings.");
  await page.getByRole("link", { name: "Show it again" }).click();
  await page.getByLabel("Why", { exact: true }).fill("It was right after all.");
  await send(page, "Show it again");
  expect(await reads(`/questions/${question}`)).toContain("Until the kettle sings.");
  await page.context().close();
});

test("two questions are merged, and the address of the one leads to the other", async ({
  browser,
}) => {
  const into = await asks(people.ben, "Who else wakes at four?");
  const post = await asks(people.dan, "Does anybody wake at four too?");
  const moved = await answers(people.cleo, post, "I read until it is light.");
  const page = await open(browser, "Ada");
  await act(page, post, "Merge it into another question");
  await page.getByLabel("Why", { exact: true }).fill(reason);
  await page.getByLabel("The question that it goes into").fill("the other one");
  await send(page, "Merge it into another question");
  await expect(page.getByText("Please give the number or the address")).toBeVisible();
  await expect(page.getByLabel("Why", { exact: true })).toHaveValue(reason);
  await page
    .getByLabel("The question that it goes into")
    .fill(`${site.url}/questions/${into}/who-else`);
  await page.getByLabel("What becomes of its own text").selectOption("comment");
  await send(page, "Merge it into another question");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who else wakes at four?");
  const there = `/questions/${into}/`;
  const former = await askFor(site.url, { path: `/questions/${post}/does-anybody-wake` });
  expect([former.status, former.headers.get("location")]).toEqual([
    308,
    expect.stringContaining(there),
  ]);
  const place = await askFor(site.url, { path: `/answers/${moved}` });
  expect(place.headers.get("location")).toContain(there);
  const feed = await askFor(site.url, { path: `/questions/${post}/feed.xml` });
  expect([feed.status, feed.headers.get("location")]).toEqual([308, `/questions/${into}/feed.xml`]);
  for (const path of ["/", "/questions", "/feed.xml", "/sitemaps/questions-0.xml"]) {
    expect(await reads(path)).not.toContain("Does anybody wake");
  }
  await page.context().close();
});

test("an answer becomes a comment and its author's name goes, with the page of who wrote it", async ({
  browser,
}) => {
  const question = await asks(people.ben, "What do you hum at night?");
  const post = await answers(people.grace, question, "Old songs, mostly.");
  expect(await reads("/members/Grace/answers")).toContain("What do you hum at night?");
  const page = await open(browser, "Ada");
  await act(page, post, "Take the author's name off it");
  await page.getByLabel("Why", { exact: true }).fill("Grace asked for it.");
  await send(page, "Take the author's name off it");
  expect(await reads("/members/Grace/answers")).not.toContain("What do you hum at night?");
  expect(await reads(`/questions/${question}`)).not.toContain("Grace");
  await act(page, post, "Make it a comment");
  await page.getByLabel("Why", { exact: true }).fill("It is more of a remark.");
  await send(page, "Make it a comment");
  expect(await reads(`/answers/${post}`)).toContain(`id="c${post}"`);
  const theirs = await open(browser, "Grace");
  await theirs.goto(`/posts/${post}/moderate`);
  await expect(theirs.getByRole("link", { name: "Show your name again" })).toBeVisible();
  for (const each of [page, theirs]) await each.context().close();
});

test("deleting for good takes a second step, and the address says so after", async ({
  browser,
}) => {
  const question = await asks(people.dan, "Where do I buy cheap pills?");
  const page = await open(browser, "Miriam");
  await act(page, question, "Delete it for good");
  await expect(page.getByText("All its versions")).toBeVisible();
  await page.getByRole("link", { name: "Go on: delete it for good" }).click();
  await page.getByLabel("Why", { exact: true }).fill("It is an advertisement.");
  await send(page, "Delete it for good");
  expect((await askFor(site.url, { path: `/questions/${question}` })).status).toBe(410);
  await page.context().close();
});

test("the page is nobody else's, and bars nobody who may see it", async ({ browser }) => {
  const question = await asks(people.ben, "Is this page for everybody?");
  for (const name of ["Farid", "Cleo"]) {
    const page = await open(browser, name);
    expect((await page.goto(`/posts/${question}/moderate`))?.status()).toBe(404);
    await page.goto(`/questions/${question}`);
    await expect(page.getByRole("link", { name: "Moderate" })).toHaveCount(0);
    await page.context().close();
  }
  expect((await askFor(site.url, { path: `/posts/${question}/moderate` })).status).toBe(404);
  const context = await browser.newContext({ baseURL: site.url });
  await signInContext(context, "Ada", { url: site.url, folder: site.folder });
  const page = await context.newPage();
  for (const chosen of ["", "?act=merge", "?act=close", "?act=hide"]) {
    await page.goto(`/posts/${question}/moderate${chosen}`);
    expect(await obstaclesOn(page)).toEqual([]);
  }
  await context.close();
});
