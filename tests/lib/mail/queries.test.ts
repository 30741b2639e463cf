import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { listOutbox } from "#lib/mail/queries.ts";
import { queueMail, queueMails } from "#lib/mail/queue.ts";
import { limits } from "#lib/words/limits.ts";
import { test } from "#tests/village/village.ts";

const mail = { to: "ben@example.org", kind: "test", subject: "Hello", text: "Hello, Ben.\n" };

test("administrators read what waits, page by page, each mail once", async ({ db }) => {
  await queueMails(
    db,
    Array.from({ length: limits.mail.page + 2 }, () => mail),
  );
  const first = await listOutbox(db);
  expect(first.rows).toHaveLength(limits.mail.page);
  expect(first.rows[0]).toMatchObject({ recipient: "ben@example.org", text: "Hello, Ben.\n" });
  const second = await listOutbox(db, first.next ?? undefined);
  expect([second.rows.length, second.next]).toEqual([2, null]);
});

test("a guest's address is not in the outbox", async ({ db, people }) => {
  await queueMail(db, { guestId: people.guest.id, kind: "test", subject: "Hello", text: "Hello." });
  expect((await listOutbox(db)).rows).toMatchObject([{ recipient: null, sentAt: null }]);
});

test("a mail queued in what did not come to pass is not there", async ({ db }) => {
  await db
    .transaction(async (tx) => {
      await queueMail(tx, mail);
      await tx.execute(sql`select 1 / 0`);
    })
    .catch(() => undefined);
  expect((await listOutbox(db)).rows).toEqual([]);
});
