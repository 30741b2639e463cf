import { expect, test } from "@playwright/test";
import { perform } from "#lib/command.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import { done } from "#lib/village/done.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { connectTo, signIn } from "./support/sign-in.ts";
import { answeredByIvo, villager } from "./support/villager.ts";

const titled = (what: string) => `${what} ${test.info().project.name} ${process.pid}?`;

async function suggestAsFarid(post: number): Promise<void> {
  const { db, close } = connectTo();
  const words = { post, body: "One hour at a time, and with green tea.", reason: "Green is best." };
  done(await perform(db, await villager(db, "Farid"), suggest, words));
  await close();
}

test("an author finds what others suggested from the post and from the notice, and takes the post back", async ({
  page,
}) => {
  const title = titled("How do you get through a night shift");
  const { answer } = await answeredByIvo(title);
  await suggestAsFarid(answer);
  const main = page.getByRole("main");
  const heading = page.getByRole("heading", { level: 1 });
  await signIn(page, "Ivo");
  await page.goto(`/answers/${answer}`);
  expect.soft(await obstaclesOn(page)).toEqual([]);
  await main.getByRole("link", { name: "A suggested edit waits for you" }).click();
  await expect(heading).toHaveText("Edits suggested for this answer");
  await expect(main.getByRole("link", { name: "Green is best." })).toBeVisible();
  const told = main.getByRole("listitem").filter({ hasText: title });
  await expect(async () => {
    await page.goto("/account/notices");
    await expect(told).toContainText("Somebody suggested an edit", { timeout: 1_000 });
  }).toPass();
  await told.getByRole("link", { name: title }).click();
  await expect(heading).toHaveText("Edits suggested for this answer");

  await page.goto(`/answers/${answer}`);
  await main.getByRole("link", { name: "Take it back" }).click();
  await expect(heading).toHaveText("Take this answer back");
  expect.soft(await obstaclesOn(page)).toEqual([]);
  await main.getByRole("button", { name: "Take this answer back" }).click();
  await expect(heading).toHaveText("You took this answer back");
  expect.soft(await obstaclesOn(page)).toEqual([]);
  await main.getByRole("link", { name: "All that you wrote" }).click();
  await expect(main.getByRole("listitem").filter({ hasText: title })).toContainText(
    "You took this back.",
  );
  expect.soft(await obstaclesOn(page)).toEqual([]);
});
