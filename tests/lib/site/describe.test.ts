import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { describe } from "#lib/site/describe.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("administrators say what the site is called, how it welcomes and what its rules are", async ({
  db,
  people,
}) => {
  const words = { name: "The Well", welcome: "Come in.", rules: "1. **Be kind.**" };
  expect(refusal(await perform(db, people.ada, describe, words)).code).toBe("not-allowed");
  done(await perform(db, people.miriam, describe, { ...words, name: "The Pond" }));
  done(await perform(db, people.miriam, describe, words));
  const rows = await db.execute(sql`select name, value from settings order by name`);
  expect([...rows]).toEqual([
    { name: "site.name", value: "The Well" },
    {
      name: "site.rules",
      value: { source: words.rules, html: expect.stringContaining("<strong>Be kind.</strong>") },
    },
    { name: "site.welcome", value: "Come in." },
  ]);
});
