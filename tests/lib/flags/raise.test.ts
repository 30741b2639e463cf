import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { perform } from "#lib/command.ts";
import { findReceipt } from "#lib/flags/queries.ts";
import { raise } from "#lib/flags/raise.ts";
import { setReporting } from "#lib/flags/set-reporting.ts";
import { settle } from "#lib/flags/settle.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { approve } from "#lib/posts/approve.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { welcome } from "#lib/village/settle.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { paces } from "#lib/words/limits.ts";
import { postRow } from "#tests/village/rows.ts";
import { arrive, asked, done, refusal, test } from "#tests/village/village.ts";
import { flagsOf, report, trusted } from "./support.ts";

beforeAll(() => vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all"));
afterAll(() => vi.unstubAllEnvs());

test("everybody who can read a post reports it, with a receipt, and nobody what they wrote", async ({
  db,
  people: { ben, cleo, eve, guest },
}) => {
  const post = await asked(db, ben);
  for (const who of [cleo, eve, guest, visitor]) {
    const { receipt } = await report(db, who, post);
    expect(receipt).toMatch(/^[\w-]{43}$/);
    expect(await findReceipt(db, receipt)).toMatchObject({ about: "question", outcome: null });
  }
  expect(await flagsOf(db, post)).toHaveLength(4);
  const tried = { post, reason: "spam" };
  expect(refusal(await perform(db, ben, raise, tried)).code).toBe("not-allowed");
  const own = await asked(db, guest);
  expect(refusal(await perform(db, guest, raise, { ...tried, post: own })).code).toBe(
    "not-allowed",
  );
  expect(await findReceipt(db, "x".repeat(43))).toBeUndefined();
});

test("a post that is out of sight is reported by nobody who may not read it", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const post = await asked(db, ben);
  done(await perform(db, ada, hide, { post, reason: "Rule 1." }));
  for (const who of [cleo, visitor]) {
    expect(refusal(await perform(db, who, raise, { post, reason: "spam" })).code).toBe("not-found");
  }
});

test("a profile is reported, and not one's own", async ({ db, people: { ben, cleo } }) => {
  const about = { member: ben.id, reason: "private", note: "It names a clinic." };
  const event = done(await perform(db, visitor, raise, about));
  expect(event).toMatchObject({ post: null, member: ben.id });
  expect(await findReceipt(db, event.receipt)).toMatchObject({ about: "profile" });
  const [row] = await db.execute(sql`select text_then from flags where member_id = ${ben.id}`);
  expect(row?.text_then).toContain("Ben");
  expect(refusal(await perform(db, ben, raise, about)).code).toBe("not-allowed");
  expect(refusal(await perform(db, cleo, raise, { reason: "spam" })).code).toBe("not-found");
  expect(refusal(await perform(db, cleo, raise, { ...about, post: 1 })).code).toBe("not-found");
});

test("the same person's reports on a post are one, which keeps the text it was raised on", async ({
  db,
  people: { ben, cleo, guest },
}) => {
  const post = await asked(db, ben, { body: "The first words of it." });
  const first = await report(db, cleo, post, { note: "Please look." });
  done(await perform(db, ben, edit, { post, body: "Other words, which read kinder." }));
  const again = await report(db, cleo, post, { reason: "illegal" });
  expect(again.receipt).toBe(first.receipt);
  const [kept, ...more] = await flagsOf(db, post);
  expect(more).toEqual([]);
  expect(kept).toMatchObject({ reason: "illegal", note: "Please look." });
  expect(kept?.textThen).toContain("The first words of it.");
  await report(db, guest, post);
  await report(db, guest, post);
  for (const from of ["here", "here", "there"]) {
    done(await perform(db, visitor, raise, { post, reason: "spam" }, { from }));
  }
  expect(await flagsOf(db, post)).toHaveLength(4);
});

test("an address for the outcome is sealed, and one that is none is refused", async ({
  db,
  people: { ben },
}) => {
  const post = await asked(db, ben);
  const wrong = await perform(db, visitor, raise, { post, reason: "spam", email: "nowhere" });
  expect(refusal(wrong).fields).toHaveProperty("email");
  const { flag } = await report(db, visitor, post, { email: "reader@example.org" });
  expect(await flagsOf(db, post)).toMatchObject([{ id: flag, sealed: true }]);
  const [all] = await db.execute<{ row: string }>(
    sql`select flags::text as row from flags where id = ${flag}`,
  );
  expect(all?.row).not.toContain("reader");
});

test("a reason is chosen from the list, and words of one's own have a limit", async ({
  db,
  people: { ben },
}) => {
  const post = await asked(db, ben);
  for (const [reason, note, field] of [
    ["", "", "reason"],
    ["imported", "", "reason"],
    ["spam", "x".repeat(2_001), "note"],
  ] as const) {
    const refused = refusal(await perform(db, visitor, raise, { post, reason, note }));
    expect(refused.fields).toHaveProperty(field);
  }
});

test("three members whom the site trusts hide a post until a moderator looks; its author is told why", async ({
  db,
  people: { ada, ben, cleo, dan, farid },
}) => {
  const post = await asked(db, ben);
  for (const who of [cleo, dan, farid]) await trusted(db, who);
  await report(db, cleo, post);
  await report(db, cleo, post);
  await report(db, dan, post);
  expect((await postRow(db, post)).state).toBe("published");
  const outcome = await perform(db, farid, raise, { post, reason: "spam" });
  expect(outcome.ok && outcome.also?.map(({ name }) => name)).toEqual(["post.held"]);
  expect((await postRow(db, post)).state).toBe("held");
  const [decided] = await db.execute(
    sql`select act, rule, by_id from decisions where post_id = ${post}`,
  );
  expect(decided).toEqual({ act: "hold", rule: "reports", by_id: null });
  await tellTidings.run(db, undefined);
  const told = await db.execute(
    sql`select event, decision_id is not null as why from notices where member_id = ${ben.id}`,
  );
  expect([...told]).toEqual([{ event: "post.held", why: true }]);
  done(await perform(db, ada, approve, { post }));
  for (const who of [cleo, dan, farid]) await report(db, who, post);
  expect((await postRow(db, post)).state).toBe("published");
});

test("ten new accounts hide nothing, nor do guests and visitors, nor anybody where it is switched off", async ({
  db,
  people: { ben, cleo, dan, farid, guest },
}) => {
  const post = await asked(db, ben);
  for (let n = 0; n < 10; n += 1) {
    const who = await welcome(db, { name: `New ${n}`, role: "member", joined: 0 });
    await report(db, who, post);
  }
  for (const who of [guest, await arrive(db), await arrive(db), visitor]) {
    await report(db, who, post);
  }
  expect((await postRow(db, post)).state).toBe("published");
  done(await perform(db, system, setReporting, { hideAt: 0 }));
  for (const who of [cleo, dan, farid]) {
    await trusted(db, who);
    await report(db, who, post);
  }
  expect((await postRow(db, post)).state).toBe("published");
});

test("what is deleted for good leaves no word of it with the reports", async ({
  db,
  people: { ben, cleo, miriam },
}) => {
  const post = await asked(db, ben, { body: "A heron stands in it." });
  await report(db, cleo, post);
  done(await perform(db, miriam, deletePost, { post, reason: "Asked for by its author." }));
  expect(await flagsOf(db, post)).toMatchObject([{ textThen: "", outcome: "upheld" }]);
});

test("five reports an hour are enough for one person", async ({
  db,
  people: { ben, cleo, ada },
}) => {
  const most = paces["flag.raise"]?.each ?? 0;
  for (let n = 0; n <= most; n += 1) {
    const post = await asked(db, ben, { title: `How do you sleep in summer, number ${n}?` });
    const tried = { post, reason: "spam" };
    const outcome = await perform(db, cleo, raise, tried, { from: "one address" });
    if (n < most) done(outcome);
    else expect(refusal(outcome).code).toBe("too-fast");
    if (n === 0) done(await perform(db, ada, settle, { post, reason: "Nothing to do." }));
  }
});
