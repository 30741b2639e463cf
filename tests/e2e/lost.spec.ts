import { expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { connectTo, signIn } from "./support/sign-in.ts";
import { askAs, countPosted, sourceOf } from "./support/thread.ts";

const unreached = "We could not reach the site";
const titled = (what: string) => `${what} ${process.pid} ${test.info().retry}?`;
const textbox = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name });
const button = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true });

/** The scripts of the page stay on the way until they are let go. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/**/*.js*", async (route) => {
    await promise;
    await route.continue();
  });
  return async () => {
    resolve();
    await page.waitForLoadState("load");
  };
}

const open = (page: Page, path: string) => page.goto(path, { waitUntil: "commit" });

/** From here on nothing that is sent arrives. */
async function cutWire(page: Page): Promise<() => Promise<void>> {
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  return () => page.unroute("**/*");
}

test("what is typed before the page wakes up stays, in new forms and in prefilled ones, and is kept", async ({
  page,
}) => {
  const question = await askAs("Yuki", titled("What wakes you up"), "The birds, mostly.");
  await signIn(page, "Yuki");
  let release = await holdScripts(page);
  await open(page, `/posts/${question}/edit`);
  await textbox(page, "The question in full").fill("The birds, and the bins.");
  await textbox(page, "Title").fill(titled("What wakes you up so early"));
  await release();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(textbox(page, "The question in full")).toHaveValue("The birds, and the bins.");
  await expect(textbox(page, "Title")).toHaveValue(titled("What wakes you up so early"));

  release = await holdScripts(page);
  await open(page, "/account/profile");
  await textbox(page, "About you (optional)").fill("Up at five.");
  await textbox(page, "Place (optional)").fill("By the weir");
  await release();
  await page.waitForLoadState("networkidle");
  await expect(textbox(page, "About you (optional)")).toHaveValue("Up at five.");
  await button(page, "Save the profile").click();
  await expect(page).toHaveURL(/changed/);
  await textbox(page, "About you (optional)").fill("Up at six.");
  await button(page, "Save the profile").click();
  await expect(button(page, "Save the profile")).toBeEnabled();
  await page.reload();
  await expect(textbox(page, "About you (optional)")).toHaveValue("Up at six.");
  await expect(textbox(page, "Place (optional)")).toHaveValue("By the weir");

  await page.context().clearCookies();
  release = await holdScripts(page);
  await open(page, `/questions/${question}`);
  await textbox(page, "Your answer").fill("Earplugs, of wax.");
  await release();
  await expect(page.getByText("Saved in this browser")).toBeVisible();
  await expect(textbox(page, "Your answer")).toHaveValue("Earplugs, of wax.");
});

test("what is sent before the page wakes up is done, once", async ({ page }) => {
  const question = await askAs("Yuki", titled("Who is up so early"), "I am.");
  const answer = `So am I, ${process.pid}.`;
  await holdScripts(page);
  await open(page, `/questions/${question}`);
  await textbox(page, "Your answer").fill(answer);
  await button(page, "Post your answer").click();
  await expect(page).toHaveURL(/#a\d+$/);
  expect(await countPosted(answer)).toBe(1);

  const comment = `Me too, ${process.pid}.`;
  await page.getByText(/^Comment on the question/).click();
  await textbox(page, "Your comment").first().fill(comment);
  await page.getByRole("button", { name: "Post your comment" }).first().click();
  await expect(page).toHaveURL(/#c\d+$/);
  expect(await countPosted(comment)).toBe(1);

  const body = `Quietly, ${process.pid}.`;
  await open(page, "/questions/ask");
  const title = "How do I tell my boss that I am in therapy?";
  await textbox(page, "Your question in one sentence").fill(title);
  await textbox(page, "More about it (optional)").fill(body);
  await button(page, "Ask the question").click();
  await button(page, "None of these is mine, ask it").click();
  await expect(page).toHaveURL(/\/questions\/\d+\//);
  expect(await countPosted(body)).toBe(1);

  const name = `Alder ${process.pid} ${String.fromCharCode(97 + test.info().retry)}`;
  const password = "three geese on a gate";
  await open(page, "/join?next=/tags");
  await textbox(page, "Name").fill(name);
  await textbox(page, "Email address").fill(
    `alder-${process.pid}-${test.info().retry}@post.example`,
  );
  await page.getByLabel("Password", { exact: true }).fill(password);
  await button(page, "Join").click();
  await expect(page).toHaveURL("/tags");
  await page.context().clearCookies();
  await open(page, "/sign-in?next=/tags");
  await textbox(page, "Name or e-mail address").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await button(page, "Sign in").click();
  await expect(page).toHaveURL("/tags");

  await page.context().clearCookies();
  await signIn(page, "Yuki");
  await open(page, `/posts/${question}/edit`);
  await textbox(page, "The question in full").fill("I am, alas.");
  await button(page, "Save the edit").click();
  await expect(page).toHaveURL(/\/questions\/\d+\//);
  expect(await sourceOf(question)).toBe("I am, alas.");
});

test("an answer sent again after Back, or from a second tab, is there once", async ({ page }) => {
  const question = await askAs("Yuki", titled("How do you find back to sleep"));
  const words = `I count bricks, ${process.pid}.`;
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/questions/${question}`);
    await tab.waitForLoadState("networkidle");
    await textbox(tab, "Your answer").fill(words);
  }
  await button(page, "Post your answer").click();
  await expect(page).toHaveURL(/#a\d+$/);
  await button(other, "Post your answer").click();
  await expect(other).toHaveURL(/#a\d+$/);
  expect(new URL(other.url()).hash).toBe(new URL(page.url()).hash);
  await page.goto("/tags");
  await page.goBack();
  await textbox(page, "Your answer").fill(words);
  await page.waitForLoadState("networkidle");
  await button(page, "Post your answer").click();
  await expect(page.getByText("Your answer is on the page now")).toBeVisible();
  expect(await countPosted(words)).toBe(1);
});

test("every form stays as it is when the site cannot be reached, and says so", async ({ page }) => {
  const kept = async (fill: Record<string, string>, send: string) => {
    await page.waitForLoadState("networkidle");
    const form = page.getByRole("main").getByRole("form", { name: send, exact: true });
    for (const [label, value] of Object.entries(fill)) {
      await form.getByLabel(label, { exact: true }).fill(value);
    }
    const mend = await cutWire(page);
    await form.getByRole("button", { name: send, exact: true }).click();
    await expect(form.getByRole("alert")).toContainText(unreached);
    for (const [label, value] of Object.entries(fill)) {
      await expect(form.getByLabel(label, { exact: true })).toHaveValue(value);
    }
    await mend();
  };
  const Password = "four geese on a gate";
  await page.goto("/sign-in");
  await kept({ "Name or e-mail address": "Yuki", Password }, "Sign in");
  await button(page, "Sign in").click();
  await expect(page.getByRole("alert").filter({ hasText: "do not belong together" })).toBeVisible();
  await page.goto("/join");
  await kept({ Name: "Yew", "Email address": "yew@post.example", Password }, "Join");
  await page.goto("/account/forgot");
  await kept({ "Email address": "yew@post.example" }, "Mail me a link");
  await button(page, "Mail me a link").click();
  await expect(page.getByRole("status")).toContainText("a mail is on its way");

  await signIn(page, "Miriam");
  await page.goto("/account/profile");
  await kept({ "About you (optional)": "I read at night." }, "Save the profile");
  await kept({ Name: "Loud Otter" }, "Change my name");
  await page.goto("/account/password");
  await kept({ "Your password now": "x", "New password": Password }, "Change my password");
  await page.goto("/account/settings/notices");
  const box = page.getByRole("checkbox").first();
  const before = await box.isChecked();
  await box.setChecked(!before);
  await kept({}, "Keep these choices");
  expect(await box.isChecked()).toBe(!before);
});

test("a vote that does not arrive takes nothing of an answer that is half written", async ({
  page,
}) => {
  const question = await askAs("Yuki", titled("Do you nap at noon"), "I do.");
  await signIn(page, "Ben");
  await page.goto(`/questions/${question}`);
  await page.waitForLoadState("networkidle");
  await textbox(page, "Your answer").fill("Never after three.");
  const mend = await cutWire(page);
  await page.getByRole("button", { name: "Vote up" }).first().click();
  await expect(page.getByText(unreached)).toBeVisible();
  await page.getByRole("button", { name: "Follow this question" }).click();
  await expect(page.getByText(unreached)).toHaveCount(2);
  await expect(textbox(page, "Your answer")).toHaveValue("Never after three.");
  await mend();
  await page.getByRole("button", { name: "Vote up" }).first().click();
  await expect(page.getByRole("button", { name: "Vote up", pressed: true })).toBeVisible();
  await expect(page.getByText(unreached)).toHaveCount(1);
});

test("a deploy that took the action away says so, and a reload brings the words back", async ({
  page,
}) => {
  const question = await askAs("Yuki", titled("Which mattress is kind to backs"));
  const words = `A hard one, ${process.pid}.`;
  await page.goto(`/questions/${question}`);
  await page.waitForLoadState("networkidle");
  await textbox(page, "Your answer").fill(words);
  await page.route("**/*", (route) => {
    const headers = route.request().headers();
    if (headers["next-action"] === undefined) return route.fallback();
    return route.continue({ headers: { ...headers, "next-action": `40${"0".repeat(40)}` } });
  });
  await button(page, "Post your answer").click();
  const form = page.getByRole("form", { name: "Your answer" });
  await expect(form.getByRole("alert")).toContainText("The site was renewed");
  await expect(textbox(page, "Your answer")).toHaveValue(words);
  expect(await countPosted(words)).toBe(0);
  await page.unroute("**/*");
  await page.reload();
  await expect(textbox(page, "Your answer")).toHaveValue(words);
  await button(page, "Post your answer").click();
  await expect(page.getByText("Your answer is on the page now")).toBeVisible();
  expect(await countPosted(words)).toBe(1);
});

test("whoever is signed out while editing, commenting or asking signs in beside it and goes on", async ({
  page,
}) => {
  const question = await askAs("Yuki", titled("What is under your pillow"), "A book.");
  const cases = [
    { path: `/posts/${question}/edit`, label: "The question in full", send: "Save the edit" },
    { path: `/questions/${question}`, label: "Your comment", send: "Post your comment" },
    { path: "/questions/ask", label: "More about it (optional)", send: "Ask the question" },
  ];
  for (const { path, label, send } of cases) {
    const words = `A torch, ${label} ${process.pid}.`;
    await signIn(page, "Yuki");
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    if (label === "Your comment") await page.getByText(/^Comment on the question/).click();
    const field = textbox(page, label).first();
    await field.fill(words);
    if (send.startsWith("Ask")) {
      await textbox(page, "Your question in one sentence").fill(titled("Whose torch is it"));
    }
    await page.context().clearCookies();
    await button(page, send).first().click();
    await expect(page.getByText("You are not signed in any more")).toBeVisible();
    await expect(field).toHaveValue(words);
    const door = page.waitForEvent("popup");
    await page.getByRole("link", { name: "Sign in (in a new tab)" }).click();
    await expect(textbox(await door, "Name or e-mail address")).toBeVisible();
    await (await door).close();
    expect(await countPosted(words)).toBe(0);
    await signIn(page, "Yuki");
    await button(page, send).first().click();
    await expect.poll(() => countPosted(words)).toBe(1);
    await page.waitForURL(/\/questions\/\d+\//);
  }
  const { db, close } = connectTo();
  const guests = await db.execute(
    sql`select id from posts where source like ${`A torch, % ${process.pid}.`} and author_id is null`,
  );
  await close();
  expect(guests).toHaveLength(0);
});
