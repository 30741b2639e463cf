import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { appoint } from "#lib/members/appoint.ts";
import { leave } from "#lib/members/leave.ts";
import { suspend } from "#lib/members/suspend.ts";
import { type Member, system } from "#lib/words/actor.ts";
import type { Outcome } from "#lib/words/outcome.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { furnish, password } from "#tests/village/account.ts";
import { done, refusal, settle, test } from "#tests/village/village.ts";

const reason = "So that the test has a reason.";
const role = "member";

test("the last administrator keeps the role, stays, and is not suspended", async ({
  db,
  people: { miriam },
}) => {
  await furnish(db, miriam, "miriam@example.org");
  const said = (outcome: Outcome) => refusal(outcome).message;
  const member = miriam.id;
  expect(said(await perform(db, system, appoint, { member, role }))).toMatch(/only administrator/);
  expect(said(await perform(db, system, suspend, { member, reason }))).toMatch(/only administr/);
  expect(said(await perform(db, miriam, leave, { password }))).toMatch(/^You are the only/);
});

test("an administrator who is suspended is no other administrator", async ({
  db,
  people: { ada, miriam },
}) => {
  done(await perform(db, system, appoint, { member: ada.id, role: "administrator" }));
  done(await perform(db, miriam, suspend, { member: ada.id, reason, days: "3" }));
  const attempt = await perform(db, system, appoint, { member: miriam.id, role });
  expect(refusal(attempt).code).toBe("conflict");
});

/** Two administrators, and what each of them does at the same moment. */
async function atOnce(
  acts: (db: Database, pair: { ada: Member; miriam: Member }) => Promise<Outcome>[],
): Promise<number> {
  const fresh = await freshDatabase();
  const connection = connect(fresh.url);
  const { db } = connection;
  const { ada: moderator, miriam } = await settle(db);
  done(await perform(db, system, appoint, { member: moderator.id, role: "administrator" }));
  const ada: Member = { ...moderator, role: "administrator" };
  for (const each of [ada, miriam]) await furnish(db, each, `${each.name}@example.org`);
  const outcomes = await Promise.all(acts(db, { ada, miriam }));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const [left] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from members
    where role = 'administrator' and erased_at is null and suspended_until is null`);
  await connection.close();
  await fresh.drop();
  return left?.n ?? 0;
}

test("of two administrators who demote each other at once, one stays", async () => {
  const left = await atOnce((db, { ada, miriam }) => [
    perform(db, ada, appoint, { member: miriam.id, role }),
    perform(db, miriam, appoint, { member: ada.id, role }),
  ]);
  expect(left).toBe(1);
});

test("of two administrators of whom one leaves and suspends the other, or is suspended, one stays", async () => {
  const left = await atOnce((db, { ada, miriam }) => [
    perform(db, ada, leave, { password }),
    perform(db, ada, suspend, { member: miriam.id, reason }),
  ]);
  expect(left).toBe(1);
});
