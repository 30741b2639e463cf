import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { findStatement } from "#lib/appeals/queries.ts";
import { perform } from "#lib/command.ts";
import { findReceipt } from "#lib/flags/queries.ts";
import { raise } from "#lib/flags/raise.ts";
import { settle } from "#lib/flags/settle.ts";
import { recipientOf } from "#lib/mail/recipient.ts";
import { listInbox } from "#lib/notices/queries.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { restore } from "#lib/posts/restore.ts";
import { visitor } from "#lib/words/actor.ts";
import { mails } from "#tests/village/account.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";
import { flagsOf, report } from "./support.ts";

beforeAll(() => vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all"));
afterAll(() => vi.unstubAllEnvs());

const reason = "It is a real question.";

test("hiding a post settles all that was reported of it, in the same transaction, and says so", async ({
  db,
  people: { ada, ben, cleo, guest },
}) => {
  const post = await asked(db, ben);
  const { receipt } = await report(db, cleo, post);
  await report(db, guest, post);
  const outcome = await perform(db, ada, hide, { post, reason: "Rule 1: be gentle." });
  const event = done(outcome);
  expect(outcome.ok && outcome.also).toMatchObject([{ name: "flag.settled", outcome: "upheld" }]);
  expect((await flagsOf(db, post)).map((flag) => flag.outcome)).toEqual(["upheld", "upheld"]);
  expect(await findReceipt(db, receipt)).toMatchObject({ outcome: "upheld" });
  expect(await findStatement(db, ben, event.decision ?? 0)).toMatchObject({ reported: true });
});

test("showing a post again says that later reports were wrong, and holding it says nothing yet", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const post = await asked(db, ben);
  await report(db, cleo, post);
  done(await perform(db, ada, hold, { post, reason: "To be looked at." }));
  expect(await flagsOf(db, post)).toMatchObject([{ outcome: null }]);
  const waiting = await perform(db, ada, settle, { post, reason });
  expect(refusal(waiting).code).toBe("conflict");
  done(await perform(db, ada, hide, { post, reason: "Rule 1: be gentle." }));
  done(await perform(db, ada, restore, { post, reason }));
  expect(await flagsOf(db, post)).toMatchObject([{ outcome: "upheld" }]);
});

test("nothing to do settles what was reported; members read it in their inbox, without a name", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const post = await asked(db, ben);
  await report(db, cleo, post);
  expect(refusal(await perform(db, dan, settle, { post, reason })).code).toBe("not-allowed");
  expect(refusal(await perform(db, ada, settle, { post })).fields).toHaveProperty("reason");
  expect(done(await perform(db, ada, settle, { post, reason }))).toMatchObject({
    name: "flag.settled",
    outcome: "dismissed",
  });
  expect(refusal(await perform(db, ada, settle, { post, reason })).code).toBe("conflict");
  await tellTidings.run(db, undefined);
  const { groups } = await listInbox(db, cleo.id);
  expect(groups).toMatchObject([{ kind: "reported", reason: null, open: true }]);
  expect((await listInbox(db, ben.id)).groups).toEqual([]);
});

test("what became of a report is told of a hidden post too, and not one word of it", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const post = await asked(db, ben, { title: "A heron in the garden, what now?" });
  await report(db, cleo, post);
  done(await perform(db, ada, hide, { post, reason: "It names somebody." }));
  await tellTidings.run(db, undefined);
  const inbox = await listInbox(db, cleo.id);
  expect(inbox.groups).toMatchObject([{ kind: "reported", title: null, open: true }]);
  expect(JSON.stringify(inbox)).not.toMatch(/heron|names somebody|Ada/);
});

test("whoever left an address is mailed the outcome there, once", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben, { title: "A heron in the garden, what now?" });
  const { flag } = await report(db, visitor, post, { email: "reader@example.org" });
  done(await perform(db, ada, settle, { post, reason }));
  const [mail, ...more] = (await mails(db)).filter(({ kind }) => kind === "report-outcome");
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ recipient: null, subject: "What came of your report" });
  expect(mail?.text).toContain("has left it as it is");
  expect(mail?.text).not.toMatch(/heron|Ada|real question/);
  const addressed = { recipient: null, guestId: null, flagId: flag };
  expect(await recipientOf(db, addressed)).toBe("reader@example.org");
});

test("who comes second to settle reports is told who did what and when", async ({
  db,
  people: { ada, miriam, ben, cleo },
}) => {
  const [one, other, third] = [await asked(db, ben), await asked(db, ben), await asked(db, ben)];
  const late = async (raw: object) =>
    refusal(await perform(db, miriam, settle, { reason, ...raw })).message;
  await report(db, cleo, one);
  done(await perform(db, ada, settle, { post: one, reason }));
  expect(await late({ post: one })).toBe(
    "Ada settled the reports a moment ago: there was nothing to do. Nothing was changed now.",
  );
  await report(db, cleo, other);
  done(await perform(db, ada, hide, { post: other, reason: "Rule 1: be gentle." }));
  expect(await late({ post: other })).toBe(
    "Ada hid this a moment ago, which settled the reports. Nothing was changed now.",
  );
  await report(db, cleo, third);
  done(await perform(db, ada, hold, { post: third, reason: "To be looked at." }));
  expect(await late({ post: third })).toMatch(/^Ada held this .* a moment ago\./);
  done(await perform(db, cleo, raise, { member: ben.id, reason: "spam" }));
  done(await perform(db, miriam, settle, { member: ben.id, outcome: "upheld", reason }));
  expect(await late({ member: ben.id })).toMatch(
    /^You settled .*: something was done about them\./,
  );
  expect(await late({ member: cleo.id })).toBe("No report is open here any more.");
});

test("a report on a profile is settled by moderators of the whole site", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  done(await perform(db, cleo, raise, { member: ben.id, reason: "spam" }));
  done(await perform(db, ada, settle, { member: ben.id, outcome: "upheld", reason }));
  const [row] = await db.execute(sql`select outcome from flags where member_id = ${ben.id}`);
  expect(row).toEqual({ outcome: "upheld" });
  await tellTidings.run(db, undefined);
  expect((await listInbox(db, cleo.id)).groups).toMatchObject([{ kind: "reported", open: true }]);
});
