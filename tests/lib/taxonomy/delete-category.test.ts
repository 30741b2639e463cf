import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { follow } from "#lib/follows/follow.ts";
import { hide } from "#lib/posts/hide.ts";
import { deleteCategory } from "#lib/taxonomy/delete-category.ts";
import { describeCategory } from "#lib/taxonomy/describe-category.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";
import { created, ledTo, paths } from "./support.ts";

test("only a category in which nothing stands is deleted, and nothing of it is left", async ({
  db,
  people: { ada, ben, cleo, miriam },
}) => {
  const mind = await created(db, miriam, "Mind");
  const sleep = await created(db, miriam, "Sleep", mind);
  const work = await created(db, miriam, "Work");
  const post = await asked(db, ben, { category: work });
  done(await perform(db, ada, hide, { post, reason: "It names somebody." }));
  for (const category of [mind, work]) {
    const refused = refusal(await perform(db, miriam, deleteCategory, { category }));
    expect(refused.code).toBe("conflict");
  }
  done(await perform(db, miriam, describeCategory, { category: sleep, name: "Rest" }));
  done(await perform(db, cleo, follow, { subject: "category", id: sleep }));
  expect(refusal(await perform(db, ada, deleteCategory, { category: sleep })).code).toBe(
    "not-allowed",
  );
  done(await perform(db, miriam, deleteCategory, { category: sleep }));
  expect(await paths(db)).toEqual(["mind", "work"]);
  expect(await ledTo(db, ["mind/sleep", "mind/rest"])).toEqual([undefined, undefined]);
  expect([...(await db.execute(sql`select from follows where subject = 'category'`))]).toEqual([]);
  const again = await perform(db, miriam, deleteCategory, { category: sleep });
  expect(refusal(again).code).toBe("not-found");
});
