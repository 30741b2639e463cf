import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { describeTag } from "#lib/taxonomy/describe-tag.ts";
import { listTagsLike } from "#lib/taxonomy/suggest.ts";
import { asked, done, test } from "#tests/village/village.ts";

test("tags are offered by how they begin, the most used first, synonyms as their tag", async ({
  db,
  people,
}) => {
  await asked(db, people.ben, { tags: "sleep, sleepwalking, grief" });
  await asked(db, people.ben, { tags: "sleep" });
  done(await perform(db, people.ada, describeTag, { tag: "sleep", synonyms: "slumber" }));
  const names = async (typed: string) => (await listTagsLike(db, typed)).map(({ name }) => name);
  expect(await names("Sl")).toEqual(["sleep", "sleepwalking"]);
  expect(await names("slu")).toEqual(["sleep"]);
  for (const typed of ["", "%", "_", "'", "xyz", "lee"]) expect(await names(typed)).toEqual([]);
});
