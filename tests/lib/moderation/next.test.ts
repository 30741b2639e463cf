import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findNeighbours, findNext } from "#lib/moderation/next.ts";
import { visitCase } from "#lib/moderation/visits.ts";
import { approve } from "#lib/posts/approve.ts";
import { sendBack } from "#lib/posts/send-back.ts";
import { asked, done, test } from "#tests/village/village.ts";
import { reported, waiting } from "./support.ts";

test("after a decision comes what nobody looks at, and what was not just passed by", async ({
  db,
  people: { ada, miriam, ben },
}) => {
  expect(await findNext(db, ada)).toBeUndefined();
  const [a, b, c] = [
    await waiting(db, ben, { minutes: 30 }),
    await waiting(db, ben, { minutes: 20 }),
    await waiting(db, ben, { minutes: 10 }),
  ];
  expect(await findNext(db, ada)).toBe(a);
  await visitCase(db, ada, a);
  expect(await findNext(db, ada)).toBe(b);
  await visitCase(db, miriam, b);
  expect(await findNext(db, ada)).toBe(c);
  expect(await findNext(db, miriam)).toBe(c);
  await db.execute(sql`update case_visits set seen_at = now() - interval '1 hour'`);
  expect(await findNext(db, ada)).toBe(a);
});

test("what its author is to change first comes after all that can be decided now", async ({
  db,
  people: { ada, ben },
}) => {
  const [a, b] = [await waiting(db, ben, { minutes: 30 }), await waiting(db, ben, { minutes: 20 })];
  done(await perform(db, ada, sendBack, { post: a, reason: "Please leave the name out." }));
  await visitCase(db, ada, b);
  expect(await findNext(db, ada)).toBe(b);
});

test("a moderator is not led to what somebody else has to decide", async ({
  db,
  people: { ada },
}) => {
  await reported(db, await asked(db, ada), "wrong");
  expect(await findNext(db, ada)).toBeUndefined();
});

test("beside each case stand the one before and the one after it", async ({
  db,
  people: { ada, ben },
}) => {
  const [a, b, c] = [
    await waiting(db, ben, { minutes: 30 }),
    await waiting(db, ben, { minutes: 20 }),
    await waiting(db, ben, { minutes: 10 }),
  ];
  expect(await findNeighbours(db, ada, a)).toEqual({ previous: null, next: b, waiting: 3 });
  expect(await findNeighbours(db, ada, b)).toEqual({ previous: a, next: c, waiting: 3 });
  expect(await findNeighbours(db, ada, c)).toEqual({ previous: b, next: null, waiting: 3 });
  done(await perform(db, ada, approve, { post: b }));
  expect(await findNeighbours(db, ada, b)).toEqual({ previous: null, next: a, waiting: 2 });
});
