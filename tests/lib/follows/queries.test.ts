import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { follow } from "#lib/follows/follow.ts";
import { listFollowed } from "#lib/follows/queries.ts";
import { hide } from "#lib/posts/hide.ts";
import { limits } from "#lib/words/limits.ts";
import { asked, done, test } from "#tests/village/village.ts";

test("members find what they follow, without a word of what is out of sight", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const shown = await asked(db, ben, { tags: ["sleep"] });
  const hidden = await asked(db, ben, { title: "Is this one still to be seen?" });
  const [tag] = await db.execute<{ id: string }>(sql`select id from tags where name = 'sleep'`);
  for (const [subject, id] of [
    ["question", shown],
    ["question", hidden],
    ["tag", tag?.id],
    ["member", ben.id],
  ] as const) {
    done(await perform(db, cleo, follow, { subject, id }));
  }
  done(await perform(db, ada, follow, { subject: "question", id: shown }));
  done(await perform(db, ada, hide, { post: hidden, reason: "Just to see." }));
  const { rows = [] } = (await listFollowed(db, cleo.id, 1)) ?? {};
  expect(rows.map(({ subject, place }) => [subject, place?.label ?? null]).toSorted()).toEqual([
    ["member", "Ben"],
    ["question", null],
    ["question", "How do you all sleep in summer?"],
    ["tag", "sleep"],
  ]);
});

test("a long list of what one follows has pages, each entry on one of them", async ({
  db,
  people,
}) => {
  const many = limits.page.ledger + 2;
  await db.execute(sql`insert into follows (member_id, subject, subject_id)
    select ${people.cleo.id}, 'tag', n from generate_series(1, ${many}) n`);
  const pages = [
    await listFollowed(db, people.cleo.id, 1),
    await listFollowed(db, people.cleo.id, 2),
  ];
  expect(pages.map((page) => page?.rows.length)).toEqual([limits.page.ledger, 2]);
  expect(new Set(pages.flatMap((page) => page?.rows.map(({ id }) => id))).size).toBe(many);
  expect(await listFollowed(db, people.cleo.id, 3)).toBeUndefined();
});
