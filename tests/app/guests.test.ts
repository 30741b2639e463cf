import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, vi } from "vitest";
import { enterAsGuest, eraseGuestAddress, leaveAsGuest } from "#app/actions/guests.ts";
import { postAnswer } from "#app/actions/posts.ts";
import { castVote } from "#app/actions/votes.ts";
import type { Database } from "#db/client.ts";
import { type Member, visitor } from "#lib/words/actor.ts";
import { actAs, attempt, formOf, jar } from "#tests/support/acting.ts";
import { letThrough } from "#tests/village/let-through.ts";
import { asked, test } from "#tests/village/village.ts";

const given: { name: string; options: unknown }[] = [];

vi.mock("next/headers", async () => {
  const { cookieStore, sent } = await import("#tests/support/acting.ts");
  const set = (name: string, value: string, options: unknown) => {
    given.push({ name, options });
    cookieStore.set(name, value);
  };
  return { cookies: async () => ({ ...cookieStore, set }), headers: async () => sent() };
});
vi.mock("next/cache", () => ({ refresh: () => undefined }));

beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all");
});
beforeEach(() => {
  given.length = 0;
});
afterAll(() => vi.unstubAllEnvs());

const answer = (question: number, body: string, more: Record<string, string> = {}) =>
  attempt(postAnswer, formOf(Object.entries({ question: String(question), body, ...more })));

const writtenBy = async (db: Database) => {
  const rows = await db.execute<{ guest_id: string | null }>(
    sql`select guest_id from posts where kind = 'answer' order by id`,
  );
  return [...rows].map(({ guest_id }) => guest_id);
};

test("a browser is remembered once a post of it stands, and not before", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  await actAs(db, visitor);
  await answer(question, "no");
  await answer(question, "With an open window.", { displayName: "Moderator" });
  await answer(question, "With an open window.", { notify: "1", email: "nobody" });
  expect([given, [...jar]]).toEqual([[], []]);
  expect(await answer(question, "With an open window.")).toBe("went on");
  expect(given).toEqual([
    {
      name: "askwell-guest",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: false, maxAge: 31_536_000 },
    },
  ]);
  expect([...jar.values()][0]).toMatch(/^[\w-]{43}$/);
  await answer(question, "And with a wet towel.");
  const [one, other, ...more] = await writtenBy(db);
  expect([one === other, one === null, more]).toEqual([true, false, []]);
});

test("a private link lets a browser in, and the browser can forget it again", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  await actAs(db, visitor);
  await answer(question, "With an open window.");
  const [key = ""] = jar.values();
  expect(await attempt(leaveAsGuest, formOf([]))).toBe("went on");
  expect([...jar]).toEqual([]);
  for (const wrong of ["", "x".repeat(43), key.toUpperCase()]) {
    const came = await attempt(enterAsGuest, formOf([["key", wrong]]));
    expect([wrong, came === "went on"]).toEqual([wrong, false]);
  }
  expect([...jar]).toEqual([]);
  expect(await attempt(enterAsGuest, formOf([["key", key]]))).toBe("went on");
  await answer(question, "And with a wet towel.");
  expect(new Set(await writtenBy(db)).size).toBe(1);
});

test("a form sent twice, whose first answer was lost, gives the browser its guest all the same", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  await actAs(db, visitor);
  const more = { submission: "a-word-that-only-this-tab-knows" };
  await answer(question, "With an open window.", more);
  jar.clear();
  await answer(question, "With an open window.", more);
  expect(jar.size).toBe(1);
  await answer(question, "And with a wet towel.");
  const [one, other, ...rest] = await writtenBy(db);
  expect([one === other, rest]).toEqual([true, []]);
  jar.clear();
  await answer(question, "A third thing helps too.");
  jar.clear();
  await answer(question, "A third thing helps too.");
  expect(jar.size).toBe(0);
});

/** The browser in which somebody wrote as a guest, after they signed in there. */
async function signedInThere(db: Database, who: Member, key: string): Promise<void> {
  await actAs(db, who);
  jar.set("askwell-guest", key);
}

test("a guest's address is erased at once on request, also after they signed in", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  await actAs(db, visitor);
  await answer(question, "With an open window.", { notify: "1", email: "one@post.example" });
  const [key = ""] = jar.values();
  const sealed = async () => {
    const rows = await db.execute(sql`select id from guests where email_encrypted is not null`);
    return rows.length;
  };
  await actAs(db, people.dan);
  expect(await attempt(eraseGuestAddress, formOf([]))).toMatchObject({
    refusal: { code: "not-found" },
  });
  expect(await sealed()).toBe(1);
  await signedInThere(db, people.dan, key);
  expect(await attempt(eraseGuestAddress, formOf([]))).toBe("went on");
  expect(await sealed()).toBe(0);
});

test("nobody votes on what was written as a guest from the same browser", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  await letThrough(db);
  await actAs(db, visitor);
  await answer(question, "With an open window.");
  const [key = ""] = jar.values();
  const [post] = await db.execute<{ id: string }>(sql`select id from posts where kind = 'answer'`);
  const vote = () =>
    attempt(
      castVote,
      formOf([
        ["post", String(post?.id)],
        ["value", "1"],
      ]),
    );
  await signedInThere(db, people.dan, key);
  expect(await vote()).toMatchObject({ refusal: { code: "not-allowed" } });
  await actAs(db, people.dan);
  expect(await vote()).toBe("went on");
});
