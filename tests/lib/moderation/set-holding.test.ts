import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("administrators alone change what waits, and the log says what it was before", async ({
  db,
  people,
}) => {
  for (const who of [people.ada, people.ben, people.guest]) {
    const refused = refusal(await perform(db, who, setHolding, { guests: "off" }));
    expect(refused.code).toBe("not-allowed");
  }
  done(await perform(db, people.miriam, setHolding, { guests: "off", firstPosts: "3" }));
  done(await perform(db, people.miriam, setHolding, { firstPosts: "2", proof: "off" }));
  const lines = await db.execute(
    sql`select change from audit_log where event = 'holding.set' order by id`,
  );
  expect(lines.map(({ change }) => change)).toEqual([
    {
      before: { guests: true, firstPosts: 1, proof: true },
      after: { guests: false, firstPosts: 3, proof: true },
    },
    {
      before: { guests: false, firstPosts: 3, proof: true },
      after: { guests: true, firstPosts: 2, proof: false },
    },
  ]);
});

test("a number that is none, and a category that is not there, are said beside their fields", async ({
  db,
  people,
}) => {
  for (const firstPosts of ["-1", "1.5", "many", "101"]) {
    const { fields } = refusal(await perform(db, people.miriam, setHolding, { firstPosts }));
    expect(fields).toHaveProperty("firstPosts");
  }
  const nowhere = { category: "999999", all: "on" };
  expect(refusal(await perform(db, people.miriam, setHolding, nowhere)).fields).toHaveProperty(
    "category",
  );
});
