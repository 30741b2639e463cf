import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { describe } from "#lib/members/describe.ts";
import { join } from "#lib/members/join.ts";
import { leave } from "#lib/members/leave.ts";
import { findMember } from "#lib/members/queries.ts";
import { findSession } from "#lib/members/sessions.ts";
import { findThread } from "#lib/questions/queries.ts";
import { visitor } from "#lib/words/actor.ts";
import { furnish, mails, password, signedIn } from "#tests/village/account.ts";
import { keptWrongly, tally } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const email = "cleo@example.org";

/** Every word that the database holds, of every table, as a dump would. */
async function everything(db: Database): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  let all = "";
  for (const { name } of tables) {
    const [row] = await db.execute<{ words: string | null }>(
      sql`select string_agg(t::text, ' ') as words from ${sql.identifier(name)} t`,
    );
    all += row?.words ?? "";
  }
  return all;
}

test("what a former member wrote stays, without their name", async ({
  db,
  people: { ben, cleo },
}) => {
  await furnish(db, cleo, email);
  const question = await asked(db, ben);
  await answered(db, cleo, question);
  const before = await tally(db, "members");
  const here = await signedIn(db, cleo);
  done(await perform(db, cleo, leave, { password }));
  const thread = await findThread(db, question, { order: "votes", page: 1 });
  expect(thread).toMatchObject({ answers: [{ author: { kind: "gone" } }] });
  expect(await findMember(db, "Cleo")).toBeUndefined();
  expect(await findSession(db, here)).toBeUndefined();
  expect(await tally(db, "members")).toBe(before - 1);
  expect(await keptWrongly(db)).toEqual({});
});

test("nothing that the database holds names a former member, but for one last mail", async ({
  db,
  people: { ivo },
}) => {
  await furnish(db, ivo, "somebody@elsewhere.example");
  const words = { fullName: "Ivo Zanzibar", location: "Zanzibar", about: "From Zanzibar." };
  done(await perform(db, ivo, describe, words));
  await db.execute(sql`insert into flags (member_id, reason, text_then)
    values (${ivo.id}, 'spam', 'From Zanzibar.')`);
  const again = { name: "Somebody Else", email: "Somebody@elsewhere.example", password };
  done(await perform(db, visitor, join, again));
  expect(await everything(db)).toContain("Zanzibar");
  expect(await mails(db)).toMatchObject([{ kind: "address-in-use" }]);
  done(await perform(db, ivo, leave, { password }));
  expect(await mails(db)).toMatchObject([
    { recipient: "somebody@elsewhere.example", kind: "left" },
  ]);
  await db.execute(sql`delete from outbox`);
  const all = await everything(db);
  for (const trace of [/\bIvo\b/i, /Zanzibar/, /elsewhere\.example/])
    expect(all).not.toMatch(trace);
});

test("a former member's name is nobody else's, and their address is free", async ({
  db,
  people: { cleo },
}) => {
  await furnish(db, cleo, email);
  done(await perform(db, cleo, leave, { password }));
  const taken = await perform(db, visitor, join, { name: "CLEO", email, password });
  expect(refusal(taken).fields).toHaveProperty("name");
  done(await perform(db, visitor, join, { name: "Somebody New", email, password }));
});

test("only who knows the password leaves, a suspended member too, the last administrator not", async ({
  db,
  people: { ben, eve, miriam },
}) => {
  for (const who of [ben, eve, miriam]) await furnish(db, who, null);
  const wrong = await perform(db, ben, leave, { password: "not it at all" });
  expect(refusal(wrong).fields).toHaveProperty("password");
  done(await perform(db, eve, leave, { password }));
  expect(refusal(await perform(db, miriam, leave, { password })).message).toContain(
    "only administrator",
  );
  expect(refusal(await perform(db, visitor, leave, { password })).code).toBe("not-allowed");
});
