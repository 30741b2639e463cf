import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { askForReset, describeMember } from "#app/actions/account.ts";
import { editPost } from "#app/actions/edits.ts";
import { hideCase } from "#app/actions/moderation.ts";
import { perform } from "#lib/command.ts";
import { hold } from "#lib/posts/hold.ts";
import { done } from "#lib/village/done.ts";
import { system, visitor } from "#lib/words/actor.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { actAs, attempt, formOf, standing } from "#tests/support/acting.ts";
import { asked, test } from "#tests/village/village.ts";

vi.mock("next/headers", async () => {
  const { cookieStore, sent } = await import("#tests/support/acting.ts");
  return { cookies: async () => cookieStore, headers: async () => sent() };
});
vi.mock("next/cache", () => ({ refresh: () => undefined }));
beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all");
});
afterAll(() => vi.unstubAllEnvs());

async function refusedAs(action: FormAction, fields: Record<string, string>) {
  const came = await attempt(action, formOf(Object.entries(fields)));
  return came === "went on" ? came : { code: came.refusal?.code, typed: came.typed };
}

test("whoever is signed out elsewhere is told so, and keeps what was typed", async ({
  db,
  people,
}) => {
  await actAs(db, people.dan);
  await db.execute(sql`delete from sessions where member_id = ${people.dan.id}`);
  const typed = { fullName: "", location: "", about: "I mostly read." };
  expect(await refusedAs(describeMember, typed)).toEqual({ code: "signed-out", typed });
  expect(await refusedAs(askForReset, { email: "dan@example.org" })).toBe("went on");
});

test("an edit begun as a member is not judged as a visitor's", async ({ db, people }) => {
  const post = String(await asked(db, people.dan));
  await actAs(db, visitor);
  const typed = { post, body: "It is quieter now.", writer: String(people.dan.id) };
  expect(await refusedAs(editPost, typed)).toEqual({ code: "signed-out", typed });
  const { writer: _, ...nobodys } = typed;
  expect(await refusedAs(editPost, nobodys)).toMatchObject({ code: "not-allowed" });
});

test("a moderator who signed out in another tab is told so, and keeps the reason", async ({
  db,
  people,
}) => {
  const post = String(await asked(db, people.dan));
  const typed = { post, reason: "It names the neighbours." };
  await actAs(db, visitor);
  standing.on = "https://forum.example/questions/1/first-words";
  expect(await refusedAs(hideCase, typed)).toMatchObject({ code: "not-allowed" });
  standing.on = `https://forum.example/moderation/posts/${post}`;
  expect(await refusedAs(hideCase, typed)).toEqual({ code: "signed-out", typed });
  done(await perform(db, system, hold, { post, reason: "To be read first." }));
  expect(await refusedAs(hideCase, typed)).toEqual({ code: "signed-out", typed });
  standing.on = "";
});
