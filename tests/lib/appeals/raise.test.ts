import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { findStatement, findSuspension } from "#lib/appeals/queries.ts";
import { raise } from "#lib/appeals/raise.ts";
import { perform } from "#lib/command.ts";
import { suspend } from "#lib/members/suspend.ts";
import { hide } from "#lib/posts/hide.ts";
import { restore } from "#lib/posts/restore.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { limits } from "#lib/words/limits.ts";
import { arrive, asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "Rule 1: be gentle.";
const note = "I meant it kindly, and named nobody.";

async function decisionOf(db: Database, post: number): Promise<number> {
  const [row] = await db.execute<{ id: string }>(
    sql`select max(id) as id from decisions where post_id = ${post}`,
  );
  return Number(row?.id);
}

test("whoever wrote a hidden post reads why and by whom, and appeals once", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben);
  const event = done(await perform(db, ada, hide, { post, reason, ground: "unkind" }));
  const decision = await decisionOf(db, post);
  expect(event.decision).toBe(decision);
  expect(await findStatement(db, ben, decision)).toMatchObject({
    of: "decision",
    act: "hide",
    reason,
    ground: "unkind",
    byRule: false,
    by: { name: "Ada" },
    reported: false,
    stands: true,
    inTime: true,
    appeal: null,
  });
  const appeal = done(await perform(db, ben, raise, { decision, note }));
  expect(appeal).toMatchObject({ name: "appeal.raised", decision, post, suspension: null });
  expect((await findStatement(db, ben, decision))?.appeal).toMatchObject({
    text: note,
    outcome: null,
  });
  expect(refusal(await perform(db, ben, raise, { decision, note })).code).toBe("conflict");
});

test("a guest and a suspended member appeal, and nobody learns of what is decided about others", async ({
  db,
  people: { ada, ben, dan, eve, guest },
}) => {
  const post = await asked(db, guest);
  done(await perform(db, ada, hide, { post, reason }));
  const decision = await decisionOf(db, post);
  for (const who of [ben, dan, await arrive(db)]) {
    expect(await findStatement(db, who, decision)).toBeUndefined();
    expect(refusal(await perform(db, who, raise, { decision, note })).code).toBe("not-found");
  }
  expect(done(await perform(db, guest, raise, { decision, note })).decision).toBe(decision);
  const [suspended] = await db.execute<{ id: string }>(
    sql`select id from suspensions where member_id = ${eve.id}`,
  );
  const suspension = Number(suspended?.id);
  expect(await findSuspension(db, ben.id, suspension)).toBeUndefined();
  expect(await findSuspension(db, eve.id, suspension)).toMatchObject({
    stands: true,
    inTime: true,
  });
  expect(done(await perform(db, eve, raise, { suspension, note }))).toMatchObject({
    suspension,
    member: eve.id,
    decision: null,
  });
});

test("nobody appeals against what does not hold any more, was their own act, or is long ago", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben);
  done(await perform(db, ada, hide, { post, reason }));
  const decision = await decisionOf(db, post);
  done(await perform(db, ada, restore, { post, reason }));
  expect(refusal(await perform(db, ben, raise, { decision, note })).code).toBe("conflict");
  const own = await asked(db, ben);
  done(await perform(db, ben, withdraw, { post: own }));
  const taken = await decisionOf(db, own);
  expect(await findStatement(db, ben, taken)).toBeUndefined();
  expect(refusal(await perform(db, ben, raise, { decision: taken, note })).code).toBe("not-found");
  const old = await asked(db, ben);
  done(await perform(db, ada, hide, { post: old, reason }));
  const late = await decisionOf(db, old);
  const days = limits.appeal.days + 1;
  await db.execute(
    sql`update decisions set decided_at = now() - make_interval(days => ${days}) where id = ${late}`,
  );
  expect((await findStatement(db, ben, late))?.inTime).toBe(false);
  expect(refusal(await perform(db, ben, raise, { decision: late, note })).code).toBe("conflict");
});

test("an appeal says something, and about one thing", async ({ db, people: { ada, ben, dan } }) => {
  const post = await asked(db, ben);
  done(await perform(db, ada, hide, { post, reason }));
  done(await perform(db, ada, suspend, { member: dan.id, reason }));
  const decision = await decisionOf(db, post);
  const { min, max } = limits.appeal;
  for (const words of ["", "x".repeat(min - 1), "x".repeat(max + 1)]) {
    const refused = refusal(await perform(db, ben, raise, { decision, note: words }));
    expect(refused.fields).toHaveProperty("note");
  }
  expect(refusal(await perform(db, ben, raise, { note })).code).toBe("not-found");
  expect(refusal(await perform(db, ben, raise, { decision, suspension: 1, note })).code).toBe(
    "not-found",
  );
});
