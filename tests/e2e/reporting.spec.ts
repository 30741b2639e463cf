import { expect, type Page, test } from "@playwright/test";
import { raise as appeal } from "#lib/appeals/raise.ts";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { done } from "#lib/village/done.ts";
import { obstaclesOn } from "./support/accessible.ts";
import { connectTo, signIn } from "./support/sign-in.ts";
import { answeredByIvo, villager } from "./support/villager.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("everybody can use the pages of reports, their receipts, statements and appeals", async ({
  page,
}) => {
  const { question, answer } = await answeredByIvo(`What do you whistle? ${process.pid}`);
  await page.goto(`/posts/${question}/report`);
  expect(await obstaclesOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByText("Please choose what it is about.")).toBeVisible();
  expect(await obstaclesOn(page)).toEqual([]);
  await page.getByRole("radio", { name: "I am worried about somebody" }).check();
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(heading(page)).toHaveText("Your report");
  expect(await obstaclesOn(page)).toEqual([]);

  const { db, close } = connectTo();
  const ada = { ...(await villager(db, "Ada")), role: "moderator" as const };
  const ivo = await villager(db, "Ivo");
  const reason = "Rule 1: be gentle.";
  const { decision } = done(await perform(db, ada, hide, { post: answer, reason }));
  const note = "I meant it kindly.";
  await signIn(page, "Ivo");
  await page.goto(`/account/decisions/${decision}`);
  await expect(heading(page)).toHaveText("Your answer was hidden");
  expect(await obstaclesOn(page)).toEqual([]);
  const raised = done(await perform(db, ivo, appeal, { decision, note }));
  await page.reload();
  expect(await obstaclesOn(page)).toEqual([]);
  await signIn(page, "Miriam");
  await page.goto(`/moderation/appeals/${raised.appeal}`);
  await expect(page.getByRole("main")).toContainText(note);
  expect(await obstaclesOn(page)).toEqual([]);
  await close();
});
