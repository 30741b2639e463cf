import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "#db/client.ts";
import { listOpenActs } from "#lib/audit/open-log.ts";
import { open } from "#lib/audit/record.ts";
import { perform } from "#lib/command.ts";
import { setReporting } from "#lib/flags/set-reporting.ts";
import { sweep } from "#lib/members/sweep.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { lock } from "#lib/posts/lock.ts";
import { restore } from "#lib/posts/restore.ts";
import { close } from "#lib/questions/close.ts";
import { move } from "#lib/questions/move.ts";
import { stale } from "#lib/stale.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { describeTag } from "#lib/taxonomy/describe-tag.ts";
import { system } from "#lib/words/actor.ts";
import type { Event, EventName } from "#lib/words/events.ts";
import { careKinds, kindOfAct } from "#lib/words/log.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";

const reason = "Ben was unkind to Cleo.";
const read = async (db: Database) => (await listOpenActs(db, undefined)).rows;

test("everybody reads what was decided, on which ground, and by whom in what role", async ({
  db,
  people: { ada, miriam, hana, ben, cleo },
}) => {
  const post = await asked(db, ben);
  const answer = await answered(db, cleo, post);
  done(await perform(db, ada, hide, { post: answer, reason, ground: "unkind" }));
  done(await perform(db, system, hold, { post, reason }));
  done(await perform(db, miriam, setReporting, { hideAt: 5 }));
  const other = await asked(db, ben);
  done(await perform(db, hana, close, { question: other, note: "It is settled." }));
  expect(await read(db)).toMatchObject([
    { did: "closed a question", role: "editor", automatic: false },
    { did: "changed when reports hide a post", role: "administrator", automatic: false },
    { did: expect.stringContaining("held a post"), role: null, automatic: true },
    { did: "hid a post", role: "moderator", ground: "unkind" },
    expect.objectContaining({ did: expect.stringContaining("suspended a member until") }),
  ]);
});

test("which category or tag was changed is named, and no category of a post", async ({
  db,
  people: { miriam, hana, ben },
}) => {
  const { category } = done(await perform(db, miriam, createCategory, { name: "Grief" }));
  const post = await asked(db, ben, { tags: "tea" });
  done(await perform(db, miriam, move, { post, category: String(category), reason }));
  done(
    await perform(db, hana, describeTag, { tag: "tea", description: "Of leaves.", synonyms: [] }),
  );
  const [described, moved, created] = await read(db);
  expect(described).toMatchObject({ did: "described a tag", tag: "tea", category: null });
  expect(moved).toMatchObject({ tag: null, category: null });
  expect(created).toMatchObject({ tag: null, category: { name: "Grief", path: "grief" } });
});

test("nobody's name and no words to one person stand in it", async ({
  db,
  people: { ada, ben, cleo, eve },
}) => {
  const post = await asked(db, ben);
  const answer = await answered(db, cleo, post);
  await commented(db, cleo, post);
  done(await perform(db, ada, lock, { post, reason }));
  done(await perform(db, ada, hide, { post: answer, reason }));
  done(await perform(db, ada, sweep, { member: cleo.id, reason, suspend: "on" }));
  const all = JSON.stringify(await read(db));
  for (const word of [ada.name, ben.name, cleo.name, eve.name, "unkind to"]) {
    expect(all).not.toContain(word);
  }
});

test("it leads to a post only where everybody sees there what was done", async ({
  db,
  people: { ada, miriam, ben },
}) => {
  const locked = await asked(db, ben, { title: "How is a Zaunkoenig fed?" });
  done(await perform(db, ada, lock, { post: locked, reason }));
  expect((await read(db))[0]).toMatchObject({
    did: "locked a post",
    post: { id: locked, title: "How is a Zaunkoenig fed?" },
  });
  done(await perform(db, ada, hide, { post: locked, reason }));
  expect(JSON.stringify(await read(db))).not.toContain("Zaunkoenig");
  done(await perform(db, ada, restore, { post: locked, reason }));
  const [restored, hidden, again] = await read(db);
  expect(restored).toMatchObject({ did: "showed a post again", post: null });
  expect(hidden).toMatchObject({ did: "hid a post", post: null });
  expect(again).toMatchObject({ did: "locked a post", post: { id: locked } });
  done(await perform(db, miriam, deletePost, { post: locked, reason }));
  expect(JSON.stringify(await read(db))).not.toContain("Zaunkoenig");
});

test("what somebody did with words of their own is not told there, from before that was minded either", async ({
  db,
  people: { ada, ben },
}) => {
  const before = await read(db);
  const own = await asked(db, ben);
  done(await perform(db, ben, close, { question: own, note: "It is settled." }));
  const mine = await asked(db, ada);
  done(await perform(db, ada, lock, { post: mine, reason }));
  done(await perform(db, ada, conceal, { post: mine, reason }));
  await db.execute(sql`
    insert into audit_log (event, actor, actor_id, subject, open)
    values ('question.closed', 'member', ${ben.id}, jsonb_build_object('question', ${own}::bigint), true),
      ('question.reopened', 'member', ${ada.id}, jsonb_build_object('question', ${mine}::bigint), true)`);
  expect(await read(db)).toEqual(before);
});

test("it is read by kind of act, from one page to the next", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben);
  done(await perform(db, ada, lock, { post, reason }));
  expect((await listOpenActs(db, "posts")).rows).toMatchObject([{ did: "locked a post" }]);
  expect((await listOpenActs(db, "settings")).rows).toEqual([]);
  const [newest] = await read(db);
  const older = await listOpenActs(db, undefined, { before: newest?.id ?? 0 });
  expect(older.newer).toBe(older.rows[0]?.id);
  expect(older.rows.map(({ id }) => id)).not.toContain(newest?.id);
});

describe("every act in the open", () => {
  const names = (Object.keys(open) as EventName[]).filter((name) => open[name]);

  test("has its kind among what is done for the site's sake", () => {
    expect(names.length).toBeGreaterThan(20);
    const kinds: readonly (string | null)[] = careKinds;
    expect(names.filter((name) => !kinds.includes(kindOfAct[name]))).toEqual([]);
  });

  test("makes the public part of the log stale", () => {
    const bare = {
      question: 1,
      post: 1,
      credited: [],
      questions: [],
      member: 1,
      tag: 1,
      category: 1,
    };
    const kept = names.filter((name) => {
      const tags = stale({ name, ...bare } as unknown as Event);
      return !tags.includes("log") && !tags.includes("*");
    });
    expect(kept).toEqual([]);
  });
});
