import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { post } from "#lib/answers/post.ts";
import { type Arrival, performArriving } from "#lib/guests/arrive.ts";
import { findGuest } from "#lib/guests/queries.ts";
import type { Event } from "#lib/words/events.ts";
import { postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const body = "A fan and an open window.";
const keyOf = ({ key }: Arrival<Event>) => key ?? "";

test("a visitor's first post makes a guest of them, who can come back by a key", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const arrival = await performArriving(db, post, { question, body });
  const { answer } = done(arrival.outcome);
  const guest = await findGuest(db, keyOf(arrival));
  expect((await postRow(db, answer)).guest_id).toBe(String(guest?.id));
});

test("a refused post leaves nobody behind, and no key", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const before = await db.execute(sql`select id from guests`);
  const named = await performArriving(db, post, { question, body, displayName: "Moderator" });
  const arrivals = [
    await performArriving(db, post, { question, body: "" }),
    await performArriving(db, post, { question: 999_999, body }),
    named,
  ];
  expect(arrivals.map(({ outcome }) => refusal(outcome).code)).toEqual([
    "invalid",
    "not-found",
    "invalid",
  ]);
  expect(refusal(named.outcome).fields).toHaveProperty("displayName");
  expect(arrivals.map(keyOf)).toEqual(["", "", ""]);
  expect([...(await db.execute(sql`select id from guests`))]).toEqual([...before]);
});

test("the key itself is nowhere in the database, and another one opens nothing", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const arrival = await performArriving(db, post, { question, body });
  const [row] = await db.execute<{ secret_hash: string }>(
    sql`select secret_hash from guests where secret_hash is not null`,
  );
  expect(row?.secret_hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(keyOf(arrival));
  for (const key of ["", row?.secret_hash ?? "", `${keyOf(arrival)}x`, "x".repeat(43)]) {
    expect(await findGuest(db, key)).toBeUndefined();
  }
});
