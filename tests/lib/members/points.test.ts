import fc from "fast-check";
import { expect, test as plain } from "vitest";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { worth } from "#lib/members/points.ts";
import { hide } from "#lib/posts/hide.ts";
import { restore } from "#lib/posts/restore.ts";
import { welcome } from "#lib/village/settle.ts";
import { cast } from "#lib/votes/cast.ts";
import { points } from "#lib/words/limits.ts";
import { keptWrongly, memberRow } from "#tests/village/rows.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";

plain("votes on one post count up to the cap, in either direction", () => {
  expect(worth(points, "question", { up: 98, down: 0 })).toBe(100);
  expect(worth(points, "answer", { up: 94, down: 0 })).toBe(200);
  expect(worth(points, "question", { up: 0, down: 9 })).toBe(-30);
  expect(worth(points, "answer", { up: 1, down: 9 })).toBe(-30);
  expect(worth(points, "comment", { up: 9, down: 9 })).toBe(0);
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (up, down) => {
      expect(Math.abs(worth(points, "answer", { up, down }))).toBeLessThanOrEqual(200);
    }),
  );
});

test("a much-voted question is worth 220 points to a newcomer, as it was before", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.dan);
  for (let turn = 0; turn < 12; turn++) {
    const who = await welcome(db, {
      name: `Voter ${"abcdefghijkl"[turn]}`,
      role: "member",
      joined: 0,
    });
    done(await perform(db, who, cast, { post: question, value: 1 }));
    expect((await memberRow(db, who.id)).points).toBe(110);
  }
  expect((await memberRow(db, people.dan.id)).points).toBe(220);
});

test("accepting earns both, and accepting one's own answer earns nothing", async ({
  db,
  people,
}) => {
  const { ben, cleo } = people;
  const question = await asked(db, ben);
  const own = await answered(db, ben, question);
  done(await perform(db, ben, accept, { answer: own }));
  expect((await memberRow(db, ben.id)).points).toBe(100 + 20 + 40);
  const better = await answered(db, cleo, question);
  done(await perform(db, ben, accept, { answer: better }));
  expect((await memberRow(db, ben.id)).points).toBe(100 + 20 + 40 + 30);
  expect((await memberRow(db, cleo.id)).points).toBe(100 + 40 + 300);
});

test("a hidden post takes its points along and brings them back", async ({ db, people }) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, dan, cast, { post: answer, value: 1 }));
  done(await perform(db, ben, accept, { answer }));
  const reason = "Just to see.";
  const { credited } = done(await perform(db, ada, hide, { post: question, reason }));
  expect(credited).toEqual([ben.id, cleo.id, dan.id].sort((a, b) => a - b));
  for (const who of [ben, cleo, dan]) expect((await memberRow(db, who.id)).points).toBe(100);
  done(await perform(db, ada, restore, { post: question, reason }));
  expect((await memberRow(db, cleo.id)).points).toBe(100 + 40 + 20 + 300);
  expect(await keptWrongly(db)).toEqual({});
});

test("an acceptance changed while its answer was hidden does not come back with the answer", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const former = await answered(db, cleo, question);
  const later = await answered(db, dan, question);
  done(await perform(db, ben, accept, { answer: former }));
  const reason = "Just to see.";
  done(await perform(db, ada, hide, { post: former, reason }));
  done(await perform(db, ben, accept, { answer: later }));
  done(await perform(db, ada, restore, { post: former, reason }));
  expect((await memberRow(db, cleo.id)).points).toBe(100 + 40);
  expect(await keptWrongly(db)).toEqual({});
});
