import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { type Actor, visitor } from "#lib/words/actor.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import {
  actAs,
  actWith,
  allActions,
  attempt,
  formOf,
  openSession,
  print,
  written,
} from "#tests/support/acting.ts";
import { letThrough } from "#tests/village/let-through.ts";
import { memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, test } from "#tests/village/village.ts";

vi.mock("next/headers", async () => {
  const { cookieStore, sent } = await import("#tests/support/acting.ts");
  return { cookies: async () => cookieStore, headers: async () => sent() };
});
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));

type Named = [name: string, action: FormAction];
let actions: Named[] = [];
beforeAll(async () => {
  vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all");
  actions = await allActions();
});
afterAll(() => vi.unstubAllEnvs());

const MEGABYTE = 1024 * 1024 + 1;
const nowhere = "999999999999";
const ids = "post question answer comment suggestion version subject member tag notice draft id";
const words = "title body category tags displayName email notify value reason note name password";
const names = [
  ...ids.split(" "),
  ...words.split(" "),
  "kind",
  "base",
  "intent",
  "next",
  "token",
  "key",
];
const nasty = ["", " ", "-1", "0", "1e3", "01", "NaN", "[]", "{}", "null", "\0", "\ud800", nowhere];
const forbidden = "role author authorId author_id score createdAt created_at state visible points";
const strange = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then"];

const everywhere = (value: string | Blob) => formOf(names.map((name) => [name, value] as const));
const hostile: Sent[] = [
  ["nothing at all", () => undefined],
  ["a word", () => "title"],
  ["an object", () => ({ post: 1, get: () => "1" })],
  ["a list", () => [["post", "1"]]],
  ["an empty form", () => formOf([])],
  ["ids of nothing", () => everywhere(nowhere)],
  ["files", () => everywhere(new Blob(["<script>"]))],
  ["everything twice", () => formOf([...names, ...names].map((name) => [name, "1"] as const))],
  ["what no text holds", () => everywhere("\0\ud800\u202e")],
  ["names of the language", () => formOf(strange.map((name) => [name, '{"polluted":1}'] as const))],
  [
    "names beneath names",
    () =>
      formOf([
        ["__proto__[polluted]", "1"],
        ["a.__proto__.b", "1"],
      ]),
  ],
  ["what nobody may set", () => formOf(forbidden.split(" ").map((name) => [name, "1"] as const))],
];

const field = fc.tuple(
  fc.constantFrom(...names, ...strange, ...forbidden.split(" ")),
  fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "binary" })),
);

/** As many at once, because what is dear is to look whether anything was written. */
const forms = fc.array(fc.array(field, { maxLength: 8 }), { minLength: 12, maxLength: 12 });

type Sent = [what: string, form: () => unknown];

/** Sends what nobody should send: it is refused as a value, kindly. Answers whether anything was accepted. */
async function sendAll(name: string, action: FormAction, forms: readonly Sent[]) {
  let accepted = false;
  for (const [what, form] of forms) {
    const came = await attempt(action, form());
    if (came === "went on" || !came.refusal) accepted = true;
    else {
      expect(came.refusal.code, `${name}: ${what}`).not.toBe("failed");
      expect(came.refusal.message).not.toMatch(/Error|undefined|null|select |insert /);
    }
  }
  return accepted;
}

type Sender = { who: Actor; session: string | undefined; before: string };

/** Somebody, and all that there is before they send something: each attempt is undone. */
async function sender(db: Database, who: Actor): Promise<Sender> {
  const session = await openSession(db, who);
  return { who, session, before: await print(db) };
}

/** Holds that what is refused writes nothing: all at once, or one by one where one of them was accepted. */
async function hold(db: Database, by: Sender, [name, action]: Named, forms: readonly Sent[]) {
  const mixed = await within(db, by, async (tx) => {
    const rows = await written(tx);
    const accepted = await sendAll(name, action, forms);
    if (!accepted && (await written(tx)) !== rows) expect(await print(tx), name).toBe(by.before);
    return accepted && forms.length > 1;
  });
  if (mixed) for (const one of forms) await hold(db, by, [name, action], [one]);
}

describe("whatever is sent to an action", () => {
  test("there are actions, so that what follows holds something", () => {
    expect(actions.length).toBeGreaterThan(15);
    expect(actions.filter(([, action]) => typeof action !== "function")).toEqual([]);
  });

  test("is refused kindly where it makes no sense, and nothing is written", async ({
    db,
    people,
  }) => {
    const rows = await written(db);
    await answered(db, people.cleo, await asked(db, people.ben));
    expect(await written(db)).toBeGreaterThan(rows);
    for (const who of [visitor, people.dan, people.eve, people.miriam]) {
      const by = await sender(db, who);
      for (const [name, action] of actions) await hold(db, by, [name, action], hostile);
    }
    expect(Object.prototype).not.toHaveProperty("polluted");
  }, 300_000);

  test("is refused kindly whatever it is", async ({ db, people }) => {
    const dan = await sender(db, people.dan);
    for (const [name, action] of actions) {
      await fc.assert(
        fc.asyncProperty(forms, async (sent) => {
          const each = sent.map((fields): Sent => ["anything", () => formOf(fields)]);
          await hold(db, dan, [name, action], each);
        }),
        { numRuns: 1 },
      );
    }
  });

  test("is refused when it is longer than any text here", async ({ db, people }) => {
    const long = "x".repeat(MEGABYTE);
    const dan = await sender(db, people.dan);
    for (const [name, action] of actions) {
      const empty = await within(db, dan, () => attempt(action, formOf([])));
      const asked = empty === "went on" ? {} : (empty.refusal?.fields ?? {});
      const wanted = [...new Set([...Object.keys(asked), "body"])];
      const forms = wanted.map(
        (field): Sent => [`1 MB of ${field}`, () => formOf([[field, long]])],
      );
      await hold(db, dan, [name, action], forms);
    }
  });
});

class Undo extends Error {}

/** In a transaction that is undone, so that no attempt meets what another one left. */
async function within<T>(
  db: Database,
  { session }: Pick<Sender, "session">,
  act: (tx: Database) => Promise<T>,
): Promise<T> {
  const begun = Promise.withResolvers<T>();
  const undone = db.transaction(async (tx) => {
    actWith(tx, session);
    begun.resolve(await act(tx));
    throw new Undo();
  });
  await undone.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  return begun.promise;
}

describe("whoever sends more than the form asks for", () => {
  const named = (name: string): FormAction => {
    const found = actions.find(([of]) => of === name);
    if (!found) throw new Error(`There is no action ${name}.`);
    return found[1];
  };
  const send = async (name: string, fields: Record<string, unknown>, more: object) => {
    const form = formOf(
      Object.entries({ ...more, ...fields }).map(([of, value]) => [of, String(value)] as const),
    );
    const came = await attempt(named(name), form);
    expect([name, came === "went on" ? undefined : came.refusal]).toEqual([name, undefined]);
  };
  const grab = (other: number) => ({
    ...{ role: "administrator", author: other, authorId: other, author_id: other },
    ...{ score: 999, upCount: 999, up_count: 999, points: 999, guestId: 1, guest_id: 1 },
    ...{ createdAt: "2001-01-01", created_at: "2001-01-01", state: "hidden", visible: "false" },
    ...{ lockedAt: "2001-01-01", closedAt: "2001-01-01", html: "<script>", format: "html" },
    ...{ suspended: "false", emailConfirmedAt: "2001-01-01", id: 424_242, kind: "question" },
  });
  const newest = async (db: Database) => {
    const [row] = await db.execute<{ id: string }>(sql`select max(id) as id from posts`);
    return postRow(db, Number(row?.id));
  };

  test("writes under their own name, now, in sight and with no votes", async ({ db, people }) => {
    const question = await asked(db, people.ben);
    const more = grab(people.ada.id);
    const sentForms: [string, Record<string, unknown>][] = [
      ["askQuestion", { title: "What helps you on long nights?", body: "Tea?", intent: "ask" }],
      ["postAnswer", { question, body: "A walk before bed helps me." }],
      ["postComment", { post: question, body: "I do that, too." }],
    ];
    await letThrough(db);
    await actAs(db, people.dan);
    for (const [name, fields] of sentForms) {
      await send(name, fields, more);
      const row = await newest(db);
      expect([name, row]).toMatchObject([
        name,
        {
          author_id: String(people.dan.id),
          guest_id: null,
          score: 0,
          state: "published",
          visible: true,
          locked_at: null,
          format: "markdown",
        },
      ]);
      expect(String(row.created_at)).not.toContain("2001");
      expect(row.html).not.toContain("<script>");
    }
    expect(await memberRow(db, people.dan.id)).toMatchObject({ role: "member", question_count: 1 });
    expect(await memberRow(db, people.ada.id)).toMatchObject({ question_count: 0 });
  });

  test("edits and votes as themselves, and changes nothing else", async ({ db, people }) => {
    const question = await asked(db, people.ben);
    const answer = await answered(db, people.cleo, question);
    const before = await postRow(db, answer);
    const more = grab(people.ada.id);
    await actAs(db, people.cleo);
    await send("editPost", { post: answer, body: "With wet curtains and a fan." }, more);
    await actAs(db, people.dan);
    await send("castVote", { post: answer, value: 1 }, more);
    expect(await postRow(db, answer)).toMatchObject({
      id: before.id,
      author_id: before.author_id,
      created_at: before.created_at,
      state: "published",
      score: 1,
      edited_by_id: String(people.cleo.id),
      locked_at: null,
    });
    const votes = await db.execute(sql`select member_id, value from votes`);
    expect([...votes]).toEqual([{ member_id: String(people.dan.id), value: 1 }]);
  });

  test("joins as everybody does", async ({ db, people }) => {
    await actAs(db, visitor);
    const form = { name: "Otto", email: "otto@example.org", password: "a rather long sentence" };
    await send("joinMember", form, grab(people.ada.id));
    const rows = await db.execute(
      sql`select role, points, suspended_until from members where name = 'Otto'`,
    );
    expect([...rows]).toEqual([{ role: "member", points: 100, suspended_until: null }]);
  });
});
