import { afterAll, beforeAll, expect, vi } from "vitest";
import { signInMember } from "#app/actions/members.ts";
import { visitor } from "#lib/words/actor.ts";
import { type RequestContext, requests } from "#server/front/context.ts";
import { actAs, attempt, formOf } from "#tests/support/acting.ts";
import { test } from "#tests/village/village.ts";

let byRouter = false;

vi.mock("next/headers", async () => {
  const { cookieStore, sent } = await import("#tests/support/acting.ts");
  const headers = async () => {
    const all = sent();
    if (byRouter) all.set("next-action", "40");
    return all;
  };
  return { cookies: async () => cookieStore, headers };
});
vi.mock("next/cache", () => ({ refresh: () => undefined }));

beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all");
});
afterAll(() => vi.unstubAllEnvs());

async function tried(name: string): Promise<RequestContext> {
  const context: RequestContext = { tags: new Set() };
  const form = formOf(Object.entries({ name, password: "not the right one" }));
  await requests().run(context, () => attempt(signInMember, form));
  return context;
}

test("whoever tries too fast with a plain form is told by its status when to come again", async ({
  db,
  people,
}) => {
  await actAs(db, visitor);
  const first = await tried(people.ben.name);
  expect(first.refused).toContain("do not belong together");
  expect(first.wait).toBeUndefined();
  let last = first;
  for (let time = 0; time < 10; time += 1) last = await tried(people.ben.name);
  expect(last.refused).toContain("several tries");
  expect(last.wait).toBeGreaterThan(0);
  byRouter = true;
  expect((await tried(people.ben.name)).wait).toBeUndefined();
});
