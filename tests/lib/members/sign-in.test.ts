import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { credentials } from "#db/schema/members.ts";
import { perform } from "#lib/command.ts";
import { changePassword } from "#lib/members/change-password.ts";
import { join } from "#lib/members/join.ts";
import { hashPassword } from "#lib/members/password.ts";
import { performProving } from "#lib/members/proving.ts";
import { findSession, newSessionId } from "#lib/members/sessions.ts";
import { signIn } from "#lib/members/sign-in.ts";
import { suspend } from "#lib/members/suspend.ts";
import { visitor } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { done, refusal, test as villageTest } from "#tests/village/village.ts";

const password = "wet curtains, at least";
const from = "somewhere";

/** Ben has a password and an address. */
const test = villageTest.extend("ben", async ({ db, people }) => {
  await db
    .update(credentials)
    .set({ passwordHash: await hashPassword(password), email: "Ben@example.org" })
    .where(eq(credentials.memberId, people.ben.id));
  return people.ben;
});

const attempt = (db: Database, typed: { name: string; password: string }, where = from) =>
  signIn(
    db,
    visitor,
    { ...typed, browser: { session: newSessionId(), device: "Phone" } },
    { from: where },
    0,
  );

/** A little longer than that: what is kept of a time is rounded to the millisecond. */
const timePasses = (db: Database, minutes: number) =>
  db.execute(
    sql`update paces set started_at = started_at - make_interval(mins => ${minutes}, secs => 0.001)`,
  );

test("a member signs in by name or by e-mail address, however they write it", async ({
  db,
  ben,
}) => {
  for (const name of ["Ben", " ben ", "BEN", "ben@example.org", "BEN@EXAMPLE.ORG"]) {
    expect(done(await attempt(db, { name, password })).member).toBe(ben.id);
  }
});

test("a sign-in begins a session that holds who they are, and a suspended member has one too", async ({
  db,
  ben,
  people,
}) => {
  const browser = { session: newSessionId(), device: "Phone" };
  done(await signIn(db, visitor, { name: "Ben", password, browser }, {}));
  expect(await findSession(db, browser.session)).toMatchObject({ id: ben.id, suspended: false });
  done(await perform(db, people.ada, suspend, { member: ben.id, reason: "Unkind words." }));
  expect(await findSession(db, browser.session)).toMatchObject({ id: ben.id, suspended: true });
});

test("whether a name, an address or a password is wrong, the same is said", async ({ db, ben }) => {
  const said = [];
  for (const typed of [
    { name: ben.name, password: "something else" },
    { name: "Nobody", password },
    { name: "nobody@example.org", password },
    { name: "Ada", password },
  ]) {
    said.push(refusal(await attempt(db, typed, typed.name)));
  }
  expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(said[0]?.message).toBe("This name and this password do not belong together.");
});

test("of a name's tries six are heard in a minute, from wherever they come, also all at once", async ({
  db,
  ben,
}) => {
  const tries = Array.from({ length: 10 }, (_, at) =>
    attempt(db, { name: ben.name, password: "a guess" }, `somewhere ${at}`),
  );
  const codes = (await Promise.all(tries)).map((each) => refusal(each).code);
  expect(codes.filter((code) => code === "invalid")).toHaveLength(6);
  expect(codes.filter((code) => code === "too-fast")).toHaveLength(4);
  expect(refusal(await attempt(db, { name: ben.name, password })).code).toBe("too-fast");
});

test("from one address six tries are heard in a minute, whomever they are for", async ({
  db,
  ben,
}) => {
  for (let at = 0; at < 6; at++) {
    const typed = { name: `Somebody ${at}`, password };
    expect(refusal(await attempt(db, typed)).code).toBe("invalid");
  }
  expect(refusal(await attempt(db, { name: "Another", password })).code).toBe("too-fast");
  expect(done(await attempt(db, { name: ben.name, password }, "elsewhere")).member).toBe(ben.id);
});

test("what was spent on a name tells nothing of the address of whoever has it, nor of their number", async ({
  db,
  ben,
}) => {
  const guess = (name: string, at: number) =>
    attempt(db, { name, password: "a guess" }, `somewhere ${name} ${at}`);
  for (const name of [ben.name, String(ben.id)]) {
    for (let at = 0; at < 6; at++) expect(refusal(await guess(name, at)).code).toBe("invalid");
    expect(refusal(await guess(name, 7)).code).toBe("too-fast");
  }
  const byMail = { name: "Ben@example.org", password };
  expect(done(await attempt(db, byMail, "home")).member).toBe(ben.id);
  expect(refusal(await guess(ben.name, 8)).code).toBe("too-fast");
  const proved = await performProving(db, ben, changePassword, {
    password,
    newPassword: "three herons on a roof",
  });
  expect(done(proved).member).toBe(ben.id);
});

test("one way to write an address or a name shares its tries with all others", async ({
  db,
  ben,
}) => {
  for (const forms of [
    ["ben@example.org", "BEN@example.org", " Ben@Example.org", "bEN@example.ORG"],
    [ben.name, "BEN", " ben ", "Bеn"],
  ]) {
    const codes: string[] = [];
    for (let at = 0; at < 7; at++) {
      const typed = { name: forms[at % forms.length] ?? "", password: "a guess" };
      codes.push(refusal(await attempt(db, typed, `${typed.name} ${at}`)).code);
    }
    expect(codes).toEqual([...Array(6).fill("invalid"), "too-fast"]);
  }
});

test("whoever joined can sign in by the address that they gave, before it is confirmed", async ({
  db,
  people,
}) => {
  const email = "fern@example.org";
  const members: number[] = [];
  for (const [at, name] of ["Fern", "Moss", "Reed", "Sedge"].entries()) {
    const form = { name, email, password: `${password} ${at}` };
    members.push(done(await perform(db, visitor, join, form)).member);
  }
  const open = (at: number) =>
    attempt(db, { name: "Fern@Example.org", password: `${password} ${at}` }, `there ${at}`);
  for (const at of [1, 2, 3]) expect(done(await open(at)).member).toBe(members[at]);
  expect(refusal(await open(0)).code).toBe("invalid");
  await db
    .update(credentials)
    .set({ email, emailConfirmedAt: sql`now()` })
    .where(eq(credentials.memberId, people.ben.id));
  expect(refusal(await open(3)).code).toBe("invalid");
});

test("the time of an answer tells nothing of whether there is an account, or how its password is kept", async ({
  db,
  ben,
  people,
}) => {
  const passwordHash = "$2y$10$/1eMqlWXJL86q.uATeHp/u64fNWVkureUT6OLFcd/ynN2NcEybCSK";
  await db
    .update(credentials)
    .set({ passwordHash, passwordScheme: "bcrypt" })
    .where(eq(credentials.memberId, people.dan.id));
  const timed = async (name: string, at: number) => {
    const browser = { session: newSessionId(), device: null };
    const began = performance.now();
    await signIn(db, visitor, { name, password: "a guess", browser }, { from: `${name} ${at}` });
    return performance.now() - began;
  };
  const medians: number[] = [];
  for (const name of [ben.name, "Dan", "Nobody at all", "nobody@example.org"]) {
    const times: number[] = [];
    for (const at of [1, 2, 3]) times.push(await timed(name, at));
    medians.push(times.sort((a, b) => a - b)[1] ?? 0);
  }
  expect(Math.min(...medians)).toBeGreaterThan(limits.evenMilliseconds - 5);
  expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(200);
});

test("the wait grows, and thirty tries are heard in an hour", async ({ db }) => {
  const typed = { name: "Nobody", password };
  const waits: number[] = [];
  let heard = 0;
  for (let minute = 0; minute < 59; minute++) {
    for (let again = true; again; ) {
      const { code, message } = refusal(await attempt(db, typed, `somewhere ${minute}`));
      again = code === "invalid";
      if (again) heard += 1;
      else waits.push(Number(/in (\d+) minutes/.exec(message)?.[1] ?? 1));
    }
    await timePasses(db, 1);
  }
  expect(heard).toBe(30);
  const grown = waits.filter((wait, at) => wait > (waits[at - 1] ?? 0));
  expect(grown).toEqual([2, 4, 8, 16, 30]);
});

test("whoever signs in after some mistakes begins anew", async ({ db, ben }) => {
  for (const where of ["at home", "at work"]) {
    for (let at = 0; at < 5; at++) {
      const typed = { name: ben.name, password: "oh no" };
      expect(refusal(await attempt(db, typed, where)).code).toBe("invalid");
    }
    expect(done(await attempt(db, { name: ben.name, password }, where)).member).toBe(ben.id);
  }
});

test("a password from a Question2Answer site opens once as it was, and is kept anew", async ({
  db,
  ben,
}) => {
  const old = {
    passwordScheme: "q2a-sha1",
    passwordHash: "abcdefgh12345678:080e2247c3b3e058112bac7a4a5c2354f457242b",
  };
  const mine = eq(credentials.memberId, ben.id);
  await db.update(credentials).set(old).where(mine);
  done(await attempt(db, { name: ben.name, password: "secret" }));
  const [kept] = await db.select().from(credentials).where(mine);
  expect(kept?.passwordScheme).toBe("argon2id");
  expect(kept?.passwordHash).toMatch(/^\$argon2id\$/);
  done(await attempt(db, { name: ben.name, password: "secret" }));
});

test("neither what was typed nor whom it was for stands anywhere in the clear", async ({
  db,
  ben,
}) => {
  await attempt(db, { name: "ben@example.org", password: "a guess at it" }, "192.0.2.7");
  done(await attempt(db, { name: ben.name, password }));
  const rows = await db.execute(sql`
    select key as text from paces union all select to_jsonb(a)::text from audit_log a
    where event = 'member.signed-in'`);
  expect(rows.length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).not.toMatch(/guess|curtains|example\.org|192\.0\.2|argon2/);
});

test("a form that is not filled in is told so, and counts for nothing", async ({ db }) => {
  for (let at = 0; at < 9; at++) {
    const empty = refusal(await attempt(db, { name: "", password: "" }));
    expect(Object.keys(empty.fields ?? {})).toEqual(["name", "password"]);
  }
});
