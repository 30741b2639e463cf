import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { edit } from "#lib/posts/edit.ts";
import { findThread, listQuestions } from "#lib/questions/queries.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { cast } from "#lib/votes/cast.ts";
import { setRules } from "#lib/votes/set-rules.ts";
import { system } from "#lib/words/actor.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

test("scores can stop at zero, on posts that were voted down before as well, and go on below it again", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan, miriam } = people;
  const question = await asked(db, ben, { tags: "sleep" });
  const answer = await answered(db, cleo, question);
  for (const who of [ada, dan]) {
    done(await perform(db, who, cast, { post: question, value: -1 }));
  }
  const scores = async () => [
    (await postRow(db, question)).score,
    (await postRow(db, answer)).score,
  ];
  expect(await scores()).toEqual([-2, 0]);
  done(await perform(db, system, setRules, { floor: "on" }));
  expect(await scores()).toEqual([0, 0]);
  done(await perform(db, miriam, cast, { post: answer, value: -1 }));
  expect(await scores()).toEqual([0, 0]);
  expect(await keptWrongly(db)).toEqual({});
  done(await perform(db, dan, cast, { post: question, value: 1 }));
  done(await perform(db, miriam, cast, { post: question, value: 1 }));
  expect(await scores()).toEqual([1, 0]);
  done(await perform(db, system, setRules, {}));
  expect(await scores()).toEqual([1, -1]);
  expect(await keptWrongly(db)).toEqual({});
});

test("a score that stops at zero does so in lists and in the thread, and points go on as before", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const low = await asked(db, ben);
  const plain = await asked(db, cleo, { title: "How do you all wake?" });
  done(await perform(db, dan, cast, { post: low, value: -1 }));
  const seen = async () => {
    const list = await listQuestions(db, { scope: { of: "site" }, sort: "votes", page: 1 });
    const thread = await findThread(db, low, { order: "votes", page: 1 });
    return [list?.rows.map(({ id, score }) => [id, score]), thread?.score];
  };
  expect(await seen()).toEqual([
    [
      [plain, 0],
      [low, -1],
    ],
    -1,
  ]);
  const before = (await memberRow(db, ben.id)).points;
  done(await perform(db, system, setRules, { floor: "on" }));
  const [rows, score] = await seen();
  expect(new Map(rows as [number, number][])).toEqual(
    new Map([
      [plain, 0],
      [low, 0],
    ]),
  );
  expect(score).toBe(0);
  expect((await memberRow(db, ben.id)).points).toBe(before);
});

test("votes against can be off: none is cast any more, and those that were can be taken back", async ({
  db,
  people,
}) => {
  const post = await asked(db, people.ben);
  const shown = async () => (await findThread(db, post, { order: "votes", page: 1 }))?.downVotes;
  expect(await shown()).toBe(true);
  done(await perform(db, people.dan, cast, { post, value: -1 }));
  done(await perform(db, system, setRules, { down: "off" }));
  expect(await shown()).toBe(false);
  const against = await perform(db, people.cleo, cast, { post, value: -1 });
  expect(refusal(against).message).toBe("Posts here can be voted up, and not down.");
  done(await perform(db, people.cleo, cast, { post, value: 1 }));
  done(await perform(db, people.dan, cast, { post, value: 0 }));
  expect(await postRow(db, post)).toMatchObject({ up_count: 1, down_count: 0 });
});

test("a category can have a mind of its own, which holds below it, and a question that moves goes along", async ({
  db,
  people,
}) => {
  const above = done(await perform(db, system, createCategory, { name: "Nights" })).category;
  const below = done(
    await perform(db, system, createCategory, { name: "Dreams", parent: above }),
  ).category;
  const post = await asked(db, people.ben, { category: below });
  done(await perform(db, people.dan, cast, { post, value: -1 }));
  done(await perform(db, system, setRules, { category: above, floor: "on", down: "off" }));
  expect((await postRow(db, post)).score).toBe(0);
  expect(refusal(await perform(db, people.cleo, cast, { post, value: -1 })).code).toBe(
    "not-allowed",
  );
  done(await perform(db, system, setRules, { category: below, floor: "off", down: "on" }));
  expect((await postRow(db, post)).score).toBe(-1);
  done(await perform(db, people.cleo, cast, { post, value: -1 }));
  done(await perform(db, people.ben, edit, { post, category: above }));
  expect((await postRow(db, post)).score).toBe(0);
  expect(await keptWrongly(db)).toEqual({});
});

test("how voting goes is for administrators to say, about categories that are there", async ({
  db,
  people,
}) => {
  for (const who of [people.ada, people.ben, people.guest]) {
    expect(refusal(await perform(db, who, setRules, { floor: "on" })).code).toBe("not-allowed");
  }
  expect(refusal(await perform(db, system, setRules, { category: 999_999 })).fields).toEqual({
    category: "This category is not there.",
  });
  expect(refusal(await perform(db, system, setRules, { down: "maybe" })).code).toBe("invalid");
  expect([...(await db.execute(sql`select name from settings where name = 'voting'`))]).toEqual([]);
});
