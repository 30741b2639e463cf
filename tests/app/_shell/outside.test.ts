import "#tests/support/outside.ts";

import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { joinThroughProvider, signInMember } from "#app/actions/members.ts";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { leave } from "#lib/members/leave.ts";
import { visitor } from "#lib/words/actor.ts";
import { routes } from "#lib/words/routes.ts";
import { actAs } from "#tests/support/acting.ts";
import {
  auth,
  ben,
  reads,
  sends,
  through,
  whereTo,
  whoIs,
  withProvider,
  zoe,
} from "#tests/support/outside.ts";
import { Browser } from "#tests/support/request.ts";
import { furnish, password } from "#tests/village/account.ts";
import { done, test } from "#tests/village/village.ts";

const provider = withProvider();

const account = async (db: Database, name: string) => {
  const [found] = await db.execute<Record<string, unknown>>(sql`
    select c.email, c.email_confirmed_at is not null as confirmed, c.password_hash as password,
      (select array_agg(provider_account_id) from identities i where i.member_id = m.id) as there
    from members m join credentials c on c.member_id = m.id where m.name = ${name}`);
  return found;
};

test("somebody new is asked for a name, has joined with it, and goes straight in the next time", async ({
  db,
}) => {
  await actAs(db, visitor);
  const browser = new Browser();
  const next = "/questions?sort=hot";
  const door = await through(browser, next);
  expect(door).toBe(routes.join(next));
  const page = await reads(browser, door);
  expect(page).toContain("Single sign-on has told us who you are");
  expect(page).toContain('value="Zoë"');
  expect(await whoIs(browser)).toEqual(visitor);
  const taken = await sends(browser, joinThroughProvider, { name: "Administrator", next });
  expect(taken.fields).toHaveProperty("name");
  expect(await sends(browser, joinThroughProvider, { name: "Zoë", next })).toBe(next);
  expect(await whoIs(browser)).toMatchObject({ kind: "member", name: "Zoë", role: "member" });
  expect(await account(db, "Zoë")).toEqual({
    email: "zoe@example.org",
    confirmed: true,
    password: null,
    there: ["there-77"],
  });
  expect([...browser.jar.keys()]).not.toContain("askwell-identity");
  const other = new Browser();
  expect(await through(other, next)).toBe(next);
  expect(await whoIs(other)).toMatchObject({ name: "Zoë" });
});

test("whose confirmed address is a member's gives the password once, and both ways lead in", async ({
  db,
  people,
}) => {
  await furnish(db, people.ben, "Ben@Example.org");
  await actAs(db, visitor);
  provider.here.claims = ben;
  const browser = new Browser();
  const door = await through(browser, "/tags");
  expect(door).toBe(routes.signIn("/tags"));
  expect(await reads(browser, door)).toContain("There is an account with this e-mail address");
  const wrong = { name: "Ben", password: "not it at all", next: "/tags" };
  expect((await sends(browser, signInMember, wrong)).message).toContain("do not belong together");
  expect(await account(db, "Ben")).toMatchObject({ there: null });
  expect(await sends(browser, signInMember, { ...wrong, password })).toBe("/tags");
  expect(await account(db, "Ben")).toMatchObject({ there: ["there-2"] });
  const other = new Browser();
  expect(await through(other)).toBe("/");
  expect(await whoIs(other)).toMatchObject({ id: people.ben.id, name: "Ben" });
});

test("whoever has the password of another account than the address's links nothing to it", async ({
  db,
  people,
}) => {
  await furnish(db, people.ben, "ben@example.org");
  await furnish(db, people.cleo, "cleo@example.org");
  await actAs(db, visitor);
  provider.here.claims = ben;
  const browser = new Browser();
  await through(browser);
  await sends(browser, signInMember, { name: "Cleo", password, next: "/" });
  expect(await whoIs(browser)).toMatchObject({ name: "Cleo" });
  for (const name of ["Ben", "Cleo"]) {
    expect(await account(db, name)).toMatchObject({ there: null });
  }
});

test("an address that is told only to who asks for it counts too, but not somebody else's", async ({
  db,
}) => {
  await actAs(db, visitor);
  provider.here.claims = { sub: zoe.sub };
  provider.here.more = { email: zoe.email, email_verified: "true", name: "Zoë" };
  expect(await through(new Browser())).toBe(routes.join());
  provider.here.more = { ...provider.here.more, sub: "there-78" };
  expect(await reads(new Browser(), await through(new Browser()))).toContain("did not work");
});

test("a suspended member reads, and who left is somebody new", async ({ db, people }) => {
  await furnish(db, people.eve, "eve@example.org");
  await db.execute(sql`insert into identities (provider, provider_account_id, member_id)
    values ('oidc', 'there-9', ${people.eve.id})`);
  await actAs(db, visitor);
  provider.here.claims = { ...zoe, sub: "there-9", email: "eve@example.org" };
  const browser = new Browser();
  expect(await through(browser)).toBe("/");
  expect(await whoIs(browser)).toMatchObject({ name: "Eve", suspended: true });
  done(await perform(db, people.eve, leave, { password }));
  expect(await whoIs(browser)).toEqual(visitor);
  expect(await through(new Browser())).toBe(routes.join());
});

test("another site's link begins no sign-in, and no address leads out of the site", async ({
  db,
}) => {
  await actAs(db, visitor);
  const browser = new Browser();
  const begins = routes.signInThrough("oidc", "/tags");
  const asked = await browser.send(begins, auth, { "sec-fetch-site": "cross-site" });
  expect([whereTo(asked), browser.jar.size]).toEqual([routes.signIn("/tags"), 0]);
  expect(await through(browser, "https://elsewhere.example/")).toBe(routes.join());
  for (const path of ["session", "csrf", "providers", "signout", "signin/oidc", "begin/github"]) {
    expect((await browser.send(`/api/auth/${path}`, auth)).status).toBe(404);
  }
});
