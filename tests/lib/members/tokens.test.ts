import { sql } from "drizzle-orm";
import { expect, test as plain } from "vitest";
import { connect } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { admit } from "#lib/members/admit.ts";
import { consumeToken, endTokens, findToken, issueToken } from "#lib/members/tokens.ts";
import { system } from "#lib/words/actor.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { linksAge } from "#tests/village/account.ts";
import { done, test } from "#tests/village/village.ts";

test("looking at a link uses nothing up, using it does", async ({ db, people }) => {
  const token = await issueToken(db, { purpose: "sign-in", member: people.ben.id, payload: "x" });
  for (const _ of [1, 2, 3]) expect(await findToken(db, "sign-in", token)).toBeDefined();
  expect(await consumeToken(db, "sign-in", token)).toEqual({
    memberId: people.ben.id,
    guestId: null,
    payload: "x",
  });
  expect(await consumeToken(db, "sign-in", token)).toBeUndefined();
  expect(await findToken(db, "sign-in", token)).toBeUndefined();
});

test("a link is for one purpose, and for a short time", async ({ db, people }) => {
  const token = await issueToken(db, { purpose: "sign-in", member: people.ben.id });
  expect(await consumeToken(db, "reset-password", token)).toBeUndefined();
  await linksAge(db, 16);
  expect(await consumeToken(db, "sign-in", token)).toBeUndefined();
});

test("a new link ends the earlier one of its purpose, and no other's", async ({ db, people }) => {
  const { ben, cleo } = people;
  const first = await issueToken(db, { purpose: "sign-in", member: ben.id });
  const reset = await issueToken(db, { purpose: "reset-password", member: ben.id });
  const hers = await issueToken(db, { purpose: "sign-in", member: cleo.id });
  const second = await issueToken(db, { purpose: "sign-in", member: ben.id });
  expect(await findToken(db, "sign-in", first)).toBeUndefined();
  expect(await findToken(db, "reset-password", reset)).toBeDefined();
  await endTokens(db, ben.id);
  expect(await findToken(db, "sign-in", second)).toBeUndefined();
  expect(await findToken(db, "sign-in", hers)).toBeDefined();
});

test("the database holds no token, and no two tokens are alike", async ({ db, people }) => {
  const issued = new Set<string>();
  for (let n = 0; n < 50; n++) {
    issued.add(await issueToken(db, { purpose: "sign-in", member: people.ben.id }));
  }
  expect(issued.size).toBe(50);
  for (const token of issued) expect(token).toMatch(/^[\w-]{43}$/);
  const [row] = await db.execute<{ hash: string }>(sql`select hash from tokens`);
  expect([...issued]).not.toContain(row?.hash);
});

plain("of many who use one link at the same time, one finds it", async () => {
  const fresh = await freshDatabase();
  const { db, close } = connect(fresh.url);
  const { member } = done(await perform(db, system, admit, { name: "Ben", role: "member" }));
  const token = await issueToken(db, { purpose: "sign-in", member });
  const found = await Promise.all(
    Array.from({ length: 8 }, () => db.transaction((tx) => consumeToken(tx, "sign-in", token))),
  );
  expect(found.filter(Boolean)).toHaveLength(1);
  await close();
  await fresh.drop();
});
