import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findStanding } from "#lib/counts/now.ts";
import { raise as report } from "#lib/flags/raise.ts";
import { hold } from "#lib/posts/hold.ts";
import { system } from "#lib/words/actor.ts";
import { appealed } from "#tests/lib/moderation/support.ts";
import { test as bare } from "#tests/support/database.ts";
import { asked, done, test } from "#tests/village/village.ts";

test("administrators see what waits, since when, and what went wrong", async ({
  db,
  people: { ben, cleo },
}) => {
  const post = await asked(db, ben);
  done(await perform(db, cleo, report, { post, reason: "spam" }));
  done(await perform(db, system, hold, { post, reason: "To be read first." }));
  await appealed(db, post);
  await db.execute(sql`delete from outbox`);
  await db.execute(sql`
    insert into outbox (recipient, kind, subject, text, failed_at)
    values ('a@b.example', 'k', '', '', null), ('c@d.example', 'k', '', '', now())`);
  const standing = await findStanding(db);
  expect(standing).toMatchObject({
    ...{ held: { count: 1 }, reports: { count: 1 }, appeals: { count: 1 }, mails: { count: 1 } },
    ...{ failedMails: 1, empty: false },
  });
  expect(standing.held.since).toBeInstanceOf(Date);
});

bare("a site on which nobody has written says so, with a worker and without", async ({ db }) => {
  const nothing = { count: 0, since: null };
  expect(await findStanding(db)).toEqual({
    ...{ held: nothing, reports: nothing, appeals: nothing, mails: nothing },
    ...{ failedMails: 0, failedJobs: 0, empty: true },
  });
  await db.execute(sql`create schema if not exists jobs`);
  await db.execute(sql`create table jobs.job (state text)`);
  await db.execute(sql`insert into jobs.job values ('failed'), ('completed')`);
  expect(await findStanding(db)).toMatchObject({ failedJobs: 1 });
});
