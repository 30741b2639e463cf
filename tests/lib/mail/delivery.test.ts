import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { mailFrame } from "#components/mail/frame.ts";
import { connect, type Database } from "#db/client.ts";
import { publishEnvironment } from "#env";
import { listOutbox } from "#lib/mail/queries.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { sendMail } from "#lib/mail/send.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { header, partsOf } from "#tests/support/mail-source.ts";
import { HANG_UP, type MailServer, openMailServer } from "#tests/support/smtp.ts";
import { furnish } from "#tests/village/account.ts";
import { answered, asked, commented, test } from "#tests/village/village.ts";

let server: MailServer;
beforeEach(async () => {
  server = await openMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("SITE_URL", "https://forum.example.org");
  publishEnvironment({});
});
afterEach(async () => {
  vi.unstubAllEnvs();
  publishEnvironment({});
  await server.close();
});

const send = (db: Database) => sendMail(mailFrame).run(db, undefined);
const later = (db: Database) => db.execute(sql`update outbox set next_attempt_at = now()`);
const mail = { to: "ben@example.org", kind: "test", subject: "Hello", text: "Hello, Ben.\n" };

test("what a reader's mail program gets is neutral, laid to its thread, and stopped with one click", async ({
  db,
  people: { ben, cleo, dan },
}) => {
  await furnish(db, ben, "ben@example.org");
  const question = await asked(db, ben);
  await answered(db, cleo, question);
  await commented(db, dan, question);
  await tellTidings.run(db, undefined);
  await send(db);
  expect(server.received.map(({ to }) => to)).toEqual(["ben@example.org", "ben@example.org"]);
  const [answer = "", comment = ""] = server.received.map(({ source }) => source);
  const ids = [answer, comment].map((source) => header(source, "Message-ID"));
  expect(new Set(ids).size).toBe(2);
  for (const source of [answer, comment]) {
    const beginning = `<question.${question}@forum.example.org>`;
    expect(header(source, "In-Reply-To")).toBe(beginning);
    expect(header(source, "References")).toBe(beginning);
    expect(header(source, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(header(source, "List-Unsubscribe")).toMatch(
      /^<https:\/\/forum\.example\.org\/unsubscribe\/m\d+\.(answer|comment)\.[\w-]{43}>$/,
    );
    const { "text/plain": plain = "", "text/html": html = "" } = partsOf(source);
    const subject = header(source, "Subject") ?? "";
    expect(plain.trimStart().startsWith(`${subject}.`)).toBe(true);
    // What a mail program shows beside the subject is the first that the body says.
    expect(
      html
        .slice(html.indexOf("<body"))
        .replace(/<[^>]+>/g, " ")
        .trim(),
    ).toMatch(new RegExp(`^${subject}\\.`));
    expect(html).not.toMatch(/<img|<script|src=|url\(/i);
    for (const part of [subject, plain, html]) {
      expect(part).not.toMatch(/sleep in summer|too warm|wet curtains|I do that too|Cleo|Dan\b/);
    }
    for (const part of [plain, html]) expect(part).toContain("https://forum.example.org/");
  }
  expect(header(answer, "Subject")).not.toBe(header(comment, "Subject"));
});

test("a mail whose text the server has heard is tried again when it is put off, and shown as given up when it is refused", async ({
  db,
}) => {
  server.says = (command) => (command === "END" ? "451 Later, ben@example.org" : undefined);
  await queueMail(db, mail);
  await send(db);
  const [waiting] = (await listOutbox(db)).rows;
  expect(waiting).toMatchObject({ failedAt: null, attempts: 1, lastError: "EMESSAGE 451" });
  server.says = (command) => (command === "END" ? "554 Not this, ben@example.org" : undefined);
  await later(db);
  await send(db);
  const [refused] = (await listOutbox(db)).rows;
  expect(refused).toMatchObject({ sentAt: null, attempts: 2, lastError: "EMESSAGE 554" });
  expect(refused?.failedAt).toBeInstanceOf(Date);
});

test.for(["EHLO", "MAIL", "RCPT", "DATA", "END"])(
  "a mail goes out once more, later, when the line broke at %s, and not over and over",
  async (at, { db }) => {
    let broken = 0;
    server.says = (command) => {
      if (command !== at) return undefined;
      broken += 1;
      return HANG_UP;
    };
    await queueMail(db, mail);
    await send(db);
    expect(broken).toBe(1);
    expect((await listOutbox(db)).rows).toMatchObject([{ sentAt: null, failedAt: null }]);
    server.says = () => undefined;
    await send(db);
    expect(server.received).toEqual([]);
    await later(db);
    await send(db);
    expect(server.received).toHaveLength(1);
  },
);

test("a server that takes nothing from this sender costs no mail, and is given time once it is back", async ({
  db,
}) => {
  await queueMail(db, mail);
  await queueMail(db, { ...mail, to: "cleo@example.org" });
  server.says = (command) => (command === "MAIL" ? "530 Who are you?" : undefined);
  for (let i = 0; i < 20; i += 1) {
    await later(db);
    await send(db);
  }
  server.says = (command) => (command === "RCPT" ? "450 I do not know you yet" : undefined);
  for (let i = 0; i < 3; i += 1) {
    await later(db);
    await send(db);
  }
  server.says = () => undefined;
  await later(db);
  await send(db);
  expect(server.received.map(({ to }) => to).sort()).toEqual([
    "ben@example.org",
    "cleo@example.org",
  ]);
});

test("who dies between sending and noting sends a mail twice at most, under one Message-ID", async () => {
  const { url, drop } = await freshDatabase();
  const [dying, next] = [connect(url), connect(url)];
  await queueMail(dying.db, mail);
  server.says = (command) => {
    if (command === "END") void dying.close();
    return undefined;
  };
  await expect(send(dying.db)).rejects.toThrow();
  expect(server.received).toHaveLength(1);
  server.says = () => undefined;
  await send(next.db);
  expect(server.received).toHaveLength(1);
  await next.db.execute(
    sql`update outbox set next_attempt_at = next_attempt_at - interval '5 minutes'`,
  );
  for (let i = 0; i < 3; i += 1) await send(next.db);
  const ids = server.received.map(({ source }) => header(source, "Message-ID"));
  expect(ids).toEqual(["<mail.1@forum.example.org>", "<mail.1@forum.example.org>"]);
  expect((await listOutbox(next.db)).rows).toMatchObject([{ attempts: 2, recipient: null }]);
  await next.close();
  await drop();
});
