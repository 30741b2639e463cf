import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { follow } from "#lib/follows/follow.ts";
import { findTagAdministered, listTagsAdministered } from "#lib/taxonomy/administered.ts";
import { describeTag } from "#lib/taxonomy/describe-tag.ts";
import { mergeTag } from "#lib/taxonomy/merge-tag.ts";
import { findTag } from "#lib/taxonomy/queries.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";
import { expectCountsRight } from "./support.ts";

const idOf = async (...[db, name]: Parameters<typeof findTag>) => {
  const found = await findTag(db, name);
  return found && "id" in found ? found.id : 0;
};

test("the questions, followers and synonyms of one tag go to another, and its word leads there", async ({
  db,
  people: { ben, cleo, hana, miriam },
}) => {
  await asked(db, ben, { tags: "insomnia" });
  await asked(db, ben, { tags: "insomnia, sleep" });
  done(await perform(db, hana, describeTag, { tag: "insomnia", synonyms: "nights" }));
  for (const tag of ["insomnia", "sleep"]) {
    const id = await idOf(db, tag);
    done(await perform(db, cleo, follow, { subject: "tag", id }));
  }
  const merging = { tag: "insomnia", into: "Sleep" };
  expect(refusal(await perform(db, hana, mergeTag, merging)).code).toBe("not-allowed");
  const { into } = done(await perform(db, miriam, mergeTag, merging));
  expect(await findTag(db, "insomnia")).toEqual({ synonymOf: "sleep" });
  expect(await findTagAdministered(db, into)).toMatchObject({
    questionCount: 2,
    synonyms: ["insomnia", "nights"],
  });
  const followed = await db.execute(
    sql`select subject_id::int as id from follows where subject = 'tag'`,
  );
  expect([...followed]).toEqual([{ id: into }]);
  await expectCountsRight(db);
});

test("a tag goes into a tag that is there, and not into itself", async ({
  db,
  people: { ben, hana, miriam },
}) => {
  await asked(db, ben, { tags: "sleep, rest" });
  done(await perform(db, hana, describeTag, { tag: "rest", synonyms: "peace" }));
  for (const into of ["sleep", "nothing", "peace", ""]) {
    const outcome = await perform(db, miriam, mergeTag, { tag: "sleep", into });
    expect(refusal(outcome).fields).toHaveProperty("into");
  }
  const lost = await perform(db, miriam, mergeTag, { tag: "peace", into: "sleep" });
  expect(refusal(lost).code).toBe("not-found");
});

test("administrators find tags by how they, or their synonyms, begin", async ({
  db,
  people: { ben, hana },
}) => {
  await asked(db, ben, { tags: "sleep, rest, slopes" });
  done(await perform(db, hana, describeTag, { tag: "rest", synonyms: "sleepiness" }));
  const names = async (asked: Parameters<typeof listTagsAdministered>[1]) =>
    (await listTagsAdministered(db, asked)).rows.map(({ name }) => name);
  expect(await names({})).toEqual(["rest", "sleep", "slopes"]);
  expect(await names({ q: "Sleep" })).toEqual(["rest", "sleep"]);
  expect(await names({ q: "sl", after: "rest" })).toEqual(["sleep", "slopes"]);
});
