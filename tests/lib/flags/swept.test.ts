import { afterAll, beforeAll, expect, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { sweep } from "#lib/members/sweep.ts";
import { unsweep } from "#lib/members/unsweep.ts";
import { listQueue } from "#lib/moderation/queue.ts";
import { restore } from "#lib/posts/restore.ts";
import type { Member } from "#lib/words/actor.ts";
import { asked, done, test } from "#tests/village/village.ts";
import { flagsOf, report } from "./support.ts";

beforeAll(() => vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all"));
afterAll(() => vi.unstubAllEnvs());

const reason = "This account was used for advertising.";

const reportsInQueue = async (db: Database, who: Member) =>
  (await listQueue(db, who, { need: "report", page: 1 }))?.rows.map(({ post }) => post);
const outcomesOf = async (db: Database, post: number) =>
  (await flagsOf(db, post)).map(({ outcome }) => outcome);

test("with all that somebody wrote, the reports on it leave the queue, and come back with it", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const [first, second] = [await asked(db, dan), await asked(db, dan)];
  const elsewhere = await asked(db, ben);
  for (const post of [first, second, elsewhere]) await report(db, cleo, post);
  const swept = await perform(db, ada, sweep, { member: dan.id, reason });
  expect(swept.ok && swept.also?.map((each) => each.name)).toEqual([
    "flag.settled",
    "flag.settled",
  ]);
  expect(await outcomesOf(db, first)).toEqual(["upheld"]);
  expect(await outcomesOf(db, second)).toEqual(["upheld"]);
  expect(await reportsInQueue(db, ada)).toEqual([elsewhere]);

  // Somebody brought this one back by itself: what was said of its reports since then stays.
  done(await perform(db, ada, restore, { post: second, reason: "It is no advertisement." }));
  const { sweep: id } = done(swept);
  const back = await perform(db, ada, unsweep, { sweep: id });
  expect(back.ok && back.also).toMatchObject([{ name: "flag.reopened", post: first }]);
  expect(await outcomesOf(db, first)).toEqual([null]);
  expect(await outcomesOf(db, second)).toEqual(["upheld"]);
  expect(new Set(await reportsInQueue(db, ada))).toEqual(new Set([first, elsewhere]));
});
