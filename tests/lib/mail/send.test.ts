import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { mailFrame } from "#components/mail/frame.ts";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { publishEnvironment } from "#env";
import { queueMail } from "#lib/mail/queue.ts";
import { sendMail } from "#lib/mail/send.ts";
import { limits } from "#lib/words/limits.ts";
import { leadsTo, letter } from "#lib/words/mails.ts";
import { test } from "#tests/support/database.ts";
import { type MailServer, openMailServer } from "#tests/support/smtp.ts";

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

const mail = {
  to: "ben@example.org",
  kind: "test",
  subject: "A new answer to your question",
  text: letter(["Grüße, نور & you.", leadsTo("See it", "https://forum.example/answers/1?a=1&b=2")]),
};

const send = (db: Database) => sendMail(mailFrame).run(db, undefined);

/** Lets the time pass until the next attempt. */
const later = (db: Database) => db.execute(sql`update outbox set next_attempt_at = now()`);

type Row = {
  recipient: string;
  subject: string;
  text: string;
  sent: boolean;
  failed: boolean;
  attempts: number;
  error: string | null;
  wait: number;
};
const outbox = (db: Database) =>
  readRows<Row>(
    db,
    sql`select recipient, subject, text, sent_at is not null as sent, failed_at is not null as failed,
        attempts, last_error as error,
        round(extract(epoch from next_attempt_at - now()) / 60)::int as wait
      from outbox order by id`,
  );

const decoded = (source: string) => source.replace(/=\n/g, "");

describe("a mail", () => {
  test("arrives with both parts, and its row forgets whom and what", async ({ db }) => {
    await queueMail(db, {
      ...mail,
      headers: { "Message-ID": "<a.1@here>", References: "<q.1@here>" },
    });
    await send(db);
    const [got, ...more] = server.received;
    expect(more).toEqual([]);
    expect(got).toMatchObject({ from: "no-reply@localhost", to: "ben@example.org" });
    const source = decoded(got?.source ?? "");
    expect(source).toMatch(/^From: Askwell <no-reply@localhost>$/m);
    expect(source).toMatch(/^Subject: A new answer to your question$/m);
    expect(source).toMatch(/^Message-ID: <a\.1@here>$/im);
    expect(source).toMatch(/^References: <q\.1@here>$/m);
    expect(source).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(source).toMatch(/multipart\/alternative/);
    expect(source).toMatch(/text\/plain[\s\S]*text\/html/);
    expect(await outbox(db)).toMatchObject([
      { sent: true, recipient: "", subject: "", text: "", attempts: 1 },
    ]);
    await send(db);
    expect(server.received).toHaveLength(1);
  });

  test("waits longer each time that the server puts it off, and arrives in the end", async ({
    db,
  }) => {
    server.says = (command) =>
      command === "RCPT" ? "450 4.2.1 Not now, <ben@example.org>" : undefined;
    await queueMail(db, mail);
    for (const minutes of limits.mail.waitMinutes.slice(0, 3)) {
      await send(db);
      await send(db);
      const [row] = await outbox(db);
      expect(row).toMatchObject({ sent: false, failed: false, wait: minutes });
      expect(row?.error).toBe("EENVELOPE 450");
      await later(db);
    }
    server.says = () => undefined;
    await send(db);
    expect(server.received).toHaveLength(1);
    expect(await outbox(db)).toMatchObject([{ sent: true, attempts: 4, error: null }]);
  });

  test("is given up when the address is refused for good, or after the last wait", async ({
    db,
  }) => {
    server.says = (command) => (command === "RCPT" ? "550 No such user" : undefined);
    await queueMail(db, mail);
    await send(db);
    expect(await outbox(db)).toMatchObject([{ failed: true, attempts: 1 }]);
    server.says = (command) => (command === "RCPT" ? "450 Not now" : undefined);
    await queueMail(db, mail);
    for (let i = 0; i <= limits.mail.waitMinutes.length; i += 1) {
      await later(db);
      await send(db);
    }
    expect((await outbox(db))[1]).toMatchObject({ failed: true, sent: false });
    server.says = () => undefined;
    await later(db);
    await send(db);
    expect(server.received).toEqual([]);
  });

  test("one that is refused does not keep the next ones waiting", async ({ db }) => {
    let first = true;
    server.says = (command) => {
      if (command !== "RCPT" || !first) return undefined;
      first = false;
      return "550 No such user";
    };
    await queueMail(db, mail);
    await queueMail(db, { ...mail, to: "cleo@example.org" });
    await send(db);
    expect(server.received.map(({ to }) => to)).toEqual(["cleo@example.org"]);
  });
});

test("while the server is away mails wait without end, and go out when it is back", async ({
  db,
}) => {
  await server.close();
  await queueMail(db, mail);
  for (let i = 0; i < limits.mail.waitMinutes.length + 3; i += 1) {
    await send(db);
    await later(db);
  }
  expect(await outbox(db)).toMatchObject([{ failed: false, sent: false, error: "ESOCKET" }]);
  server = await openMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  publishEnvironment({});
  await send(db);
  expect(server.received).toHaveLength(1);
});

test("without SMTP_URL mails rest in the outbox, untouched", async ({ db }) => {
  vi.stubEnv("SMTP_URL", "");
  publishEnvironment({});
  await queueMail(db, mail);
  await send(db);
  expect(await outbox(db)).toMatchObject([
    { sent: false, failed: false, attempts: 0, recipient: "ben@example.org" },
  ]);
});
