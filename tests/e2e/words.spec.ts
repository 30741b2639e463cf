import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople } from "#lib/village/settle.ts";
import { letThrough } from "#tests/village/let-through.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { connectTo, signInContext } from "./support/sign-in.ts";

/** Watched words, on a site of their own whose other pages nobody wants filtered. */
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

async function open(browser: Browser, name?: string, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
  if (name) await signInContext(context, name, { url: site.url, folder: site.folder });
  return context.newPage();
}
const main = (page: Page) => page.getByRole("main");

for (const javaScript of [false, true]) {
  const way = javaScript ? "with JavaScript" : "without JavaScript";
  test(`${way} an administrator tries a rule, sets it, and it counts at once`, async ({
    browser,
  }) => {
    const word = javaScript ? "moonlight" : "moonshine";
    const body = `Somebody gave me *${word}* once.`;
    done(await perform(connection.db, people.cleo, ask, { title: "Who sleeps badly?", body }));
    const miriam = await open(browser, "Miriam", javaScript);
    await miriam.goto("/admin/words");
    await expect(main(miriam)).toContainText("What is watched for now");
    const form = main(miriam).getByRole("form", { name: "Watch for words" });
    await form.getByRole("button", { name: "Watch for this" }).click();
    await expect(form.getByLabel("What to watch for")).toHaveAccessibleDescription(/say what/);
    await form.getByLabel("What to watch for").fill(word.toUpperCase());
    await form.getByLabel("What happens").selectOption("block");
    await form.getByLabel("For how long").selectOption("7");
    await form.getByRole("button", { name: "Try it on the latest posts" }).click();
    const hits = main(miriam).getByRole("region", { name: /It would have met one of/ });
    await expect(hits).toBeFocused();
    await expect(hits).toContainText(`Somebody gave me ${word} once.`);
    await expect(form.getByLabel("What to watch for")).toHaveValue(word.toUpperCase());
    await expect(form.getByLabel("What happens")).toHaveValue("block");
    await form.getByRole("button", { name: "Watch for this" }).click();
    await expect(main(miriam).getByRole("status").first()).toContainText("from now on");

    const guest = await open(browser, undefined, javaScript);
    await guest.goto("/questions/ask");
    await main(guest).getByLabel("Your question in one sentence").fill("What is good before bed?");
    await main(guest)
      .getByRole("textbox", { name: /Text|More/ })
      .first()
      .fill(`A little ${word}?`);
    await main(guest).getByRole("button", { name: "Ask the question" }).click();
    await expect(main(guest)).toContainText(`Texts with “${word}” are not taken here.`);
    await expect(main(guest).getByText(`A little ${word}?`)).toBeVisible();

    const watched = main(miriam).getByRole("region", { name: "What is watched for now" });
    await watched
      .getByRole("button", { name: /no more/ })
      .first()
      .click();
    await expect(main(miriam).getByRole("status").first()).toContainText("no more");
    await expect(watched).toContainText("Nothing is watched for here.");
  });
}

test("moderators read what is watched for and change nothing; nobody else comes there", async ({
  browser,
}) => {
  const { db } = connection;
  const { watch } = await import("#lib/safety/watch.ts");
  const rules = [
    { kind: "pattern", text: "\\bgambl\\w+", action: "flag", note: "A wave in May." },
    { kind: "words", text: "moonshine", action: "replace", replacement: "tea", days: "30" },
  ];
  for (const rule of rules) done(await perform(db, people.miriam, watch, rule));
  const ada = await open(browser, "Ada", true);
  await ada.goto("/admin/words");
  await expect(main(ada)).toContainText("A wave in May.");
  await expect(main(ada).getByRole("button")).toHaveCount(0);
  for (const name of ["Hana", undefined]) {
    const other = await open(browser, name);
    expect((await other.request.get("/admin/words")).status()).toBe(404);
  }
});

test("the page of watched words has no obstacle, however wide and dark", async ({ browser }) => {
  const miriam = await open(browser, "Miriam", true);
  for (const [width, height] of [
    [390, 844],
    [1280, 900],
  ] as const) {
    await miriam.setViewportSize({ width, height });
    await miriam.goto("/admin/words");
    for (const colorScheme of ["light", "dark"] as const) {
      await miriam.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect.soft(await obstaclesOn(miriam), `${width}, ${colorScheme}`).toEqual([]);
      const sideways = await miriam.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(sideways).toBe(0);
      if (process.env.PICTURES) {
        const path = `${process.env.PICTURES}/words-${width}-${colorScheme}.png`;
        await miriam.screenshot({ path, fullPage: true });
      }
    }
  }
});
