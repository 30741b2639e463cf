import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { mailFrame } from "#components/mail/frame.ts";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { publishEnvironment } from "#env";
import { perform } from "#lib/command.ts";
import { listOutbox } from "#lib/mail/queries.ts";
import { sendMail } from "#lib/mail/send.ts";
import { choose } from "#lib/notices/choose.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { approve } from "#lib/posts/approve.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { restore } from "#lib/posts/restore.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { limits } from "#lib/words/limits.ts";
import { ADDRESS, confirmAddress, guestAsks } from "#tests/lib/guests/support.ts";
import { type MailServer, openMailServer } from "#tests/support/smtp.ts";
import { furnish } from "#tests/village/account.ts";
import { answered, asked, done, type settle, test } from "#tests/village/village.ts";

let server: MailServer;
beforeEach(async () => {
  server = await openMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  publishEnvironment({});
});
afterEach(async () => {
  vi.unstubAllEnvs();
  publishEnvironment({});
  await server.close();
});

type People = Awaited<ReturnType<typeof settle>>;
const reason = "It names somebody.";
const send = (db: Database) => sendMail(mailFrame).run(db, undefined);
const sentTo = (email: string) =>
  server.received.filter(({ to }) => to === email).map(({ source }) => source.replace(/=\n/g, ""));

/** An answer, and the mail about it on its way to whoever asked, who wants the words. */
async function onItsWay(db: Database, { ben, cleo }: People): Promise<number> {
  await furnish(db, ben, "ben@example.org");
  done(await perform(db, ben, choose, { "answer-mail": "on", "words-mail": "on" }));
  const answer = await answered(db, cleo, await asked(db, ben));
  await tellTidings.run(db, undefined);
  return answer;
}

describe("a mail that is to quote a post", () => {
  test("quotes it as it reads when the mail is sent, and no words wait for that", async ({
    db,
    people,
  }) => {
    const post = await onItsWay(db, people);
    const kept = JSON.stringify((await listOutbox(db)).rows);
    expect(kept).not.toMatch(/summer|curtains/);
    done(
      await perform(db, people.cleo, edit, { post, body: "An open window, at the very least." }),
    );
    await send(db);
    const [mail, ...more] = sentTo("ben@example.org");
    expect(more).toEqual([]);
    expect(mail).toMatch(/How do you all sleep in summer\?[\s\S]*An open window[\s\S]*text\/html/);
    expect(mail).not.toMatch(/curtains/);
  });

  const outOfSight = {
    hidden: async (db: Database, people: People, post: number) =>
      done(await perform(db, people.ada, hide, { post, reason })),
    held: async (db: Database, people: People, post: number) =>
      done(await perform(db, people.ada, hold, { post, reason })),
    deleted: async (db: Database, people: People, post: number) =>
      done(await perform(db, people.miriam, deletePost, { post, reason })),
    withdrawn: async (db: Database, people: People, post: number) =>
      done(await perform(db, people.cleo, withdraw, { post })),
  };

  for (const [how, happens] of Object.entries(outOfSight)) {
    test(`is not sent while the post is ${how}`, async ({ db, people }) => {
      await happens(db, people, await onItsWay(db, people));
      await send(db);
      expect(sentTo("ben@example.org")).toEqual([]);
    });
  }

  test("is sent once when the post comes back into sight", async ({ db, people }) => {
    const { ada } = people;
    const post = await onItsWay(db, people);
    done(await perform(db, ada, hide, { post, reason }));
    await send(db);
    done(await perform(db, ada, restore, { post, reason }));
    done(await perform(db, ada, hold, { post, reason }));
    done(await perform(db, ada, approve, { post, reason }));
    await tellTidings.run(db, undefined);
    await send(db);
    expect(sentTo("ben@example.org")).toHaveLength(1);
  });
});

test("what was decided about a hidden post is told its author at once, without a word of it", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  await furnish(db, cleo, "cleo@example.org");
  done(await perform(db, cleo, choose, { "decided-mail": "on", "words-mail": "on" }));
  const post = await answered(db, cleo, await asked(db, ben));
  done(await perform(db, ada, hide, { post, reason }));
  await tellTidings.run(db, undefined);
  await send(db);
  const [mail] = sentTo("cleo@example.org");
  expect(mail).toMatch(reason);
  expect(mail).not.toMatch(/summer|curtains/);
});

test("a guest is not sent to an answer that went out of sight before the mail went out", async ({
  db,
  people,
}) => {
  const { post } = await guestAsks(db, { notify: "1", email: ADDRESS });
  await confirmAddress(db);
  await send(db);
  const before = sentTo(ADDRESS).length;
  const answer = await answered(db, people.cleo, post);
  await tellTidings.run(db, undefined);
  done(await perform(db, people.ada, hide, { post: answer, reason }));
  await send(db);
  expect(sentTo(ADDRESS)).toHaveLength(before);
});

test("what could not be sent in all its days is forgotten, with the address, also without a server", async ({
  db,
  people,
}) => {
  vi.stubEnv("SMTP_URL", "");
  publishEnvironment({});
  await onItsWay(db, people);
  await send(db);
  expect(await readRows(db, sql`select id from outbox`)).toHaveLength(1);
  await db.execute(
    sql`update outbox set created_at = now() - make_interval(days => ${limits.mail.days + 1})`,
  );
  await send(db);
  expect(await readRows(db, sql`select id from outbox`)).toEqual([]);
});
