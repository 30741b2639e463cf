import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { perform } from "#lib/command.ts";
import { findReceipt } from "#lib/flags/queries.ts";
import { eraseContact } from "#lib/mail/recipient.ts";
import { listQueue } from "#lib/moderation/queue.ts";
import { undo } from "#lib/moderation/undo.ts";
import { listInbox } from "#lib/notices/queries.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { approve } from "#lib/posts/approve.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { restore } from "#lib/posts/restore.ts";
import { type Member, visitor } from "#lib/words/actor.ts";
import { furnish, mails } from "#tests/village/account.ts";
import { asked, done, test } from "#tests/village/village.ts";
import { flagsOf, report } from "./support.ts";

beforeAll(() => vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all"));
afterAll(() => vi.unstubAllEnvs());

const reason = "Rule 1: be gentle.";

const reportsInQueue = async (db: Database, who: Member) =>
  (await listQueue(db, who, { need: "report", page: 1 }))?.rows.map(({ post }) => post);

const outcomeMails = async (db: Database) =>
  (await mails(db)).filter(({ kind }) => /report/.test(kind));

test("undoing a decision opens the reports again that it settled, and leaves those that came since", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const post = await asked(db, ben);
  await report(db, cleo, post);
  const { decision } = done(await perform(db, ada, hide, { post, reason }));
  expect(await reportsInQueue(db, ada)).toEqual([]);
  await db.execute(sql`
    insert into flags (post_id, raised_by_id, reason, text_then) values (${post}, ${dan.id}, 'spam', '')`);
  const undone = await perform(db, ada, undo, { decision });
  expect(undone.ok && undone.also).toMatchObject([{ name: "flag.reopened", post }]);
  expect((await flagsOf(db, post)).map(({ outcome }) => outcome)).toEqual([null, null]);
  expect(await reportsInQueue(db, ada)).toEqual([post]);
});

test("approving, showing again and hiding what waited: with each the reports are open again", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const post = await asked(db, ben);
  await report(db, cleo, post);
  done(await perform(db, ada, hold, { post, reason }));
  const open = async () => expect(await flagsOf(db, post)).toMatchObject([{ outcome: null }]);
  const acts = [
    async () => done(await perform(db, ada, approve, { post, reason })).decision,
    async () => done(await perform(db, ada, hide, { post, reason })).decision,
  ];
  for (const act of acts) {
    const decision = await act();
    expect(await flagsOf(db, post)).not.toMatchObject([{ outcome: null }]);
    done(await perform(db, ada, undo, { decision }));
    await open();
  }
  done(await perform(db, ada, hide, { post, reason }));
  await db.execute(sql`update flags set outcome = null, settled_at = null, settled_by_id = null,
    decision_id = null where post_id = ${post}`);
  const { decision } = done(await perform(db, ada, restore, { post, reason }));
  expect(await flagsOf(db, post)).toMatchObject([{ outcome: "dismissed" }]);
  done(await perform(db, ada, undo, { decision }));
  await open();
});

test("whoever reported it anew meanwhile has one open report", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const post = await asked(db, ben);
  await report(db, cleo, post);
  done(await perform(db, ada, hold, { post, reason }));
  const { decision } = done(await perform(db, ada, approve, { post }));
  await report(db, cleo, post, { reason: "spam" });
  done(await perform(db, ada, undo, { decision }));
  expect(await flagsOf(db, post)).toMatchObject([
    { reason: "unkind", outcome: "dismissed" },
    { reason: "spam", outcome: null },
  ]);
});

test("an outcome that was mailed is not mailed again, and one that waited to be is taken back", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben);
  const { flag, receipt } = await report(db, visitor, post, { email: "reader@example.org" });
  const first = done(await perform(db, ada, hide, { post, reason }));
  expect(await outcomeMails(db)).toHaveLength(1);
  done(await perform(db, ada, undo, first));
  expect(await outcomeMails(db)).toEqual([]);
  expect(await findReceipt(db, receipt)).toMatchObject({ outcome: null, mailed: true });

  const second = done(await perform(db, ada, hide, { post, reason }));
  await db.execute(sql`update outbox set sent_at = now() where flag_id = ${flag}`);
  await eraseContact(db, flag);
  done(await perform(db, ada, undo, second));
  expect(await findReceipt(db, receipt)).toMatchObject({ outcome: null, mailed: false });
  done(await perform(db, ada, hide, { post, reason }));
  expect(await outcomeMails(db)).toHaveLength(1);
  expect(await findReceipt(db, receipt)).toMatchObject({ outcome: "upheld" });
});

test("a member is told of the last outcome in the inbox, and mailed once", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  await furnish(db, cleo, "cleo@example.org");
  await db.execute(sql`
    insert into notice_settings (member_id, kind, on_site, by_mail)
    values (${cleo.id}, 'reported', true, true)`);
  const post = await asked(db, ben);
  await report(db, cleo, post);
  const first = done(await perform(db, ada, hide, { post, reason }));
  done(await perform(db, ada, undo, first));
  await tellTidings.run(db, undefined);
  const told = async () =>
    (await listInbox(db, cleo.id)).groups.filter(({ kind }) => kind === "reported");
  expect(await told()).toEqual([]);

  const second = done(await perform(db, ada, hide, { post, reason }));
  await tellTidings.run(db, undefined);
  expect(await told()).toHaveLength(1);
  await db.execute(sql`update notices set read_at = now()`);
  done(await perform(db, ada, undo, second));
  expect(await told()).toHaveLength(1);
  done(await perform(db, ada, hide, { post, reason }));
  await tellTidings.run(db, undefined);
  expect(await told()).toHaveLength(1);
  const unread = await readRows(db, sql`select from notices where read_at is null and flag_id > 0`);
  expect(unread).toHaveLength(1);
  expect(await outcomeMails(db)).toHaveLength(1);
});
