import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { findAccount } from "#lib/members/account.ts";
import { join } from "#lib/members/join.ts";
import { findSession, newSessionId } from "#lib/members/sessions.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { approve } from "#lib/posts/approve.ts";
import { findOwnPost } from "#lib/posts/own.ts";
import { ask } from "#lib/questions/ask.ts";
import { type Member, system, visitor } from "#lib/words/actor.ts";
import { holdRules } from "#lib/words/holds.ts";
import { workedOut } from "#tests/support/proof.ts";
import { furnish } from "#tests/village/account.ts";
import { keptWrongly, memberRow, tally } from "#tests/village/rows.ts";
import { done, refusal, test } from "#tests/village/village.ts";

beforeAll(() => vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all"));
afterAll(() => vi.unstubAllEnvs());

const here = { from: "a browser" };
const form = { name: "Zoë Tal", email: "zoe@example.org", password: "wet curtains, at least" };

const zoeAs = (id: number): Member => ({
  ...{ kind: "member", id, name: form.name, role: "member", suspended: false },
});

const mailsTo = (db: Database, to: string) =>
  db.execute<{ kind: string }>(sql`select kind from outbox where lower(recipient) = lower(${to})`);

test("whoever joins is a member with the points of joining and is counted", async ({ db }) => {
  const before = await tally(db, "members");
  const { member } = done(await perform(db, visitor, join, { ...form, name: "  Zoë   Tal " }));
  expect(await memberRow(db, member)).toMatchObject({
    name: "Zoë Tal",
    role: "member",
    points: 100,
  });
  expect(await tally(db, "members")).toBe(before + 1);
  expect(await keptWrongly(db)).toEqual({});
});

test("whoever joins is signed in where they joined, and a guest may join too", async ({
  db,
  people,
}) => {
  const browser = { session: newSessionId(), device: "A phone" };
  const { member } = done(await perform(db, people.guest, join, { ...form, browser }));
  expect(await findSession(db, browser.session)).toMatchObject({ id: member, name: "Zoë Tal" });
});

test("no form gives a role, points or a date", async ({ db }) => {
  const more = { role: "administrator", points: "9000", id: "1", joinedAt: "2001-01-01" };
  const { member } = done(await perform(db, visitor, join, { ...form, ...more }));
  expect(await memberRow(db, member)).toMatchObject({ role: "member", points: 100 });
});

test("names that look like another's or like the site's own are refused", async ({
  db,
  people,
}) => {
  expect(people.ada.name).toBe("Ada");
  for (const name of [
    "ada",
    "Аdа",
    "A\u200bda",
    "ＡＤＡ",
    "Moderator",
    "the admin",
    "Askwell",
    "1 2",
    "<b>",
  ]) {
    const { code, fields } = refusal(await perform(db, visitor, join, { ...form, name }));
    expect([name, code, Object.keys(fields ?? {})]).toEqual([name, "invalid", ["name"]]);
  }
});

test("a form that is not filled in is told what is missing, field by field", async ({ db }) => {
  const empty = refusal(await perform(db, visitor, join, {}));
  expect(Object.keys(empty.fields ?? {}).sort()).toEqual(["email", "name", "password"]);
  const typed = { name: "Z", email: "zoe at example", password: "password" };
  const { fields } = refusal(await perform(db, visitor, join, typed));
  expect(fields).toMatchObject({
    name: expect.stringContaining("at least 2"),
    email: expect.stringContaining("e-mail"),
    password: expect.stringContaining("guessed"),
  });
});

test("a signed-in member cannot join again, a suspended one neither", async ({ db, people }) => {
  for (const who of [people.ben, people.eve]) {
    expect(refusal(await perform(db, who, join, { ...form, name: "Second Life" })).code).toBe(
      "not-allowed",
    );
  }
});

test("an address that is known here joins like any other, and only its owner is told", async ({
  db,
}) => {
  const first = done(await perform(db, visitor, join, form));
  await db.execute(
    sql`update credentials set email = ${form.email} where member_id = ${first.member}`,
  );
  const email = "Zoe@Example.org";
  const { member } = done(await perform(db, visitor, join, { ...form, name: "Second", email }));
  const [kept] = await db.execute<{ email: string | null }>(
    sql`select email from credentials where member_id = ${member}`,
  );
  expect(kept?.email).toBeNull();
  const mails = await mailsTo(db, form.email);
  expect(mails.map((mail) => mail.kind)).toEqual(["confirm-email", "address-in-use"]);
  const third = { ...form, name: "Third", email: "unknown@example.org" };
  const { member: other } = done(await perform(db, visitor, join, third));
  expect((await findAccount(db, member))?.waiting).toBe(email);
  expect((await findAccount(db, other))?.waiting).toBe(third.email);
});

test("nobody fills another's inbox by joining with their address", async ({ db, people }) => {
  await furnish(db, people.ben, "ben@example.org");
  const joins = async (name: string, email: string) =>
    done(await perform(db, visitor, join, { ...form, name, email }));
  for (const name of ["Ash", "Birch", "Cedar", "Elder", "Fir"]) {
    await joins(name, "BEN@example.org");
    await joins(`${name} Two`, "stranger@example.org");
  }
  expect(await mailsTo(db, "ben@example.org")).toEqual([{ kind: "address-in-use" }]);
  expect(await mailsTo(db, "stranger@example.org")).toHaveLength(3);
  await db.execute(sql`update paces set started_at = started_at - interval '121 seconds'`);
  await joins("Gorse", "ben@example.org");
  expect(await mailsTo(db, "ben@example.org")).toHaveLength(2);
});

test("nobody holds an address before it is confirmed, so nobody can keep it from its owner", async ({
  db,
}) => {
  const { member } = done(await perform(db, visitor, join, form));
  const [kept] = await db.execute<Record<string, unknown>>(
    sql`select email, email_confirmed_at from credentials where member_id = ${member}`,
  );
  expect(kept).toEqual({ email: null, email_confirmed_at: null });
  expect((await mailsTo(db, form.email)).map((mail) => mail.kind)).toEqual(["confirm-email"]);
});

test("whoever joins without a proof of work waits until a moderator has let something of theirs into sight", async ({
  db,
  people: { ada },
}) => {
  done(await perform(db, system, setHolding, { firstPosts: 0 }));
  const { member } = done(await perform(db, visitor, join, form, here));
  const zoe = zoeAs(member);
  const asks = async (title: string) =>
    done(await perform(db, zoe, ask, { title, body: "It is too warm for me." }, here));
  const first = await asks("How do you all sleep in summer?");
  const second = await asks("And how in winter?");
  expect([first.waits, second.waits]).toEqual([true, true]);
  const own = await findOwnPost(db, zoe, first.question);
  expect(own?.decision?.reason).toBe(holdRules.proof);
  done(await perform(db, ada, approve, { post: first.question }));
  expect((await asks("And how in autumn?")).waits).toBe(false);
});

test("whoever joins with one does not, and a proof that does not hold is asked for once more", async ({
  db,
}) => {
  done(await perform(db, system, setHolding, { firstPosts: 0 }));
  const { proof } = await workedOut();
  const forged = { ...form, proof: proof.replace(/"signature":"..../, '"signature":"0000') };
  const { fields } = refusal(await perform(db, visitor, join, forged, here));
  expect(Object.keys(fields ?? {})).toEqual(["proof"]);
  const { member } = done(await perform(db, visitor, join, { ...form, proof }, here));
  const zoe = zoeAs(member);
  const asked = { title: "How do you all sleep in summer?", body: "It is too warm for me." };
  expect(done(await perform(db, zoe, ask, asked, here)).waits).toBe(false);
  const again = { ...form, name: "Zoltan", email: "zoltan@example.org", proof };
  expect(refusal(await perform(db, visitor, join, again, here)).fields).toHaveProperty("proof");
});
