import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { describeTag } from "#lib/taxonomy/describe-tag.ts";
import { findTag } from "#lib/taxonomy/queries.ts";
import { renameTag } from "#lib/taxonomy/rename-tag.ts";
import { listTagsLike } from "#lib/taxonomy/suggest.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";
import { expectCountsRight } from "./support.ts";

test("a tag takes another name, is offered by it at once, and is found by the one it had", async ({
  db,
  people: { ben, hana, miriam },
}) => {
  await asked(db, ben, { tags: "slep" });
  const renamed = { tag: "slep", name: "Good Sleep" };
  expect(refusal(await perform(db, hana, renameTag, renamed)).code).toBe("not-allowed");
  done(await perform(db, miriam, renameTag, renamed));
  expect(await findTag(db, "slep")).toEqual({ synonymOf: "good-sleep" });
  expect(await findTag(db, "good-sleep")).toMatchObject({ questionCount: 1, synonyms: ["slep"] });
  expect(await listTagsLike(db, "sle")).toEqual([{ name: "good-sleep", questionCount: 1 }]);
  await asked(db, ben, { tags: "slep" });
  expect(await findTag(db, "good-sleep")).toMatchObject({ questionCount: 2 });
  await expectCountsRight(db);
});

test("a word that leads to a tag can become its name, and no other tag's name is taken", async ({
  db,
  people: { ben, hana, miriam },
}) => {
  await asked(db, ben, { tags: "sleep, rest" });
  done(await perform(db, hana, describeTag, { tag: "sleep", synonyms: "nights" }));
  done(await perform(db, miriam, renameTag, { tag: "sleep", name: "nights" }));
  expect(await findTag(db, "sleep")).toEqual({ synonymOf: "nights" });
  for (const name of ["rest", "", "!"]) {
    const outcome = await perform(db, miriam, renameTag, { tag: "nights", name });
    expect(refusal(outcome).fields).toHaveProperty("name");
  }
  const same = await perform(db, miriam, renameTag, { tag: "nights", name: "Nights" });
  expect(refusal(same).code).toBe("conflict");
  const synonym = await perform(db, miriam, renameTag, { tag: "sleep", name: "dreams" });
  expect(refusal(synonym).code).toBe("not-found");
});
