import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { describeTag } from "#lib/taxonomy/describe-tag.ts";
import { keptWrongly } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const all = async (db: Database) => [
  ...(await db.execute(sql`
    select t.name, t.question_count as questions, s.name as leads_to
    from tags t left join tags s on s.id = t.synonym_of_id order by t.name`)),
];

test("the questions of a synonym move to the tag that it leads to", async ({ db, people }) => {
  await asked(db, people.ben, { tags: "sleep" });
  await asked(db, people.ben, { tags: "insomnia" });
  await asked(db, people.ben, { tags: "insomnia, sleep" });
  const described = {
    tag: "sleep",
    description: "Or the lack of it.",
    synonyms: "insomnia, nights",
  };
  done(await perform(db, people.hana, describeTag, described));
  expect(await all(db)).toEqual([
    { name: "insomnia", questions: 0, leads_to: "sleep" },
    { name: "nights", questions: 0, leads_to: "sleep" },
    { name: "sleep", questions: 3, leads_to: null },
  ]);
  expect(await keptWrongly(db)).toEqual({});
});

test("no synonym leads to a synonym, and one that is not named any more is free", async ({
  db,
  people,
}) => {
  await asked(db, people.ben, { tags: "sleep, rest" });
  done(await perform(db, people.hana, describeTag, { tag: "sleep", synonyms: "insomnia, naps" }));
  done(await perform(db, people.hana, describeTag, { tag: "rest", synonyms: "sleep" }));
  expect((await all(db)).map((tag) => tag.leads_to)).toEqual(["rest", "rest", null, "rest"]);
  const synonym = await perform(db, people.hana, describeTag, { tag: "sleep", description: "x" });
  expect(refusal(synonym).code).toBe("conflict");
  done(await perform(db, people.hana, describeTag, { tag: "rest", synonyms: "sleep" }));
  expect((await all(db)).map((tag) => tag.leads_to)).toEqual([null, null, null, "rest"]);
});

test("editors describe a tag that is there", async ({ db, people }) => {
  await asked(db, people.ben, { tags: "sleep" });
  expect(refusal(await perform(db, people.ben, describeTag, { tag: "sleep" })).code).toBe(
    "not-allowed",
  );
  expect(refusal(await perform(db, people.hana, describeTag, { tag: "nothing" })).code).toBe(
    "not-found",
  );
});
