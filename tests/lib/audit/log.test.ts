import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { actsFor, type LogAsked, listActs } from "#lib/audit/log.ts";
import { perform } from "#lib/command.ts";
import { raise } from "#lib/flags/raise.ts";
import { note } from "#lib/members/note.ts";
import { suspend } from "#lib/members/suspend.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { hide } from "#lib/posts/hide.ts";
import { lock } from "#lib/posts/lock.ts";
import { move } from "#lib/questions/move.ts";
import type { Member } from "#lib/words/actor.ts";
import { place } from "#tests/lib/moderation/support.ts";
import { costOf } from "#tests/support/explain.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";

const reason = "Rule 1: be gentle.";
const read = async (db: Database, who: Member, of: LogAsked = {}) =>
  (await listActs(db, who, of)).rows;
const doings = async (db: Database, who: Member, of: LogAsked = {}) =>
  (await read(db, who, of)).map(({ did }) => did);

test("the log says who did what to which post, when and why, and what it changed", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben);
  done(await perform(db, ada, hide, { post, reason, ground: "unkind" }));
  const [line] = await read(db, ada);
  expect(line).toMatchObject({
    ...{ who: "Ada", did: "hid a post", act: "post.hidden", reason, ground: "unkind" },
    post: { id: post, kind: "question", title: "How do you all sleep in summer?" },
    changes: [{ what: "state", before: "published", after: "hidden" }],
  });
  expect(line?.at).toBeInstanceOf(Date);
});

test("what was done for the site's sake is not buried under what people write", async ({
  db,
  people: { ada, miriam, ben, cleo },
}) => {
  const question = await asked(db, ben);
  await answered(db, cleo, question);
  expect(await doings(db, ada)).not.toContain("answered a question");
  expect(await doings(db, ada, { act: "writing" })).toEqual([
    "answered a question",
    "asked a question",
  ]);
  expect(await doings(db, ada, { act: "answer.posted" })).toEqual(["answered a question"]);
  expect(await doings(db, ada, { act: "all" })).toContain("asked a question");
  expect(await doings(db, miriam, { act: "all" })).toContain("joined");
});

test("what happens to accounts is for administrators to read", async ({
  db,
  people: { ada, miriam },
}) => {
  await db.execute(sql`
    insert into audit_log (event, actor, actor_id, subject)
    values ('member.signed-in', 'member', ${ada.id}, '{}')`);
  expect(await doings(db, miriam, { act: "accounts" })).toContain("signed in");
  expect(await doings(db, ada, { act: "accounts" })).toEqual([]);
  expect(await doings(db, ada, { act: "member.signed-in" })).toEqual([]);
  expect(await doings(db, ada, { act: "all" })).not.toContain("signed in");
});

test("it can be asked who did something, to which post or member, and when", async ({
  db,
  people: { ada, miriam, ben, cleo, dan },
}) => {
  const [first, second] = [await asked(db, ben), await asked(db, dan)];
  const answer = await answered(db, cleo, first);
  done(await perform(db, ada, lock, { post: first, reason }));
  done(await perform(db, miriam, hide, { post: answer, reason }));
  done(await perform(db, ada, hide, { post: second, reason }));
  done(await perform(db, ada, suspend, { member: dan.id, reason, days: 3 }));
  const posts = "posts" as const;
  expect(await doings(db, ada, { act: posts, by: miriam.id })).toEqual(["hid a post"]);
  expect(await doings(db, ada, { post: first })).toEqual(["hid a post", "locked a post"]);
  expect((await read(db, ada, { post: answer })).map(({ who }) => who)).toEqual(["Miriam"]);
  expect(await doings(db, ada, { member: dan.id })).toEqual([
    expect.stringMatching(/^suspended a member until \d{1,2} [A-Z][a-z]+ \d{4}$/),
    "hid a post",
  ]);
  const today = new Date().toISOString().slice(0, 10);
  expect(await doings(db, ada, { act: posts, from: today, until: today })).toHaveLength(3);
  expect(await doings(db, ada, { until: "2020-01-01" })).toEqual([]);
  expect(await doings(db, ada, { from: "2999-01-01" })).toEqual([]);
  expect(await doings(db, ada, { act: posts, automatic: "on" })).toEqual([]);
});

test("a page of it leads to what was before and to what came after", async ({
  db,
  people: { ada, ben },
}) => {
  for (let i = 0; i < 5; i += 1) {
    done(await perform(db, ada, lock, { post: await asked(db, ben), reason }));
  }
  const page = (at: object) => listActs(db, ada, { act: "post.locked" }, at, 2);
  const first = await page({});
  expect(first).toMatchObject({ newer: null, rows: [{}, {}] });
  const second = await page({ before: first.older ?? 0 });
  const third = await page({ before: second.older ?? 0 });
  expect(third).toMatchObject({ older: null, rows: [{}] });
  expect(await page({ after: third.newer ?? 0 })).toMatchObject({ rows: second.rows });
  expect(await page({ after: second.newer ?? 0 })).toEqual(first);
  const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(new Set(ids).size).toBe(5);
});

test("whoever keeps a category reads what was done there, and nothing else", async ({
  db,
  people: { ada, miriam, ben, dan },
}) => {
  const [sleep, work] = [await place(db, "Sleep"), await place(db, "Work")];
  const post = await asked(db, ben, { category: sleep });
  const elsewhere = await asked(db, ben, { category: work });
  for (const each of [post, elsewhere]) done(await perform(db, ada, lock, { post: each, reason }));
  done(await perform(db, miriam, setHolding, { category: sleep, all: "on" }));
  const keeper = { ...dan, keeps: [sleep] };
  expect(await doings(db, keeper, { act: "posts" })).toEqual(["locked a post"]);
  expect(await doings(db, keeper)).toEqual([
    "changed what waits for a moderator in a category",
    "locked a post",
    "created a category",
  ]);
  done(await perform(db, ada, move, { post, category: work, reason }));
  expect(await doings(db, keeper, { act: "posts" })).toEqual([]);
});

test("nobody reads in it who reported them or noted something of them", async ({
  db,
  people: { ada, miriam, ben, farid },
}) => {
  const post = await asked(db, ada);
  done(await perform(db, ben, raise, { post, reason: "unkind" }));
  done(await perform(db, ben, raise, { member: ada.id, reason: "unkind" }));
  done(await perform(db, miriam, note, { member: ada.id, note: "Is tired." }));
  const told = ["wrote a note about a member", "reported a member", "reported a post"];
  expect(await doings(db, ada)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/report|note/)]),
  );
  expect((await doings(db, miriam)).slice(0, 3)).toEqual(told);
  // What is said of moderators is for administrators.
  expect((await doings(db, { ...farid, role: "moderator" }))[0]).toBe("reported a post");
});

test("no note and no word of a report stands in it", async ({
  db,
  people: { ada, miriam, ben, cleo },
}) => {
  const post = await asked(db, ben);
  done(await perform(db, cleo, raise, { post, reason: "unkind", note: "Sprosserschlag" }));
  done(await perform(db, ada, note, { member: ben.id, note: "Sprosserschlag" }));
  const all = JSON.stringify(await read(db, miriam, { act: "all" }));
  expect(all).toContain("reported a post");
  expect(all).not.toContain("Sprosserschlag");
});

test("moderators see who took a name off a post", async ({ db, people: { ada, ben } }) => {
  const post = await asked(db, ben);
  done(await perform(db, ben, conceal, { post, reason }));
  expect((await read(db, ada))[0]).toMatchObject({ who: "Ben", act: "post.concealed" });
});

test("a page of a long log reads no more than it shows, whatever is asked", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben);
  await db.execute(sql`
    insert into audit_log (event, actor, actor_id, subject, open, at)
    select case when n % 1000 = 0 then 'post.locked' else 'vote.cast' end, 'member', ${ada.id},
      jsonb_build_object('question', ${post}::bigint, 'post', ${post}::bigint), n % 1000 = 0,
      now() - make_interval(mins => n)
    from generate_series(1, 60000) n`);
  await db.execute(sql`analyze audit_log`);
  for (const of of [{}, { act: "post.locked" }] satisfies LogAsked[]) {
    expect((await costOf(db, actsFor(ada, of, {}, 51))).rowsRead).toBeLessThan(2_000);
  }
});
