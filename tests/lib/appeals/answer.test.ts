import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { answer } from "#lib/appeals/answer.ts";
import { findAppealCase } from "#lib/appeals/case.ts";
import { findStatement } from "#lib/appeals/queries.ts";
import { raise } from "#lib/appeals/raise.ts";
import { perform } from "#lib/command.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { lock } from "#lib/posts/lock.ts";
import { restore } from "#lib/posts/restore.ts";
import { close } from "#lib/questions/close.ts";
import { cast } from "#lib/votes/cast.ts";
import type { Actor } from "#lib/words/actor.ts";
import { APPEAL_LAPSED } from "#lib/words/statements.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "Rule 1: be gentle.";
const note = "I meant it kindly, and named nobody.";
const reversed = { outcome: "reversed", reason: "You are right, it was kind." };

async function appealed(db: Database, who: Actor, decision: number | undefined) {
  return done(await perform(db, who, raise, { decision, note })).appeal;
}

test("a reversal brings everything back in one transaction: votes, points, what stands under it", async ({
  db,
  people: { ada, ben, cleo, dan, miriam },
}) => {
  const question = await asked(db, ben);
  const post = await answered(db, cleo, question);
  const comment = await commented(db, dan, post);
  done(await perform(db, dan, cast, { post, value: 1 }));
  done(await perform(db, ben, accept, { answer: post }));
  const [post0, cleo0, question0] = [
    await postRow(db, post),
    await memberRow(db, cleo.id),
    await postRow(db, question),
  ];
  const { decision } = done(await perform(db, ada, hide, { post, reason }));
  expect(await memberRow(db, cleo.id)).toMatchObject({ answer_count: 0 });
  const appeal = await appealed(db, cleo, decision);
  const outcome = await perform(db, miriam, answer, { appeal, ...reversed });
  expect(done(outcome)).toMatchObject({ name: "appeal.answered", outcome: "reversed", post });
  expect(outcome.ok && outcome.also?.map(({ name }) => name)).toContain("post.restored");
  const same = ({ up_count, score, visible, state }: Record<string, unknown>) => ({
    ...{ up_count, score, visible, state },
  });
  expect(same(await postRow(db, post))).toEqual(same(post0));
  expect((await postRow(db, comment)).visible).toBe(true);
  expect((await postRow(db, question)).accepted_answer_id).toBe(question0.accepted_answer_id);
  expect((await memberRow(db, cleo.id)).points).toBe(cleo0.points);
  expect(await keptWrongly(db)).toEqual({});
  expect(await findStatement(db, cleo, decision ?? 0)).toMatchObject({
    stands: false,
    appeal: { outcome: "reversed", answer: reversed.reason },
  });
});

test("the moderator who decided does not answer, and the database refuses it too", async ({
  db,
  people: { ada, ben, miriam },
}) => {
  const post = await asked(db, ben);
  const { decision } = done(await perform(db, ada, hide, { post, reason }));
  const appeal = await appealed(db, ben, decision);
  expect(refusal(await perform(db, ada, answer, { appeal, ...reversed })).code).toBe("not-found");
  expect(await findAppealCase(db, ada, appeal)).toMatchObject({ may: false });
  expect(await findAppealCase(db, miriam, appeal)).toMatchObject({ may: true, text: note });
  expect(await findAppealCase(db, ben, appeal)).toBeUndefined();
  const answers = sql`outcome = 'upheld', answered_at = now(), answered_by_id = ${ada.id}`;
  for (const [also, constraint] of [
    [sql``, "appeals_another_decides"],
    [sql`, decided_by_id = ${miriam.id}`, "appeals_decider"],
    [sql`, decided_by_id = 0`, "appeals_decider"],
  ] as const) {
    const around = db.transaction((tx) =>
      tx.execute(sql`update appeals set ${answers}${also} where id = ${appeal}`),
    );
    await expect(around).rejects.toMatchObject({ cause: { constraint_name: constraint } });
  }
});

test("a suspension is lifted on appeal by another moderator, and the database refuses the same one", async ({
  db,
  people: { ada, eve, miriam },
}) => {
  const [row] = await db.execute<{ id: string }>(
    sql`select id from suspensions where member_id = ${eve.id}`,
  );
  const suspension = Number(row?.id);
  const { appeal } = done(await perform(db, eve, raise, { suspension, note }));
  expect(refusal(await perform(db, ada, answer, { appeal, ...reversed })).code).toBe("not-found");
  const around = db.transaction((tx) =>
    tx.execute(sql`update appeals set answered_by_id = ${ada.id} where id = ${appeal}`),
  );
  await expect(around).rejects.toMatchObject({
    cause: { constraint_name: "appeals_another_decides" },
  });
  done(await perform(db, miriam, answer, { appeal, ...reversed }));
  expect((await memberRow(db, eve.id)).suspended_until).toBeNull();
});

test("a closure is opened again, a lock unlocked, a name shown and a held post published; what was deleted stays gone", async ({
  db,
  people: { ada, ben, miriam },
}) => {
  const closed = await asked(db, ben);
  const closing = done(await perform(db, ada, close, { question: closed, note: "Too wide." }));
  const one = await appealed(db, ben, closing.decision);
  done(await perform(db, miriam, answer, { appeal: one, ...reversed }));
  expect((await postRow(db, closed)).closed_at).toBeNull();
  const locked = await asked(db, ben);
  const locking = done(await perform(db, ada, lock, { post: locked, reason }));
  const unlocking = await appealed(db, ben, locking.decision);
  done(await perform(db, miriam, answer, { appeal: unlocking, ...reversed }));
  expect((await postRow(db, locked)).locked_at).toBeNull();
  const nameless = await asked(db, ben);
  const concealing = done(await perform(db, ada, conceal, { post: nameless, reason }));
  const revealing = await appealed(db, ben, concealing.decision);
  done(await perform(db, miriam, answer, { appeal: revealing, ...reversed }));
  expect((await postRow(db, nameless)).author_id).toBe(String(ben.id));
  const held = await asked(db, ben);
  const holding = done(await perform(db, ada, hold, { post: held, reason }));
  const two = await appealed(db, ben, holding.decision);
  done(await perform(db, miriam, answer, { appeal: two, ...reversed }));
  expect((await postRow(db, held)).state).toBe("published");
  const gone = await asked(db, ben);
  const deleting = done(await perform(db, miriam, deletePost, { post: gone, reason }));
  const three = await appealed(db, ben, deleting.decision);
  done(await perform(db, ada, answer, { appeal: three, ...reversed }));
  expect((await postRow(db, gone)).state).toBe("deleted");
  expect(await keptWrongly(db)).toEqual({});
});

test("an appeal is over when the decision is taken back before anybody answered", async ({
  db,
  people: { ada, ben, miriam },
}) => {
  const post = await asked(db, ben);
  const { decision } = done(await perform(db, ada, hide, { post, reason }));
  const appeal = await appealed(db, ben, decision);
  done(await perform(db, ada, restore, { post, reason: "I misread it." }));
  expect(await findStatement(db, ben, decision ?? 0)).toMatchObject({
    stands: false,
    appeal: { outcome: "reversed", answer: APPEAL_LAPSED },
  });
  const late = await perform(db, miriam, answer, { appeal, ...reversed });
  expect(refusal(late).message).toBe("The decision was taken back, so this appeal is over.");
});

test("whoever appealed is told the answer, which leads to the statement; it is answered once", async ({
  db,
  people: { ada, ben, miriam },
}) => {
  const post = await asked(db, ben);
  const { decision } = done(await perform(db, ada, hide, { post, reason }));
  const appeal = await appealed(db, ben, decision);
  const upheld = { outcome: "upheld", reason: "It names somebody." };
  done(await perform(db, miriam, answer, { appeal, ...upheld }));
  expect((await postRow(db, post)).state).toBe("hidden");
  expect(refusal(await perform(db, miriam, answer, { appeal, ...upheld }))).toMatchObject({
    code: "conflict",
    message: "You answered this appeal a moment ago: the decision stands. Nothing was changed now.",
  });
  await tellTidings.run(db, undefined);
  const told = await db.execute(
    sql`select event, reason, decision_id from notices where member_id = ${ben.id} order by id`,
  );
  expect([...told]).toEqual([
    { event: "post.hidden", reason, decision_id: String(decision) },
    { event: "appeal.answered", reason: upheld.reason, decision_id: String(decision) },
  ]);
});
