import { type Browser, expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople } from "#lib/village/settle.ts";
import { system } from "#lib/words/actor.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { connectTo } from "./support/sign-in.ts";

/** A site on which nobody waits but for a proof of work that is missing. */
test.describe.configure({ mode: "serial" });

let site: OwnSite;
let connection: Connection;
let people: People;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await openOwnSite({ DEMO: "off" });
  connection = connectTo(site.folder);
  people = await settlePeople(connection.db);
  const open = { guests: "off", firstPosts: 0, proof: "on" };
  done(await perform(connection.db, system, setHolding, open));
});
test.afterAll(async () => {
  await connection?.close();
  await site?.close();
});

const main = (page: Page) => page.getByRole("main");
const answerForm = (page: Page) => page.getByRole("form", { name: "Your answer" });
const asked = async (title: string) =>
  done(await perform(connection.db, people.cleo, ask, { title, body: "It keeps me up." })).question;

/** A browser that notes what it asks for. */
async function open(browser: Browser, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
  const page = await context.newPage();
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  return { page, sent };
}
const elsewhere = (sent: string[]) =>
  sent.filter((url) => new URL(url).protocol !== "data:" && !url.startsWith(`${site.url}/`));
const challenges = (sent: string[]) => sent.filter((url) => url.endsWith("/api/challenge")).length;

test("a guest's answer carries a proof, and is there at once; whoever only reads works out nothing", async ({
  browser,
}) => {
  const { page, sent } = await open(browser);
  await page.goto(`/questions/${await asked("Who else walks at night?")}`);
  await page.waitForLoadState("networkidle");
  expect(challenges(sent)).toBe(0);
  const form = answerForm(page);
  await form.getByRole("textbox", { name: "Your answer" }).fill("I do, along the river.");
  await expect(form.locator('input[name="proof"]')).toHaveCount(1);
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByRole("article").filter({ hasText: "along the river" })).toBeVisible();
  await expect(main(page)).not.toContainText("a moderator will look");

  const answer = page.getByRole("article").filter({ hasText: "along the river" });
  await answer.getByText(/^Comment on the answer by/).click();
  await answer.getByRole("textbox", { name: "Your comment" }).fill("And by the old mill.");
  await expect(answer.locator('input[name="proof"]')).toHaveCount(1);
  await answer.getByRole("button", { name: "Post your comment" }).click();
  await expect(answer.getByText("And by the old mill.")).toBeVisible();
  expect(challenges(sent)).toBeGreaterThanOrEqual(2);
  expect(elsewhere(sent)).toEqual([]);
});

test("a form that is sent sooner waits for its proof, says so, and sends no word twice", async ({
  browser,
}) => {
  const { page, sent } = await open(browser);
  const held = Promise.withResolvers<void>();
  await page.route("**/api/challenge", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`/questions/${await asked("How do you all wake up?")}`);
  await page.waitForLoadState("networkidle");
  const form = answerForm(page);
  await form.getByRole("textbox", { name: "Your answer" }).fill("With the birds.");
  await expect.poll(() => challenges(sent)).toBe(1);
  await form.getByRole("button", { name: "Post your answer" }).dblclick();
  await expect(form.getByText("One moment …")).toBeVisible();
  held.resolve();
  await expect(page.getByRole("article").filter({ hasText: "With the birds." })).toHaveCount(1);
  await expect(main(page)).not.toContainText("a moderator will look");
});

test("where no challenge can be had, the form goes without, and a moderator looks", async ({
  browser,
}) => {
  const { page } = await open(browser);
  await page.route("**/api/challenge", (route) => route.abort());
  await page.goto(`/questions/${await asked("What do you eat late?")}`);
  await page.waitForLoadState("networkidle");
  const form = answerForm(page);
  await form.getByRole("textbox", { name: "Your answer" }).fill("Bread, mostly.");
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(main(page)).toContainText("a moderator will look at it before others can read it");
});

test("a proof that counts no more loses nothing: the browser makes another, and sent once more it goes", async ({
  browser,
}) => {
  const { page, sent } = await open(browser);
  await page.goto(`/questions/${await asked("What do you read at night?")}`);
  await page.waitForLoadState("networkidle");
  const form = answerForm(page);
  const field = form.getByRole("textbox", { name: "Your answer" });
  await field.fill("Old letters.");
  const proof = form.locator('input[name="proof"]');
  await expect(proof).toHaveValue(/solution/);
  const { challenge } = JSON.parse(await proof.inputValue());
  await connection.db.execute(sql`insert into spent_proofs (signature, expires_at)
    values (${challenge.signature}, now() + interval '1 hour')`);
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(form.getByRole("alert")).toContainText("please send it once more");
  await expect(field).toHaveValue("Old letters.");
  await expect.poll(() => challenges(sent)).toBe(2);
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(page.getByRole("article").filter({ hasText: "Old letters." })).toBeVisible();
});

test("without JavaScript a guest's answer goes in, and waits for a moderator", async ({
  browser,
}) => {
  const { page, sent } = await open(browser, false);
  await page.goto(`/questions/${await asked("Who helps you sleep?")}`);
  const form = answerForm(page);
  await form.getByRole("textbox", { name: "Your answer" }).fill("My cat, by purring.");
  await form.getByRole("button", { name: "Post your answer" }).click();
  await expect(main(page)).toContainText("This waits until a moderator has looked at it.");
  expect([challenges(sent), elsewhere(sent)]).toEqual([0, []]);
});

for (const javaScript of [true, false]) {
  const way = javaScript ? "with JavaScript" : "without JavaScript";
  test(`whoever joins ${way} is ${javaScript ? "known by a proof" : "let in without one"}`, async ({
    browser,
  }) => {
    const name = javaScript ? "Robin" : "Wren";
    const { page, sent } = await open(browser, javaScript);
    await page.goto("/join");
    await page.waitForLoadState("networkidle");
    expect(challenges(sent)).toBe(0);
    const form = page.getByRole("form", { name: "Join" });
    await form.getByLabel("Name", { exact: true }).fill(name);
    await form.getByLabel("Email address").fill(`${name}@post.example`);
    await form.getByLabel("Password", { exact: true }).fill("wet curtains, at least");
    await form.getByRole("button", { name: "Join", exact: true }).click();
    await expect(page.getByRole("banner")).toContainText(name);
    const [row] = await connection.db.execute<{ proven: boolean }>(
      sql`select proven_at is not null as proven from members where name = ${name}`,
    );
    expect(row?.proven).toBe(javaScript);
    expect([challenges(sent), elsewhere(sent)]).toEqual([javaScript ? 1 : 0, []]);
  });
}

test("a challenge is kept by nobody, leaves no cookie, and is given so often to an address", async ({
  request,
}) => {
  const answer = await request.get(`${site.url}/api/challenge`);
  expect(answer.status()).toBe(200);
  const { "cache-control": cached, "set-cookie": cookie } = answer.headers();
  expect([cached, cookie]).toEqual([expect.stringContaining("no-store"), undefined]);
  const { parameters } = await answer.json();
  expect(parameters.expiresAt - Date.now() / 1_000).toBeLessThanOrEqual(600);
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => request.get(`${site.url}/api/challenge`)),
  );
  expect(answers.map((each) => each.status())).toContain(429);
});
