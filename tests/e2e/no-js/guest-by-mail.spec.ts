import { expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { post } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { done } from "#lib/village/done.ts";
import { connectTo } from "../support/sign-in.ts";
import { villager } from "../support/villager.ts";

const title = `What do you do with a Sunday that is too long? ${process.pid}`;

async function inDatabase<T>(look: (db: ReturnType<typeof connectTo>["db"]) => Promise<T>) {
  const { db, close } = connectTo();
  return look(db).finally(close);
}

/** How the address of whoever asked stands. */
const standing = () =>
  inDatabase(async (db) => {
    const [row] = await db.execute<{ id: string; kept: boolean; confirmed: boolean }>(sql`
      select g.id, g.email_encrypted is not null as kept, g.email_confirmed_at is not null as confirmed
      from guests g join posts p on p.guest_id = g.id where p.title = ${title}`);
    return row ?? { id: "0", kept: false, confirmed: false };
  });

/** The path that the newest mail of a kind to this guest leads to; undefined until it is there. */
const mailed = (kind: string, place: string) =>
  inDatabase(async (db) => {
    const { id } = await standing();
    const [row] = await db.execute<{ text: string }>(sql`
      select text from outbox where kind = ${kind} and guest_id = ${id} order by id desc limit 1`);
    return new RegExp(`https?://[^/]+(${place}/\\S+)`).exec(row?.text ?? "")?.[1];
  });

async function askWithAddress(page: Page): Promise<void> {
  await page.goto("/questions/ask");
  await page.getByRole("textbox", { name: "Your question in one sentence" }).fill(title);
  await page.getByRole("checkbox", { name: /^Email me at this address/ }).check();
  await page.getByRole("textbox", { name: "Email address" }).fill("sunday@post.example");
  await page.getByRole("button", { name: "Ask the question" }).click();
  const further = page.getByRole("button", { name: "None of these is mine, ask it" });
  if (await further.isVisible()) await further.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

const answerAsIvo = () =>
  inDatabase(async (db) => {
    const [row] = await db.execute<{ id: string }>(
      sql`select id from posts where title = ${title}`,
    );
    const body = "I bake something that takes all morning.";
    const given = { question: row?.id, body };
    return done(await perform(db, await villager(db, "Ivo"), post, given)).answer;
  });

test("a guest who asked accepts an answer by the private link, and no look at a mailed link changes anything", async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  await askWithAddress(page);
  const confirm = String(await mailed("confirm-guest", "/account/guest/confirm"));
  for (const look of ["get", "head", "get"] as const) {
    expect((await request[look](confirm)).status()).toBe(200);
  }
  expect(await standing()).toMatchObject({ kept: true, confirmed: false });
  await page.goto(confirm);
  await page.getByRole("button", { name: "Yes, write to me there" }).click();
  expect(await standing()).toMatchObject({ confirmed: true });

  const answer = await answerAsIvo();
  const elsewhere = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const other = await elsewhere.newPage();
  await other.goto(String(await mailed("guest-key", "/account/guest")));
  await other.getByRole("button", { name: "Go on here" }).click();
  await other.goto(`/answers/${answer}`);
  await other.getByRole("button", { name: "Accept this answer: it helped" }).click();
  await expect(other.getByRole("main")).toContainText("Accepted answer");
  await elsewhere.close();

  await expect.poll(() => mailed("guest-answer", "/unsubscribe")).toBeDefined();
  const stop = String(await mailed("guest-answer", "/unsubscribe"));
  for (const look of ["get", "head", "get"] as const) await request[look](stop);
  expect(await standing()).toMatchObject({ kept: true });
  // A mail program has no cookie and comes from nowhere (RFC 8058); it may ask twice.
  for (let turn = 0; turn < 2; turn++) {
    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    expect((await fetch(new URL(stop, baseURL), { method: "POST", body })).status).toBe(200);
    expect(await standing()).toMatchObject({ kept: false });
  }
});
