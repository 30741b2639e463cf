import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { post as answer } from "#lib/answers/post.ts";
import { set as block } from "#lib/blocks/set.ts";
import { perform } from "#lib/command.ts";
import { appoint } from "#lib/members/appoint.ts";
import { suspend } from "#lib/members/suspend.ts";
import { sweep } from "#lib/members/sweep.ts";
import { warn } from "#lib/members/warn.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople } from "#lib/village/settle.ts";
import { type Actor, system } from "#lib/words/actor.ts";
import { letThrough } from "#tests/village/let-through.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { fieldsIn } from "./support/plain-form.ts";
import { connectTo, sessionCookieOf, signInContext } from "./support/sign-in.ts";

/** Moderators and members, on a site of their own that nobody else would miss. */
test.describe.configure({ mode: "serial" });

let site: OwnSite;
let connection: Connection;
let people: People;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await openOwnSite({ DEMO: "off" });
  connection = connectTo(site.folder);
  people = await settlePeople(connection.db);
  await letThrough(connection.db);
});
test.afterAll(async () => {
  await connection?.close();
  await site?.close();
});

const reason = "Please speak of what somebody did, and not of what they are.";

const asked = async (who: Actor, title: string) =>
  done(await perform(connection.db, who, ask, { title, body: "It keeps me up." })).question;

async function open(browser: Browser, name?: string, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
  if (name) await signInContext(context, name, { url: site.url, folder: site.folder });
  return context.newPage();
}
const main = (page: Page) => page.getByRole("main");
const part = (page: Page, name: string) => main(page).getByRole("region", { name });

test("without JavaScript a moderator warns a member, who reads it and then writes again", async ({
  browser,
}) => {
  const question = await asked(people.cleo, "Who else walks at night?");
  const ada = await open(browser, "Ada");
  await ada.goto("/members/Ben");
  await main(ada).getByRole("link", { name: "For moderators" }).click();
  await part(ada, "Notes").getByLabel("A note for other moderators").fill("New here, and eager.");
  await part(ada, "Notes").getByRole("button", { name: "Add the note" }).click();
  await expect(part(ada, "Notes").getByRole("listitem")).toContainText("New here, and eager.");
  const form = part(ada, "Warn");
  await form.getByLabel("What it is about").selectOption({ label: "It is unkind" });
  await form.getByRole("button", { name: "Send the warning" }).click();
  await expect(form.getByLabel("Why, in your own words")).toHaveAccessibleDescription(/say why/);
  await expect(form.getByLabel("What it is about")).toHaveValue("unkind");
  await form.getByLabel("Why, in your own words").fill(reason);
  await form.getByRole("button", { name: "Send the warning" }).click();
  await expect(main(ada).getByRole("status").first()).toContainText("The warning is sent.");
  await expect(part(ada, "Warnings and suspensions")).toContainText("not read yet");

  const ben = await open(browser, "Ben");
  await ben.goto(`/questions/${question}`);
  const told = ben.getByRole("region", { name: "The moderators wrote to you" });
  await told.getByRole("link", { name: "Please read it" }).click();
  await expect(main(ben)).toContainText(reason);
  await main(ben).getByRole("button", { name: "I have read this" }).click();
  await expect(main(ben)).toContainText("Thank you.");
  await expect(told).toHaveCount(0);
  await ben.goto(`/questions/${question}`);
  await main(ben).getByRole("textbox", { name: "Your answer" }).fill("I do, with a torch.");
  await main(ben).getByRole("button", { name: "Post your answer" }).click();
  await expect(main(ben)).toContainText("I do, with a torch.");
});

test("without JavaScript a moderator suspends a member, who is told why on each page, and reinstates them", async ({
  browser,
}) => {
  const ada = await open(browser, "Ada");
  await ada.goto("/moderation/members/Dan");
  const form = part(ada, "Suspend");
  await form.getByLabel("For how long").selectOption({ label: "7 days" });
  await form.getByLabel("Why, in your own words").fill(reason);
  await form.getByRole("button", { name: "Suspend this member" }).click();
  await expect(main(ada).getByRole("status").first()).toContainText("suspended from now on");

  const dan = await open(browser, "Dan");
  const told = dan.getByRole("region", { name: "Your account is suspended" });
  for (const path of ["/", "/questions/ask", "/nowhere"]) {
    await dan.goto(path);
    await expect(told).toContainText(/suspended until \d+ \w+ \d{4}/);
    await expect(told).toContainText(reason);
  }
  await told.getByRole("link", { name: "More, and how to appeal" }).click();
  await expect(main(dan)).toContainText(reason);

  const back = part(ada, "End the suspension");
  await back.getByLabel("Why, in your own words").fill("We talked about it.");
  await back.getByRole("button", { name: "End the suspension" }).click();
  await expect(back).toHaveCount(0);
  await dan.goto("/questions/ask");
  await expect(told).toHaveCount(0);
});

test("without JavaScript all that a spammer wrote is gone three clicks from a post, and comes back with one", async ({
  browser,
}) => {
  const question = await asked(people.cleo, "What do you read before you sleep?");
  const body = "Read my canaryspam, it is cheap.";
  const { answer: spam } = done(
    await perform(connection.db, people.ivo, answer, { question, body }),
  );
  const own = await asked(people.ivo, "Where is canaryspam sold cheaply?");
  const ada = await open(browser, "Ada");
  await ada.goto(`/moderation/posts/${spam}`);
  const all = ada.getByRole("link", { name: "Hide all that they wrote" });
  await expect(all).toHaveAttribute("href", `/moderation/posts/${spam}/sweep`);
  await ada.goto(`/posts/${spam}/moderate`);
  await ada.getByRole("link", { name: "Hide all that its author wrote" }).click();
  await expect(main(ada)).toContainText("2 posts in sight");
  await main(ada).getByRole("button", { name: "Hide all of it now" }).click();
  await expect(main(ada).getByRole("heading", { level: 1 })).toHaveText("2 posts by Ivo");

  const visitor = await open(browser);
  const seen = async () => {
    const found: string[] = [];
    for (const path of [`/questions/${question}`, "/questions", "/", "/members/Ivo"]) {
      await visitor.goto(path);
      if ((await visitor.content()).includes("canaryspam")) found.push(path);
    }
    return found;
  };
  expect(await seen()).toEqual([]);
  expect((await visitor.request.get(`/questions/${own}`)).status()).toBe(404);
  await main(ada).getByRole("button", { name: "Bring all of it back" }).click();
  await expect(main(ada)).toContainText("They were brought back");
  expect(await seen()).toHaveLength(4);
});

test("everybody can use these pages, and nobody else comes to them", async ({ browser }) => {
  const { db } = connection;
  const question = await asked(people.farid, "Does tea keep you awake?");
  const swept = done(await perform(db, people.ada, sweep, { member: people.farid.id, reason }));
  const { warning } = done(await perform(db, people.ada, warn, { member: people.yuki.id, reason }));
  const staff = [
    "/moderation/members",
    "/moderation/members/Dan",
    "/moderation/blocks",
    `/moderation/posts/${question}/sweep`,
    `/moderation/sweeps/${swept.sweep}`,
  ];
  const miriam = await open(browser, "Miriam", true);
  for (const path of staff) {
    await miriam.goto(path);
    await expect(main(miriam).getByRole("heading", { level: 1 })).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await miriam.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect.soft(await obstaclesOn(miriam), `${path}, ${colorScheme}`).toEqual([]);
    }
  }
  const yuki = await open(browser, "Yuki", true);
  await yuki.goto(`/account/warnings/${warning}`);
  expect.soft(await obstaclesOn(yuki)).toEqual([]);
  const hana = await open(browser, "Hana");
  const visitor = await open(browser);
  for (const path of staff) {
    expect((await hana.request.get(path)).status()).toBe(404);
    expect((await visitor.request.get(path)).status()).toBe(404);
  }
  expect((await hana.request.get(`/account/warnings/${warning}`)).status()).toBe(404);
});

test("by plain HTTP demotion, suspension, warning and a block count at the next request", async () => {
  const { db } = connection;
  const question = await asked(people.cleo, "Who sleeps with the window open?");
  const cookieOf = (name: string) => sessionCookieOf(name, site.folder);
  const statusOf = async (path: string, cookie: string) =>
    (await fetch(site.url + path, { headers: { cookie } })).status;
  const grace = await cookieOf("Grace");
  const role = (given: string) =>
    perform(db, system, appoint, { member: people.grace.id, role: given });
  done(await role("moderator"));
  expect(await statusOf("/moderation", grace)).toBe(200);
  done(await role("member"));
  expect(await statusOf("/moderation", grace)).toBe(404);

  const send = async (cookie: string, words: string) => {
    const page = await fetch(`${site.url}/questions/${question}`, { headers: { cookie } });
    const fields = fieldsIn(await page.text(), "Your answer");
    fields.set("body", words);
    await fetch(page.url, {
      method: "POST",
      body: fields,
      headers: { cookie, origin: site.url },
      redirect: "manual",
    });
  };
  const seen = async (words: string) =>
    (await (await fetch(`${site.url}/questions/${question}`)).text()).includes(words);
  const before: [words: string, act: () => Promise<unknown>, name: string][] = [
    [
      "while suspended",
      () => perform(db, people.ada, suspend, { member: people.grace.id, reason }),
      "Grace",
    ],
    [
      "while warned",
      () => perform(db, people.ada, warn, { member: people.hana.id, reason }),
      "Hana",
    ],
    [
      "from a blocked place",
      async () => {
        for (const what of ["127.0.0.0/8", "::1"]) {
          const given = { kind: "address", what, reason, days: "1" };
          done(await perform(db, people.ada, block, given));
        }
      },
      "Cleo",
    ],
  ];
  for (const [words, act, name] of before) {
    const cookie = await cookieOf(name);
    await send(cookie, `I wrote this before I was stopped, ${name}.`);
    expect(await seen(`before I was stopped, ${name}`)).toBe(true);
    await act();
    await send(cookie, `I wrote this ${words}.`);
    expect([words, await seen(`I wrote this ${words}.`)]).toEqual([words, false]);
  }
});
