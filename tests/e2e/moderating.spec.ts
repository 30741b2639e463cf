import { type Browser, expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { answer as answerAppeal } from "#lib/appeals/answer.ts";
import { raise as raiseAppeal } from "#lib/appeals/raise.ts";
import { perform } from "#lib/command.ts";
import { raise as report } from "#lib/flags/raise.ts";
import { settle } from "#lib/flags/settle.ts";
import { approve } from "#lib/posts/approve.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { ask } from "#lib/questions/ask.ts";
import { close } from "#lib/questions/close.ts";
import { decline } from "#lib/suggestions/decline.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople } from "#lib/village/settle.ts";
import { system } from "#lib/words/actor.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { fieldsIn } from "./support/plain-form.ts";
import { connectTo, sessionCookieOf, signInContext } from "./support/sign-in.ts";

/** Moderators at work, on a site of their own where posts wait. */
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

/** Dan asks, and it waits. */
async function wait(title: string): Promise<number> {
  const { db } = connection;
  const { question } = done(await perform(db, people.dan, ask, { title, body: "It keeps me up." }));
  done(await perform(db, system, hold, { post: question, reason: "To be read first." }));
  return question;
}

/** Nothing waits any more, so that each journey has its own. */
async function clear(): Promise<void> {
  await connection.db.execute(sql`update posts set state = 'hidden' where state = 'held'`);
  await connection.db.execute(sql`delete from flags`);
}

async function open(browser: Browser, name: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
  await signInContext(context, name, { url: site.url, folder: site.folder });
  return context.newPage();
}
const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("without JavaScript a moderator works through what waits, is told of mistakes, and takes one back", async ({
  browser,
}) => {
  await clear();
  const titles = [
    "How do you rest at work?",
    "Who else counts their steps?",
    "What is for supper?",
  ];
  for (const title of titles) await wait(title);
  const page = await open(browser, "Ada", false);
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "Account" })
    .getByRole("link", { name: /^Moderation/ })
    .click();
  await expect(main(page).getByRole("article")).toHaveCount(3);
  await expect(main(page)).toContainText("To be read first.");
  await main(page).getByRole("link", { name: titles[0] }).click();
  await expect(heading(page)).toHaveText(`A question: ${titles[0]}`);
  await expect(page.getByText("Keyboard")).toBeHidden();

  await main(page).getByText("Ask the author to change it", { exact: true }).first().click();
  const back = page.getByRole("form", { name: "Ask the author to change it" });
  await back.getByRole("button").click();
  await expect(back.getByRole("textbox", { name: "Why" })).toHaveAccessibleDescription(
    /Please say why/,
  );
  await back.getByRole("combobox", { name: "A reply that is ready" }).selectOption({
    label: "More about the question",
  });
  await back.getByRole("button").click();
  const did = page.getByRole("region", { name: "What you did" });
  await expect(did).toContainText(`You asked the author to change this: ${titles[0]}`);
  await expect(heading(page)).toHaveText(`A question: ${titles[1]}`);

  await main(page).getByRole("button", { name: "Approve", exact: true }).click();
  await expect(did).toContainText(`You approved this: ${titles[1]}`);
  await did.getByRole("button", { name: "Undo" }).click();
  await expect(heading(page)).toHaveText(`A question: ${titles[1]}`);
  await expect(main(page)).toContainText("The decision before this one was taken back");

  await main(page).getByText("Edit and approve").first().click();
  const mend = page.getByRole("form", { name: "Edit and approve" });
  await mend.getByRole("textbox", { name: "The text" }).fill("It keeps me up, mostly on Sundays.");
  await mend.getByRole("button").click();
  await expect(mend.getByRole("textbox", { name: "Why" })).toHaveAccessibleDescription(
    /Please say why/,
  );
  await expect(mend.getByRole("textbox", { name: "The text" })).toHaveValue(/on Sundays/);
  await mend.getByRole("textbox", { name: "Why" }).fill("I made it a little clearer.");
  await mend.getByRole("button").click();
  await expect(did).toContainText(`You approved this: ${titles[1]}`);
  await expect(heading(page)).toHaveText(`A question: ${titles[2]}`);
  await main(page).getByText("Do not publish it", { exact: true }).first().click();
  const no = page.getByRole("form", { name: "Do not publish it" });
  await no.getByRole("combobox", { name: "What it is about" }).selectOption("spam");
  await no.getByRole("textbox", { name: "Why" }).fill("It praises a shop.");
  await no.getByRole("button").click();
  await expect(did).toContainText(`You did not publish this: ${titles[2]}`);
  await page.context().close();
});

test("two moderators at one post see each other, and who comes second is told what the first decided", async ({
  browser,
}) => {
  await clear();
  const post = await wait("Does anybody sing to sleep?");
  const [adas, miriams] = [await open(browser, "Ada"), await open(browser, "Miriam")];
  await adas.goto(`/moderation/posts/${post}`);
  await miriams.goto(`/moderation/posts/${post}`, { waitUntil: "networkidle" });
  await expect(main(miriams)).toContainText("Ada is looking at this too");
  await adas.goto("/moderation");
  await expect(main(adas).getByRole("article")).toContainText("Miriam is looking at this too");
  await adas.goto(`/moderation/posts/${post}`, { waitUntil: "networkidle" });
  await main(adas).getByRole("button", { name: "Approve", exact: true }).click();
  await expect(main(adas)).toContainText("Nothing waits. Thank you.");
  await main(miriams).getByRole("button", { name: "Approve", exact: true }).click();
  await expect(main(miriams)).toContainText(/Ada approved this (a moment|a minute) ago\./);
  await expect(main(miriams).getByText("Hide it", { exact: true }).first()).toBeVisible();
  await adas.context().close();
  await miriams.context().close();
});

/** Four things that two moderators do at the same time, Ada a moment before Miriam. */
const raced = {
  reports: async () => {
    const { db } = connection;
    const { ben, cleo, ada } = people;
    const { question: post } = done(
      await perform(db, ben, ask, { title: "Who counts the stairs?", body: "I do." }),
    );
    done(await perform(db, cleo, report, { post, reason: "wrong" }));
    const reason = "It is a real question.";
    return {
      address: `/moderation/posts/${post}`,
      adas: async () => done(await perform(db, ada, settle, { post, reason })),
      typed: "I find it fine.",
      said: /Ada settled the reports a moment ago: there was nothing to do\./,
      miriams: async (page: Page) => {
        await main(page).locator("summary", { hasText: "Nothing to do about the reports" }).click();
        const form = page.getByRole("form", { name: "Nothing to do about the reports" });
        await form.getByRole("textbox", { name: "Why" }).fill("I find it fine.");
        await form.getByRole("button").click();
      },
    };
  },
  "an appeal": async () => {
    const { db } = connection;
    const { ben, ada } = people;
    const { question: post } = done(
      await perform(db, ben, ask, { title: "Who counts the sheep?", body: "I do." }),
    );
    const reason = "Rule 1: be gentle.";
    const { decision } = done(await perform(db, system, hide, { post, reason }));
    const note = "I meant it kindly.";
    const { appeal } = done(await perform(db, ben, raiseAppeal, { decision, note }));
    const raw = { appeal, outcome: "upheld", reason };
    return {
      address: `/moderation/appeals/${appeal}`,
      adas: async () => done(await perform(db, ada, answerAppeal, raw)),
      typed: "It was kind.",
      said: /Ada answered this appeal a moment ago: the decision stands\./,
      miriams: async (page: Page) => {
        await page.getByRole("textbox", { name: "Your answer" }).fill("It was kind.");
        await page.getByRole("button", { name: "Take the decision back" }).click();
      },
    };
  },
  "a suggested edit": async () => {
    const { db } = connection;
    const { ben, ada, dan } = people;
    const body = "It keeps me up in the night.";
    const { question: post } = done(
      await perform(db, ben, ask, { title: "Who counts the cars?", body }),
    );
    const { suggestion } = done(
      await perform(db, dan, suggest, { post, body: `${body} Too.`, reason: "A word." }),
    );
    return {
      address: `/posts/${post}/suggestions/${suggestion}`,
      adas: async () => done(await perform(db, ada, decline, { suggestion, reason: "No." })),
      typed: "",
      said: /Ada declined this suggestion a moment ago\./,
      miriams: async (page: Page) => {
        await page.getByRole("button", { name: "Take this suggestion" }).click();
      },
    };
  },
  closing: async () => {
    const { db } = connection;
    const { ben, ada } = people;
    const { question } = done(
      await perform(db, ben, ask, { title: "Who counts the tiles?", body: "I do." }),
    );
    const note = "It was answered elsewhere.";
    return {
      address: `/moderation/posts/${question}`,
      adas: async () => done(await perform(db, ada, close, { question, note })),
      typed: "",
      said: /Ada closed this a moment ago\./,
      miriams: async (page: Page) => {
        await main(page).getByText("Close it", { exact: true }).first().click();
        const form = page.getByRole("form", { name: "Close it" });
        await form.getByRole("textbox", { name: "Why" }).fill("Enough was said.");
        await form.getByRole("button").click();
      },
    };
  },
  "an undo": async () => {
    const { db } = connection;
    const { ada, miriam } = people;
    const post = await wait("Who counts the birds?");
    done(await perform(db, miriam, approve, { post }));
    const reason = "I read more in it.";
    return {
      address: `/moderation/posts/${post}`,
      adas: async () => done(await perform(db, ada, hide, { post, reason })),
      typed: "",
      said: /Ada hid this a moment ago\./,
      miriams: async (page: Page) => {
        await page.getByRole("button", { name: "Undo" }).click();
      },
    };
  },
};

test("without JavaScript a question is closed from its case, as a duplicate, and the next case comes", async ({
  browser,
}) => {
  await clear();
  const { db } = connection;
  const asks = async (title: string) =>
    done(await perform(db, people.ben, ask, { title, body: "It keeps me up." })).question;
  const [original, post] = [await asks("Who rests at noon?"), await asks("Who naps at noon?")];
  done(await perform(db, people.cleo, report, { post, reason: "rules" }));
  const waits = await wait("Who rests at midnight?");
  const page = await open(browser, "Ada", false);
  await page.goto(`/moderation/posts/${post}`);
  await main(page).getByText("Close it", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Close it" });
  await form.getByRole("button").click();
  await expect(form.getByRole("textbox", { name: "Why" })).toHaveAccessibleDescription(
    /Please say why, or which question this one repeats/,
  );
  await form.getByRole("textbox", { name: /repeats/ }).fill(String(original));
  await form.getByRole("button").click();
  await expect(page).toHaveURL(new RegExp(`/moderation/posts/${waits}\\?done=${post}$`));
  await expect(page.getByRole("region", { name: "What you did" })).toContainText(
    "You closed this: Who naps at noon?",
  );
  await page.context().close();
});

for (const javaScript of [true, false]) {
  const how = javaScript ? "with" : "without";
  for (const [what, setOut] of Object.entries(raced)) {
    test(`who decides second about ${what} reads who was faster, ${how} JavaScript`, async ({
      browser,
    }) => {
      await clear();
      const { address, adas, said, miriams, typed } = await setOut();
      const page = await open(browser, "Miriam", javaScript);
      await page.goto(address, { waitUntil: "networkidle" });
      await adas();
      await miriams(page);
      await expect(main(page).getByRole("alert").filter({ hasText: said })).toBeVisible();
      await expect(main(page)).toContainText(typed);
      await page.context().close();
    });
  }
}

test("with a keyboard alone a moderator goes through the cases, and may switch the letters off", async ({
  browser,
}) => {
  await clear();
  const titles = ["What do you hum?", "Which blanket is yours?", "When do you wake up?"];
  for (const title of titles) await wait(title);
  const page = await open(browser, "Ada");
  const { keyboard } = page;
  await page.goto("/moderation", { waitUntil: "networkidle" });
  await keyboard.press("n");
  await expect(page.getByRole("link", { name: titles[0] })).toBeFocused();
  await keyboard.press("n");
  await keyboard.press("p");
  await keyboard.press("Enter");
  await expect(heading(page)).toHaveText(`A question: ${titles[0]}`);
  await page.waitForLoadState("networkidle");
  await keyboard.press("n");
  await expect(heading(page)).toHaveText(`A question: ${titles[1]}`);
  await page.waitForLoadState("networkidle");
  await keyboard.press("p");
  await expect(heading(page)).toHaveText(`A question: ${titles[0]}`);
  await page.waitForLoadState("networkidle");
  await keyboard.press("a");
  const did = page.getByRole("region", { name: "What you did" });
  await expect(did).toContainText(`You approved this: ${titles[0]}`);
  await expect(page).toHaveURL(/\/moderation\/posts\/\d+\?done=\d+$/);
  await keyboard.press("u");
  await expect(heading(page)).toHaveText(`A question: ${titles[0]}`);
  await keyboard.press("e");
  await expect(page.getByRole("textbox", { name: "The text" })).toBeFocused();
  await keyboard.press("Escape");
  await page.getByRole("textbox", { name: "The text" }).blur();
  await keyboard.press("h");
  const no = page.getByRole("form", { name: "Do not publish it" });
  const why = no.getByRole("textbox", { name: "Why" });
  await expect(why).toBeFocused();
  await keyboard.type("an unhappy phrase");
  await expect(why).toHaveValue("an unhappy phrase");
  await no.getByRole("combobox", { name: "A reply that is ready" }).selectOption({
    label: "Advertising",
  });
  await expect(why).toHaveValue(/like advertising/);
  await why.press("Enter");
  await expect(did).toContainText(`You did not publish this: ${titles[0]}`);

  await page.getByText("Keyboard", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Letters act outside of fields" }).uncheck();
  await page.reload({ waitUntil: "networkidle" });
  const before = await heading(page).textContent();
  await keyboard.press("n");
  await keyboard.press("a");
  await keyboard.press("h");
  await expect(heading(page)).toHaveText(String(before));
  await expect(page.locator(":focus")).toHaveCount(0);
  await page.context().close();
});

test("everybody can use the queue and a case, in light and dark", async ({ browser }) => {
  await clear();
  const post = await wait("How loud is your clock?");
  await wait("How soft is your light?");
  await connection.db.execute(sql`
    insert into flags (post_id, reason, note, text_then)
    values (${post}, 'worried', 'Please look.', 'It keeps me up, and nobody knows.')`);
  const page = await open(browser, "Ada");
  for (const address of ["/moderation", "/moderation?need=appeal", `/moderation/posts/${post}`]) {
    await page.goto(address, { waitUntil: "networkidle" });
    for (const summary of await page.locator("main summary").all()) await summary.click();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect.soft(await obstaclesOn(page), `${address}, ${colorScheme}`).toEqual([]);
    }
  }
  await expect(main(page)).toContainText("It has changed since.");
  await page.setViewportSize({ width: 360, height: 800 });
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await wider()).toBeLessThanOrEqual(0);
  await page.context().close();
});

test("fifty waiting posts are decided about by plain forms within five minutes", async () => {
  await clear();
  const posts: number[] = [];
  for (let n = 0; n < 50; n += 1) posts.push(await wait(`Question number ${n} of a busy night`));
  const cookie = await sessionCookieOf("Ada", site.folder);
  const get = async (address: string) => fetch(new URL(address, site.url), { headers: { cookie } });
  const began = Date.now();
  let page = await get("/moderation/next");
  let decided = 0;
  while (decided < 60 && new URL(page.url).pathname !== "/moderation") {
    const form = fieldsIn(await page.text(), "Approve");
    const sent = await fetch(page.url, {
      method: "POST",
      body: form,
      headers: { cookie, origin: site.url },
      redirect: "manual",
    });
    expect(sent.status).toBe(303);
    decided += 1;
    page = await get(String(sent.headers.get("location")));
  }
  expect(decided).toBe(50);
  expect(Date.now() - began).toBeLessThan(5 * 60_000);
  expect(await page.text()).toContain("Nothing waits. Thank you.");
  const rows = await connection.db.execute(sql`select from posts where visible and id in ${posts}`);
  expect(rows.length).toBe(50);
});

test("for whoever moderates nowhere there is no queue and no case", async () => {
  const post = await wait("Who hears the owl?");
  for (const name of [undefined, "Dan", "Hana", "Cleo"]) {
    const cookie = name ? await sessionCookieOf(name, site.folder) : "";
    const paths = ["", "/next", `/posts/${post}`, "/posts/999999", "?page=2", "?need=held"];
    for (const path of paths) {
      const answer = await fetch(`${site.url}/moderation${path}`, { headers: { cookie } });
      const text = await answer.text();
      expect([path, name, answer.status]).toEqual([path, name, 404]);
      expect(text).not.toContain("Who hears the owl?");
    }
  }
});
