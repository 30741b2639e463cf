import type { IncomingMessage } from "node:http";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import { sealSession } from "#app/_shell/auth.ts";
import type { Connection, Database } from "#db/client.ts";
import { beginSession, endSession } from "#lib/members/sessions.ts";
import { readers } from "#server/front/readers.ts";
import { test } from "#tests/village/village.ts";

beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all");
});
afterAll(() => vi.unstubAllEnvs());

async function signedIn(db: Database, member: number) {
  const shared = globalThis as typeof globalThis & { askwellConnection?: Partial<Connection> };
  shared.askwellConnection = { db, close: async () => undefined };
  const id = await beginSession(db, member, null);
  return { id, cookie: `theme=dark; askwell-session=${await sealSession(id)}` };
}

const find = (cookie: string) => readers.find({ headers: { cookie } } as IncomingMessage);

describe("whose threads are those of all members", () => {
  test("a member's, with how many notices wait for them", async ({ db, people }) => {
    const { cookie } = await signedIn(db, people.dan.id);
    expect(await find(cookie)).toMatchObject({
      who: { id: people.dan.id, name: "Dan" },
      unread: 0,
    });
  });

  test("not those of whoever has a duty or must not write", async ({ db, people }) => {
    for (const who of [people.ada, people.hana, people.eve]) {
      expect(await find((await signedIn(db, who.id)).cookie), who.name).toBeUndefined();
    }
    const { cookie } = await signedIn(db, people.dan.id);
    expect(await find(cookie)).toBeDefined();
    await db.execute(sql`
      update members set suspended_until = now() + interval '1 day' where id = ${people.dan.id}`);
    expect(await find(cookie)).toBeUndefined();
  });

  test("not those of whoever keeps a category, or has a warning to read", async ({
    db,
    people,
  }) => {
    const { cookie } = await signedIn(db, people.dan.id);
    await db.execute(
      sql`insert into categories (name, slug, path) values ('Sleep', 'sleep', 'sleep')`,
    );
    await db.execute(sql`
      insert into category_moderators (category_id, member_id)
      select id, ${people.dan.id} from categories`);
    expect(await find(cookie)).toBeUndefined();
  });

  test("not those of a browser that wrote as a guest, or a moment ago", async ({ db, people }) => {
    const { cookie } = await signedIn(db, people.dan.id);
    expect(await find(`${cookie}; askwell-guest=abc`)).toBeUndefined();
    expect(await find(`askwell-wrote=1; ${cookie}`)).toBeUndefined();
    expect(await find(`${cookie}; askwell-other=1`)).toBeDefined();
  });

  test.for(["Tom & Ann", 'Q"', "<b>", "O'Hara", "50%", "a/b", "$10"])(
    "not those of %s, whose name is written differently in a page's script",
    async (name, { db, people }) => {
      const { cookie } = await signedIn(db, people.dan.id);
      await db.execute(sql`update members set name = ${name} where id = ${people.dan.id}`);
      expect(await find(cookie)).toBeUndefined();
    },
  );

  test("nobody's, once the session ended, or when the cookie is none of ours", async ({
    db,
    people,
  }) => {
    const { id, cookie } = await signedIn(db, people.dan.id);
    await endSession(db, id);
    expect(await find(cookie)).toBeUndefined();
    expect(await find("askwell-session=forged")).toBeUndefined();
    expect(await find("")).toBeUndefined();
  });
});
