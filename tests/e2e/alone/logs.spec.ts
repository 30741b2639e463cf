import { expect, test } from "@playwright/test";
import { builtActions, sendAction } from "../support/actions.ts";
import { databaseOf, type OwnSite, openOwnSite } from "../support/own-site.ts";
import { sessionCookieOf } from "../support/sign-in.ts";

const canary = "kanarienvogel";
const address = `${canary}@forum.example`;
const words = `My ${canary} has been silent for weeks, and I do not know why.`;
const fields = [
  ...["title", "body", "displayName", "name", "reason", "note", "about"].map(
    (name): [string, string] => [name, words],
  ),
  ...["email", "identifier"].map((name): [string, string] => [name, address]),
  ["password", `${canary}-${canary}`],
  ["notify", "on"],
  ["question", "1"],
  ["post", "1"],
] as [string, string][];

let site: OwnSite;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await openOwnSite({ LOG_LEVEL: "trace", TRUSTED_PROXY_HOPS: "1" });
});
test.afterAll(() => site?.close());

/** Says the word in every way that readers and writers have. */
async function sayIt(cookie: string, question: string): Promise<number[]> {
  const pages = {
    "app/questions/ask/page": "/questions/ask",
    "app/join/page": "/join",
    "app/sign-in/page": "/sign-in",
    "app/questions/[id]/[slug]/page": question,
  };
  const place = { url: site.url, actions: builtActions(), pages };
  const doors = [...place.actions].filter(([, { pages: there }]) =>
    there.some((page) => page in pages),
  );
  const statuses: number[] = [];
  for (const [action] of doors) {
    for (const sent of [{ cookie }, {}, { plain: true }]) {
      statuses.push((await sendAction(place, { action, fields, ...sent })).status);
    }
  }
  const read = [`/search?q=${canary}`, `/members/${canary}`, `/tags/${canary}`, `/${canary}`];
  for (const path of [...read, `/questions/1/${canary}?q=${canary}`, `/account/guest/${canary}`]) {
    const headers = { cookie: `askwell-guest=${canary}`, "user-agent": canary, referer: address };
    for (const sent of [{}, { headers }]) {
      statuses.push((await fetch(site.url + path, { ...sent, redirect: "manual" })).status);
    }
  }
  return statuses;
}

test("nobody's words come into the log, on good days and while everything fails", async () => {
  test.setTimeout(170_000);
  const sql = databaseOf(site);
  const [open] = await sql<{ id: string; slug: string }[]>`
    select id, slug from posts where kind = 'question' and visible and closed_at is null
      and locked_at is null order by id limit 1`;
  const question = `/questions/${open?.id}/${open?.slug}`;
  const cookie = await sessionCookieOf("Cleo", site.folder);
  const well = await sayIt(cookie, question);
  expect(well.length).toBeGreaterThan(20);
  expect(well.filter((status) => status >= 500)).toEqual([]);

  await sql`alter table paces rename to paces_elsewhere`;
  await sql`alter table posts rename column slug to slug_elsewhere`;
  await sql`alter table members rename column name_key to key_elsewhere`;
  await sayIt(cookie, question);
  await sql.end();

  const lines = site.said() + site.complained();
  expect(lines).toContain("A page could not be made");
  expect(lines).toContain("StatementFailed");
  expect(lines.split("\n").filter((line) => line.includes(canary))).toEqual([]);
});
