import { afterAll, beforeAll, expect, vi } from "vitest";
import { GET } from "#app/account/notices/[id]/route.ts";
import { countUnread, listInbox } from "#lib/notices/queries.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { actAs } from "#tests/support/acting.ts";
import { answered, asked, test } from "#tests/village/village.ts";

vi.mock("next/headers", async () => {
  const { cookieStore, sent } = await import("#tests/support/acting.ts");
  return { cookies: async () => cookieStore, headers: async () => sent() };
});

beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all");
});
afterAll(() => vi.unstubAllEnvs());

test("a notice is read when it is opened from a page of the site, and by no page elsewhere", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const answer = await answered(db, cleo, await asked(db, ben));
  await tellTidings.run(db, undefined);
  const [notice] = (await listInbox(db, ben.id)).groups;
  const open = (headers: Record<string, string>) =>
    GET(new Request("http://localhost:3000/account/notices/1", { headers }), {
      params: Promise.resolve({ id: String(notice?.id) }),
    });
  await actAs(db, ben);
  const elsewhere: Record<string, string>[] = [
    {},
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "same-origin", "sec-purpose": "prefetch" },
  ];
  for (const headers of elsewhere) {
    const came = await open(headers);
    expect([came.status, came.headers.get("location")]).toEqual([303, `/answers/${answer}`]);
    expect(await countUnread(db, ben.id)).toBe(1);
  }
  await open({ "sec-fetch-site": "same-origin" });
  expect(await countUnread(db, ben.id)).toBe(0);
  await actAs(db, dan);
  const others = await open({ "sec-fetch-site": "same-origin" });
  expect(others.headers.get("location")).toBe("/account/notices");
});
