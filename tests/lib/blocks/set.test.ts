import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { lift } from "#lib/blocks/lift.ts";
import { listBlocks } from "#lib/blocks/queries.ts";
import { set } from "#lib/blocks/set.ts";
import { perform } from "#lib/command.ts";
import { performArriving } from "#lib/guests/arrive.ts";
import { changeEmail } from "#lib/members/change-email.ts";
import { join } from "#lib/members/join.ts";
import { signOutEverywhere } from "#lib/members/sign-out-everywhere.ts";
import { ask } from "#lib/questions/ask.ts";
import { cast } from "#lib/votes/cast.ts";
import { type Member, visitor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import { furnish, password } from "#tests/village/account.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "Forty advertisements in an hour.";
const question = { title: "May I ask something from here?", body: "I would like to know." };
const at = (address: string) => ({ from: "a hash", address });
const inside = at("198.51.100.77");

const block = async (db: Database, who: Member, kind: string, what: string) =>
  done(await perform(db, who, set, { kind, what, reason, days: "7" })).block;

test("from a blocked address nobody writes, votes or joins, and everybody else does", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const post = await asked(db, cleo);
  await block(db, ada, "address", "198.51.100.0/24");
  const refused = [
    await perform(db, ben, ask, question, inside),
    await perform(db, ben, ask, question, at("::ffff:198.51.100.77")),
    await perform(db, ben, cast, { post, value: 1 }, inside),
    await perform(db, visitor, join, { name: "Otto", email: "o@a.example", password }, inside),
    (await performArriving(db, ask, question, inside)).outcome,
  ].map((outcome) => refusal<Event>(outcome));
  for (const { code, message } of refused) {
    expect(code).toBe("not-allowed");
    expect(message).toContain("You can read everything here");
  }
  done(await perform(db, ben, signOutEverywhere, {}, inside));
  done(await perform(db, ben, ask, question, at("198.51.101.1")));
  done(await perform(db, ben, ask, { ...question, title: "And without an address?" }));
});

test("a block counts at the next attempt, ends by itself, and is lifted at once", async ({
  db,
  people: { ada, ben },
}) => {
  const ways: ((id: number) => Promise<unknown>)[] = [
    async (id) => done(await perform(db, ada, lift, { block: id })),
    (id) =>
      db.execute(sql`update blocks set set_at = now() - interval '8 days',
        expires_at = now() - interval '1 day' where id = ${id}`),
  ];
  for (const [n, over] of ways.entries()) {
    const typed = { ...question, title: `Is this the question number ${n}?` };
    const id = await block(db, ada, "address", "2001:db8::/48");
    const there = at("2001:db8::77");
    expect(refusal(await perform(db, ben, ask, typed, there)).code).toBe("not-allowed");
    await over(id);
    done(await perform(db, ben, ask, typed, there));
    expect(refusal(await perform(db, ada, lift, { block: id })).code).toBe("conflict");
  }
});

test("whoever moderates is not shut out by a block, and lifts it from where they are", async ({
  db,
  people: { ada },
}) => {
  const id = await block(db, ada, "address", "198.51.100.*");
  done(await perform(db, ada, ask, question, inside));
  done(await perform(db, ada, lift, { block: id }, inside));
});

test("the address of whoever writes is compared, and kept nowhere", async ({
  db,
  people: { ada, ben },
}) => {
  await block(db, ada, "address", "192.0.2.1");
  done(await perform(db, ben, ask, question, inside));
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public'`);
  for (const { name } of tables) {
    const rows = await db.execute(sql`select from ${sql.identifier(name)} t
      where t::text like ${"%198.51.100%"}`);
    expect([name, rows.length]).toEqual([name, 0]);
  }
});

test("an address at a blocked domain, or under it, is refused beside its field", async ({
  db,
  people: { ada, ben },
}) => {
  await furnish(db, ben, "ben@example.org");
  await block(db, ada, "email-domain", "@Throwaway.example");
  const email = "otto@mail.throwaway.example";
  const refused = [
    await perform(db, visitor, join, { name: "Otto", email, password }),
    await perform(db, ben, changeEmail, { email, password }),
    (await performArriving(db, ask, { ...question, email, notify: "on" })).outcome,
  ].map((outcome) => refusal<Event>(outcome));
  for (const { fields } of refused) expect(fields?.email).toContain("cannot be used here");
  done(
    await perform(db, visitor, join, { name: "Otto", email: "o@notthrowaway.example", password }),
  );
});

test("moderators block with a reason and an end, and nobody blocks very many people", async ({
  db,
  people: { ada, ben },
}) => {
  const attempt = async (who: Member, given: object) =>
    refusal(
      await perform(db, who, set, {
        kind: "address",
        what: "192.0.2.1",
        reason,
        days: "7",
        ...given,
      }),
    );
  expect((await attempt(ben, {})).code).toBe("not-allowed");
  expect((await attempt(ada, { what: "0.0.0.0/0" })).fields).toHaveProperty("what");
  expect((await attempt(ada, { what: "2001::/3" })).fields).toHaveProperty("what");
  expect((await attempt(ada, { what: "nonsense" })).fields).toHaveProperty("what");
  expect((await attempt(ada, { kind: "email-domain", what: "org" })).fields).toHaveProperty("what");
  expect((await attempt(ada, { days: "" })).fields).toHaveProperty("days");
  expect((await attempt(ada, { days: "9999" })).fields).toHaveProperty("days");
  expect((await attempt(ada, { reason: "" })).fields).toHaveProperty("reason");
  await block(db, ada, "address", "192.0.2.1-192.0.2.9");
  expect(await listBlocks(db)).toMatchObject([
    { what: "192.0.2.1 to 192.0.2.9", by: "Ada", reason },
  ]);
});
