import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { countUnread, listInbox } from "#lib/notices/queries.ts";
import { read } from "#lib/notices/read.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { close } from "#lib/questions/close.ts";
import { reopen } from "#lib/questions/reopen.ts";
import { visitor } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { suggested } from "#tests/lib/suggestions/support.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

test("an inbox lays together what is of one kind in one thread", async ({ db, people }) => {
  const { ben, cleo, dan, hana } = people;
  const question = await asked(db, ben);
  const other = await asked(db, ben, { title: "And in winter, how then?" });
  await answered(db, cleo, question);
  await answered(db, dan, other);
  await answered(db, hana, question);
  await commented(db, cleo, question);
  await tellTidings.run(db, undefined);
  const { groups, next } = await listInbox(db, ben.id);
  expect(groups.map(({ kind, count, title }) => [kind, count, title])).toEqual([
    ["comment", 1, "How do you all sleep in summer?"],
    ["answer", 2, "How do you all sleep in summer?"],
    ["answer", 1, "And in winter, how then?"],
  ]);
  expect(next).toBeNull();
});

test("a group is read at once, the rest stays unread; all can be read at once too", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const question = await asked(db, ben);
  await answered(db, cleo, question);
  await answered(db, dan, question);
  await commented(db, cleo, question);
  await tellTidings.run(db, undefined);
  const { groups } = await listInbox(db, ben.id);
  const answers = groups.find(({ kind }) => kind === "answer");
  done(await perform(db, ben, read, { notice: String(answers?.id) }));
  expect(await countUnread(db, ben.id)).toBe(1);
  done(await perform(db, ben, read, { notice: "all" }));
  expect(await countUnread(db, ben.id)).toBe(0);
  expect((await listInbox(db, ben.id)).groups.every(({ unread }) => !unread)).toBe(true);
});

test("what stands alone in the inbox is read alone: each decision has a why of its own", async ({
  db,
  people,
}) => {
  const { ada, ben, dan } = people;
  const question = await asked(db, ben);
  done(await perform(db, ada, close, { question, note: "Too wide to be answered." }));
  done(await perform(db, ada, reopen, { question, reason: "It was made narrower." }));
  await suggested(db, dan, question);
  await tellTidings.run(db, undefined);
  const { groups } = await listInbox(db, ben.id);
  expect(groups.map(({ kind }) => kind)).toEqual(["suggested", "decided", "decided"]);
  done(await perform(db, ben, read, { notice: groups[1]?.id }));
  const after = (await listInbox(db, ben.id)).groups.map(({ unread }) => unread);
  expect(after).toEqual([true, false, true]);
});

test("all that was shown is read, and what arrived since stays new", async ({ db, people }) => {
  const { ben, cleo, dan } = people;
  const question = await asked(db, ben);
  await answered(db, cleo, question);
  await tellTidings.run(db, undefined);
  const { newest } = await listInbox(db, ben.id);
  await answered(db, dan, question);
  await tellTidings.run(db, undefined);
  done(await perform(db, ben, read, { notice: "all", until: String(newest) }));
  expect(await countUnread(db, ben.id)).toBe(1);
});

test("nobody reads for another, and visitors have nothing to read", async ({ db, people }) => {
  const { ben, cleo, dan } = people;
  await answered(db, cleo, await asked(db, ben));
  await tellTidings.run(db, undefined);
  const [group] = (await listInbox(db, ben.id)).groups;
  const other = await perform(db, dan, read, { notice: group?.id });
  expect(refusal(other).code).toBe("not-found");
  done(await perform(db, dan, read, { notice: "all" }));
  expect(await countUnread(db, ben.id)).toBe(1);
  expect(refusal(await perform(db, visitor, read, { notice: "all" })).code).toBe("not-allowed");
  expect(refusal(await perform(db, ben, read, { notice: "some" })).code).toBe("invalid");
});

test("an inbox of many pages shows each notice once", async ({ db, people }) => {
  const { ben } = people;
  const question = await asked(db, ben);
  const many = limits.notices.page * 2 + 3;
  await db.execute(sql`
    insert into notices (member_id, kind, event, question_id, post_id)
    select ${ben.id}, 'edited', 'post.edited', ${question}, ${question}
    from generate_series(1, ${many})`);
  let shown = 0;
  let before: number | undefined;
  do {
    const { groups, next } = await listInbox(db, ben.id, before);
    shown += groups.reduce((sum, { count }) => sum + count, 0);
    before = next ?? undefined;
  } while (before !== undefined);
  expect(shown).toBe(many);
});
