import { expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { post } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { nameKey } from "#lib/members/name.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import type { Member } from "#lib/words/actor.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { connectTo, signIn } from "./support/sign-in.ts";

async function expectAccessible(page: Page): Promise<void> {
  expect.soft(await obstaclesOn(page), page.url()).toEqual([]);
}

/** Yuki asks, and two people answer. */
async function answerYuki(title: string): Promise<void> {
  const { db, close } = connectTo();
  const villager = async (name: string): Promise<Member> => {
    const [row] = await db.execute<{ id: string }>(
      sql`select id from members where name_key = ${nameKey(name)}`,
    );
    return { kind: "member", id: Number(row?.id), name, role: "member", suspended: false };
  };
  const { question } = done(await perform(db, await villager("Yuki"), ask, { title, body: "" }));
  for (const name of ["Ivo", "Farid"]) {
    done(
      await perform(db, await villager(name), post, { question, body: `Says ${name}, kindly.` }),
    );
  }
  await close();
}

test("a member hears of two answers, opens them, and chooses what to be told of", async ({
  page,
}) => {
  const title = `How do you tell people no? ${test.info().project.name} ${process.pid}`;
  await answerYuki(title);
  await signIn(page, "Yuki");
  const main = page.getByRole("main");
  const told = main.getByRole("listitem").filter({ hasText: title });
  await expect(async () => {
    await page.goto("/account/notices");
    await expect(told).toContainText("New: 2 new answers to your question", { timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("link", { name: /^Notices ?, ?\d+ new$/ }).first()).toBeVisible();
  await expectAccessible(page);

  await told.getByRole("link", { name: title }).click();
  await expect(main.getByText("Says Farid, kindly.")).toBeVisible();
  await page.goto("/account/notices");
  await expect(told).toContainText("2 new answers");
  await expect(told).not.toContainText("New:");

  const all = main.getByRole("button", { name: "Mark all as read" });
  if (await all.isVisible()) await all.click();
  await expect(all).toBeHidden();
  await expect(page.getByRole("link", { name: "Notices", exact: true }).first()).toBeVisible();

  await page.goto("/account/settings/notices");
  await expectAccessible(page);
  const answers = main.getByRole("group", { name: "Answers to my questions" });
  await answers.getByRole("checkbox", { name: "By mail" }).uncheck();
  await main.getByRole("button", { name: "Keep these choices" }).click();
  await expect(main.getByRole("status").first()).toContainText("Your choices are kept.");
  await expect(answers.getByRole("checkbox", { name: "By mail" })).not.toBeChecked();
  await expect(answers.getByRole("checkbox", { name: "In the inbox" })).toBeChecked();
});

test("whoever follows a link that is not whole is told so, and the outbox is for administrators", async ({
  page,
}) => {
  await page.goto("/unsubscribe/g1.c29tZXRoaW5n");
  await expect(page.getByRole("main")).toContainText("This link is not whole.");
  await expectAccessible(page);
  expect((await page.goto("/admin/outbox"))?.status()).toBe(404);
  await signIn(page, "Ada");
  expect((await page.goto("/admin/outbox"))?.status()).toBe(404);
  await signIn(page, "Miriam");
  expect((await page.goto("/admin/outbox"))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Outbox");
  await expectAccessible(page);
});
